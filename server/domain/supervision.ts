import { medianOf } from './judging/median.ts';
import { daysBetween, type IsoDate } from './period.ts';

export const SLIP_STATES = ['to-sign', 'in-progress', 'replied', 'checked', 'closed'] as const;
/** 待签收, 办理中, 已反馈, 已核查, 已销号. */
export type SlipState = (typeof SLIP_STATES)[number];

export const SLIP_STEPS = ['issued', 'signed', 'replied', 'checked', 'sent-back', 'closed'] as const;
/** 签发, 签收, 反馈, 核查通过, 退回重办, 销号. */
export type SlipStep = (typeof SLIP_STEPS)[number];

/** From which states a step may be taken, and where it leads. A slip that is sent back is worked on again. */
const MOVES: Readonly<Record<Exclude<SlipStep, 'issued'>, { from: readonly SlipState[]; to: SlipState }>> = {
  signed: { from: ['to-sign'], to: 'in-progress' },
  replied: { from: ['in-progress'], to: 'replied' },
  checked: { from: ['replied'], to: 'checked' },
  'sent-back': { from: ['replied', 'checked'], to: 'in-progress' },
  closed: { from: ['checked'], to: 'closed' },
};

/** One thing that happened to a slip, on a civil day. */
export interface SlipEntry {
  readonly step: SlipStep;
  readonly on: IsoDate;
}

/** Where a slip stands. */
export interface SlipStanding {
  readonly state: SlipState;
  /** Days past its deadline without a reply, so far or until the one that counts; 0 in time. It stays for ever. */
  readonly daysLate: number;
  readonly overdue: boolean;
}

/** Where a step leads from a state; undefined where it cannot be taken. */
export function nextSlipState(state: SlipState, step: Exclude<SlipStep, 'issued'>): SlipState | undefined {
  const move = MOVES[step];
  return move.from.includes(state) ? move.to : undefined;
}

/**
 * Where a slip stands on a day, from everything that happened to it up to then. Due 2020-08-10, nothing replied on the
 * 12th: overdue by 2 days; replied on the 13th it is not overdue any more, and was late by 3 days for ever, unless the
 * reply is sent back: then it is owed again.
 * Errors: none; entries out of turn change nothing.
 */
export function slipStanding(due: IsoDate, entries: readonly SlipEntry[], today: IsoDate): SlipStanding {
  let state: SlipState = 'to-sign';
  let repliedOn: IsoDate | undefined;
  for (const { step, on } of entries) {
    if (step === 'issued') continue;
    const next = nextSlipState(state, step);
    if (!next) continue;
    state = next;
    if (step === 'replied') repliedOn = on;
    if (step === 'sent-back') repliedOn = undefined;
  }
  const daysLate = Math.max(0, daysBetween(due, repliedOn ?? today));
  return { state, daysLate, overdue: repliedOn === undefined && daysLate > 0 };
}

/** With fewer closed slips than this a median says little, and is said to. */
export const FEWEST_CLOSED = 3;

/** How long slips took that are closed. */
export interface ClosingTimes {
  readonly closed: number;
  /** From issue to closing. Units: days. Missing: undefined where none is closed. */
  readonly medianDays: number | undefined;
  /** Over too few to say much. */
  readonly isFew: boolean;
}

/**
 * The median days from issue to closing of the slips that are closed: issued 2020-07-20 and closed on 07-25, 07-30 and
 * 08-04, 5, 10 and 15 days: 10; the first two alone: 7.5, over too few.
 * Shape: the entries of each slip in order. Missing: slips that are not closed are left out.
 */
export function closingTimes(slips: readonly (readonly SlipEntry[])[]): ClosingTimes {
  const days = slips.flatMap((entries) => {
    const issued = entries.find(({ step }) => step === 'issued');
    const closed = entries.find(({ step }) => step === 'closed');
    return issued && closed ? [daysBetween(issued.on, closed.on)] : [];
  });
  return { closed: days.length, medianDays: medianOf(days), isFew: days.length < FEWEST_CLOSED };
}
