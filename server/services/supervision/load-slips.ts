import { SLIP_STEPS, slipStanding, type SlipStanding } from '#domain/supervision.ts';
import type { ReadDb } from '../../db/open.ts';
import { listSlipEvents, listSlips, type SlipEventRow, type SlipRow } from '../../db/read/tasks.ts';
import { civilDayOf } from '../../clock.ts';
import type { KnownAt } from '../tasks/known-at.ts';

export type SlipStepRow = SlipEventRow & { readonly step: (typeof SLIP_STEPS)[number] };

/** A slip with what happened to it and where it stands. */
export interface KnownSlip {
  readonly row: SlipRow;
  readonly events: readonly SlipStepRow[];
  readonly standing: SlipStanding;
}

/** The slips issued by then, in the order they were. */
export async function loadSlips(db: ReadDb, known: KnownAt): Promise<KnownSlip[]> {
  const events = Map.groupBy(
    (await listSlipEvents(db, known.until)).flatMap((event): SlipStepRow[] => {
      const step = SLIP_STEPS.find((each) => each === event.step);
      return step === undefined ? [] : [{ ...event, step }];
    }),
    ({ slip_id }) => slip_id,
  );
  return (await listSlips(db)).flatMap((row): KnownSlip[] => {
    const own = events.get(row.id) ?? [];
    if (own.length === 0) return [];
    const entries = own.map(({ step, at }) => ({ step, on: civilDayOf(at) }));
    return [{ row, events: own, standing: slipStanding(row.due, entries, known.day) }];
  });
}
