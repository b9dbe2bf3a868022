import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needsSignOff } from '#domain/handling.ts';
import { addDays } from '#domain/period.ts';
import { LEVELS, levelRank } from '#domain/rule.ts';
import { listEventsOf, listWarnings } from '#server/db/read/warnings.ts';
import { listSilences } from '#server/db/read/silences.ts';
import type { Ctx } from '#server/services/context.ts';
import { AppError } from '#server/services/errors.ts';
import {
  acknowledgeWarning,
  assignWarning,
  closeWarning,
  noteWarning,
  sendBackWarning,
  signOffWarning,
} from '#server/services/warnings/handle-warning.ts';
import { settingsOf } from '#server/services/warnings/handling-overlay.ts';
import { endSilence, setSilence } from '#server/services/warnings/set-silence.ts';
import { watchHandling } from '#server/services/warnings/watch-handling.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { put, rates } from '../sheets.ts';
import { makeCtx } from '#tests/support/make-ctx.ts';
import { useCtx, type UsedCtx } from '../use-ctx.ts';

const REGIONS = ['100000', '500000'];
const PEOPLE = [undefined, '张三', '李四', '王五'];

const anyone = fc.constantFrom(...PEOPLE);
const which = fc.nat(9);
const figures = fc.record({
  kind: fc.constant('figures' as const),
  region: fc.constantFrom(...REGIONS),
  month: fc.constantFrom('2020-01', '2020-02', '2020-03', '2020-04', '2020-05'),
  tenths: fc.integer({ min: 50, max: 67 }),
});
const handling = fc.oneof(
  fc.record({
    kind: fc.constantFrom('acknowledge' as const, 'assign' as const, 'note' as const),
    which,
    by: anyone,
  }),
  fc.record({
    kind: fc.constant('silence' as const),
    region: fc.constantFrom(...REGIONS),
    upTo: fc.constantFrom(...LEVELS),
    days: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({ kind: fc.constant('end-silence' as const), which }),
);
const closing = fc.record({
  kind: fc.constantFrom('close' as const, 'close' as const, 'sign-off' as const, 'send-back' as const),
  which,
  by: anyone,
});
type Step = ReturnType<typeof stepsOf>[number];

function stepsOf(seed: number) {
  const any = fc.oneof(
    { arbitrary: figures, weight: 4 },
    { arbitrary: handling, weight: 5 },
    { arbitrary: closing, weight: 3 },
  );
  return fc.sample(any, { numRuns: 70, seed });
}

/** Does one step, on whichever warning or silence it falls; what is refused changes nothing, as tested elsewhere. */
async function take(ctx: Ctx, step: Step, index: number): Promise<void> {
  try {
    await act(ctx, step, index);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

async function act(ctx: Ctx, step: Step, index: number): Promise<unknown> {
  const { read } = ctx.store;
  switch (step.kind) {
    case 'figures':
      return put(
        ctx,
        rates({ [step.month]: step.tenths / 10 }, { region: step.region, name: `step-${index}.csv` }),
      );
    case 'silence': {
      const { region, upTo, days } = step;
      return setSilence(ctx, { region, upTo, reason: '核实中', until: addDays(ctx.clock.today(), days) });
    }
    case 'end-silence': {
      const silences = await listSilences(read);
      return endSilence(ctx, silences[step.which % Math.max(1, silences.length)]?.id ?? '', {});
    }
    default: {
      const rows = await listWarnings(read, {}, { limit: 100, offset: 0 });
      const id = rows[step.which % Math.max(1, rows.length)]?.id ?? '';
      return handle(ctx, id, step);
    }
  }
}

function handle(
  ctx: Ctx,
  id: string,
  { kind, by }: Exclude<Step, { kind: 'figures' | 'silence' | 'end-silence' }>,
): Promise<unknown> {
  switch (kind) {
    case 'acknowledge':
      return acknowledgeWarning(ctx, id, { by });
    case 'assign':
      return assignWarning(ctx, id, { by, assignee: '就业处' });
    case 'note':
      return noteWarning(ctx, id, { by, text: '已核实' });
    case 'close':
      return closeWarning(ctx, id, { by, reason: '已处置' });
    case 'sign-off':
      return signOffWarning(ctx, id, { by });
    case 'send-back':
      return sendBackWarning(ctx, id, { by, reason: '原因不清' });
    default:
      return kind satisfies never;
  }
}

/** What the figures say of every warning, whatever anybody did about it. */
async function judged(ctx: Ctx): Promise<string[]> {
  const rows = await listWarnings(ctx.store.read, {}, { limit: 1000, offset: 0 });
  return rows
    .map(({ rule_id, region, opened_period, state, level, peak_level, latest_value, holds }) =>
      [rule_id, region, opened_period, state, level, peak_level, latest_value, holds].join(' '),
    )
    .sort();
}

/** Does steps a few hours apart, looking at the clocks after each. */
async function live(
  { ctx, setToday }: Pick<UsedCtx, 'ctx' | 'setToday'>,
  steps: readonly Step[],
  isTaken: (step: Step) => boolean = () => true,
): Promise<void> {
  for (const [index, step] of steps.entries()) {
    const hour = String((index % 6) * 4).padStart(2, '0');
    setToday(`${addDays('2020-06-01', Math.floor(index / 6))}T${hour}:30:00+08:00`);
    if (isTaken(step)) await take(ctx, step, index);
    await watchHandling(ctx);
  }
}

describe.each(DIALECTS)('%s', (dialect) => {
  const handled = useCtx({ dialect, today: '2020-06-01' });

  describe('whatever is done, in whatever order', () => {
    const seeds = [1, 3, 4];

    test.each(seeds)('a warning of a grave level is closed by two people with names (%i)', async (seed) => {
      const { ctx } = handled;
      await live(handled, stepsOf(seed));
      const rows = await listWarnings(ctx.store.read, { states: ['closed'] }, { limit: 100, offset: 0 });
      let signedOff = 0;
      for (const { id, peak_level: peak, closed_by: closedBy } of rows) {
        const level = LEVELS.find((each) => each === peak);
        if (!level || !needsSignOff(settingsOf(ctx), level)) continue;
        const events = await listEventsOf(ctx.store.read, [id]);
        const asked = events.findLast(({ kind }) => kind === 'closing')?.by;
        expect(PEOPLE.slice(1)).toContain(asked);
        expect(PEOPLE.slice(1)).toContain(closedBy);
        expect(closedBy).not.toBe(asked);
        signedOff += 1;
      }
      expect(signedOff).toBeGreaterThan(0);
    });

    test.each(seeds)('nothing is escalated under a silence that covers it (%i)', async (seed) => {
      const { ctx } = handled;
      await live(handled, stepsOf(seed));
      const rows = await listWarnings(ctx.store.read, {}, { limit: 100, offset: 0 });
      const regionOf = new Map(rows.map(({ id, region }) => [id, region]));
      const silences = await listSilences(ctx.store.read);
      const events = await listEventsOf(ctx.store.read, [...regionOf.keys()]);
      const escalated = events.filter(({ kind }) => kind === 'escalated');
      expect(escalated.length).toBeGreaterThan(0);
      expect(silences.length).toBeGreaterThan(0);
      const covering = escalated.filter((event) =>
        silences.some(
          ({ region, up_to, starts_at, ends_at, ended_at }) =>
            region === regionOf.get(event.warning_id) &&
            rankOf(event.level) <= rankOf(up_to) &&
            starts_at <= event.at &&
            event.at < (ended_at ?? ends_at),
        ),
      );
      expect(covering).toEqual([]);
    });

    test.each(seeds)('nothing short of closing changes what the figures say (%i)', async (seed) => {
      const steps = stepsOf(seed).filter(({ kind }) => !['close', 'sign-off', 'send-back'].includes(kind));
      await live(handled, steps);
      const afterHandling = await judged(handled.ctx);
      expect(afterHandling.length).toBeGreaterThan(0);
      const alone = await makeCtx({ dialect, today: '2020-06-01' });
      try {
        await live(alone, steps, ({ kind }) => kind === 'figures');
        expect(afterHandling).toEqual(await judged(alone.ctx));
      } finally {
        await alone.close();
      }
    });
  });
});

function rankOf(text: string | null): number {
  return levelRank(LEVELS.find((level) => level === text));
}
