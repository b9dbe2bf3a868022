import { basename } from 'node:path';
import { acceptReturnSchema, newReturnSchema, sendBackReturnSchema } from '#contract/tasks.ts';
import { addEvidence } from '../services/tasks/evidence.ts';
import { decideReturn, fileReturn } from '../services/tasks/file-return.ts';
import { readReturns } from '../services/tasks/read-returns.ts';
import type { Ctx } from '../services/context.ts';
import { fileArgument, parseOptions, UsageError, type Command } from './usage.ts';
import { withDeps } from './with-deps.ts';
import { bodyOf, onlyArgument, printJson, printLine, wholeNumber } from './words-of.ts';

const USAGE = `return list|remind [--period P] [--json]
return file NO --progress TEXT [--figures T] [--problems T] [--next T] [--confidence N] [--period P] [--unit U] [--by NAME]
return attach NO PERIOD FILE [--by NAME]
return accept NO PERIOD [--reason T] [--by NAME] · return send-back NO PERIOD --reason T [--by NAME]`;

/** Half-year returns: where each stands, whom to remind, filing one, accepting it or sending it back. */
export const returnCommand: Command = (args, environment) => {
  const { values, positionals } = parseOptions(args, {
    period: { type: 'string' },
    unit: { type: 'string' },
    progress: { type: 'string' },
    figures: { type: 'string' },
    problems: { type: 'string' },
    next: { type: 'string' },
    confidence: { type: 'string' },
    reason: { type: 'string' },
    by: { type: 'string' },
    json: { type: 'boolean' },
  });
  const [verb, ...rest] = positionals;
  const { period, by, reason } = values;
  switch (verb) {
    case 'list':
    case 'remind':
      if (rest.length > 0) throw new UsageError(USAGE);
      return withDeps(environment, (ctx) => tell(ctx, { verb, period, json: values.json === true }));
    case 'file': {
      const no = wholeNumber(onlyArgument(rest, USAGE), 'NO') ?? 0;
      const { unit, progress, figures, problems, next: nextSteps } = values;
      const confidence = wholeNumber(values.confidence, '--confidence');
      const words = { period, unit, progress, figures, problems, nextSteps, confidence, by };
      const body = bodyOf(newReturnSchema, words);
      return withDeps(environment, async (ctx) => {
        const standing = await fileReturn(ctx, no, body);
        printLine([no, standing.period, standing.state, standing.newest?.number ?? null]);
        return 0;
      });
    }
    case 'attach': {
      const [noText, of, ...file] = rest;
      if (noText === undefined || of === undefined) throw new UsageError(USAGE);
      const no = wholeNumber(noText, 'NO') ?? 0;
      const { path, bytes } = fileArgument(file);
      return withDeps(environment, async (ctx) => {
        const { id, name, size } = await addEvidence(
          ctx,
          { no, period: of },
          { name: basename(path), bytes, by },
        );
        printLine([id, name, size]);
        return 0;
      });
    }
    case 'accept':
    case 'send-back': {
      const [noText, of, extra] = rest;
      if (noText === undefined || of === undefined || extra !== undefined) throw new UsageError(USAGE);
      const no = wholeNumber(noText, 'NO') ?? 0;
      const accepts = verb === 'accept';
      const body = bodyOf(accepts ? acceptReturnSchema : sendBackReturnSchema, { reason, by });
      return withDeps(environment, async (ctx) => {
        const decision = accepts ? 'accepted' : 'sent-back';
        const standing = await decideReturn(ctx, { no, period: of }, { decision, ...body });
        printLine([no, standing.period, standing.state]);
        return 0;
      });
    }
    default:
      throw new UsageError(USAGE);
  }
};

async function tell(
  ctx: Ctx,
  {
    verb,
    period,
    json,
  }: { readonly verb: 'list' | 'remind'; readonly period: string | undefined; readonly json: boolean },
): Promise<number> {
  const returns = await readReturns(ctx, { period });
  if (json) printJson(verb === 'list' ? returns : returns.reminders);
  else if (verb === 'remind') for (const { textZh, textEn } of returns.reminders) printLine([textZh, textEn]);
  else {
    for (const { task, leadUnits, standing, changed } of returns.items) {
      const units = leadUnits.map(({ nameZh }) => nameZh).join('、');
      printLine([task, units, standing.state, standing.daysLate, changed.join(',')]);
    }
  }
  return 0;
}
