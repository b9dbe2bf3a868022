import {
  newSlipSchema,
  slipStepBodySchema,
  slipWordsBodySchema,
  type SlipDto,
} from '#contract/supervision.ts';
import { SLIP_STATES } from '#domain/supervision.ts';
import { issueSlip, readSlip, readSlips, takeStep, type TakenStep } from '../services/supervision/slips.ts';
import { parseOptions, UsageError, type Command } from './usage.ts';
import { withDeps } from './with-deps.ts';
import { bodyOf, oneOf, onlyArgument, printJson, printLine, wholeNumber } from './words-of.ts';

const USAGE = `slip list [--state S] [--unit U] [--overdue] [--json] · slip show NO [--json]
slip issue --unit U --reason T --requirement T --due DATE [--reason-kind gap|warning|return|other] [--reason-ref T]
     [--task N] [--region R] [--basis T] [--issuer T] [--by NAME]
slip sign|reply|check|send-back|close NO [--text T] [--by NAME]`;

/** Which steps a person takes, and by which body: an answer and a sending back need words. */
const STEPS: Readonly<Record<string, { readonly step: TakenStep; readonly needsWords: boolean }>> = {
  sign: { step: 'signed', needsWords: false },
  reply: { step: 'replied', needsWords: true },
  check: { step: 'checked', needsWords: false },
  'send-back': { step: 'sent-back', needsWords: true },
  close: { step: 'closed', needsWords: false },
};

/** 督办单: the list with what is overdue, issuing one, and each step of its life. */
export const slipCommand: Command = (args, environment) => {
  const { values, positionals } = parseOptions(args, {
    state: { type: 'string' },
    unit: { type: 'string' },
    overdue: { type: 'boolean' },
    reason: { type: 'string' },
    'reason-kind': { type: 'string' },
    'reason-ref': { type: 'string' },
    requirement: { type: 'string' },
    due: { type: 'string' },
    task: { type: 'string' },
    region: { type: 'string' },
    basis: { type: 'string' },
    issuer: { type: 'string' },
    text: { type: 'string' },
    by: { type: 'string' },
    json: { type: 'boolean' },
  });
  const [verb = '', ...rest] = positionals;
  const { unit, by } = values;
  if (verb === 'list' && rest.length === 0) {
    const state = oneOf(SLIP_STATES, values.state, '--state');
    return withDeps(environment, async (ctx) => {
      const list = await readSlips(ctx, { state, unit, overdue: values.overdue });
      if (values.json === true) printJson(list);
      else list.items.forEach(printSlip);
      return 0;
    });
  }
  if (verb === 'show') {
    const no = onlyArgument(rest, USAGE);
    return withDeps(environment, async (ctx) => {
      const slip = await readSlip(ctx, no);
      if (values.json === true) printJson(slip);
      else {
        printSlip(slip);
        for (const { step, at, by: person, text } of slip.events) printLine([step, at, person, text]);
      }
      return 0;
    });
  }
  if (verb === 'issue' && rest.length === 0) {
    const { reason, requirement, due, region, basis, issuer } = values;
    const body = bodyOf(newSlipSchema, {
      ...{ unit, reason, requirement, due, region, basis, issuer, by },
      reasonKind: values['reason-kind'],
      reasonRef: values['reason-ref'],
      task: wholeNumber(values.task, '--task'),
    });
    return withDeps(environment, async (ctx) => {
      printSlip(await issueSlip(ctx, body));
      return 0;
    });
  }
  const taken = STEPS[verb];
  if (!taken) throw new UsageError(USAGE);
  const no = onlyArgument(rest, USAGE);
  const body = bodyOf(taken.needsWords ? slipWordsBodySchema : slipStepBodySchema, { text: values.text, by });
  return withDeps(environment, async (ctx) => {
    printSlip(await takeStep(ctx, no, taken.step, body));
    return 0;
  });
};

function printSlip({ no, state, unitZh, due, daysLate, reason }: SlipDto): void {
  printLine([no, state, unitZh, due, daysLate, reason]);
}
