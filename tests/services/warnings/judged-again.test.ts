import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rehearsalBodySchema } from '#contract/rules.ts';
import { listEpisodes, listEventsOf } from '#server/db/read/warnings.ts';
import type { Ctx } from '#server/services/context.ts';
import { withdrawUpload } from '#server/services/imports/withdraw-upload.ts';
import { evaluateAll } from '#server/services/warnings/evaluate-all.ts';
import { readRules } from '#server/services/warnings/read-rules.ts';
import { readWarnings } from '#server/services/warnings/read-warnings.ts';
import { saveRule } from '#server/services/warnings/save-rule.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { put, rates, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const NOTHING = { opened: 0, raised: 0, lowered: 0, released: 0 };
const REGIONS = ['500103', '500104', '500000'];
const MONTHS = ['2019-03', '2019-04', '2020-03', '2020-04', '2020-05', '2020-06'];

/** Rules of the kinds whose reach is wider than one series, and one of each other way to be touched. */
const RULES = [
  {
    indicator: 'urban-new-jobs',
    basis: 'ytd',
    regions: ['500000'],
    condition: { kind: 'coverage', lines: [{ level: 'blue', value: 5 }] },
  },
  {
    indicator: 'urban-new-jobs',
    basis: 'period',
    regions: ['districts'],
    condition: {
      kind: 'gap',
      other: 'traineeships',
      basePeriods: 2,
      lines: [{ level: 'yellow', value: 0.1 }],
    },
  },
  {
    indicator: 'urban-new-jobs',
    basis: 'period',
    regions: ['districts', '500000'],
    condition: {
      kind: 'change',
      from: 'previous',
      measure: 'percent',
      side: 'below',
      lines: [{ level: 'blue', value: -10 }],
    },
  },
  {
    indicator: 'urban-new-jobs',
    basis: 'ytd',
    regions: ['districts'],
    condition: { kind: 'revision', measure: 'percent', lines: [{ level: 'blue', value: 1 }] },
  },
].map((rule, index) =>
  rehearsalBodySchema.parse({ ...rule, nameZh: `规则${index}`, nameEn: `Rule ${index}`, releasePeriods: 1 }),
);

/** Everything the ledger holds, without what the clock and the store number. */
async function ledger(ctx: Ctx): Promise<unknown[]> {
  const ids = (await readRules(ctx)).map(({ id }) => id);
  const episodes = await listEpisodes(ctx.store.read, ids);
  const events = await listEventsOf(
    ctx.store.read,
    episodes.map(({ id }) => id),
  );
  return [episodes, events];
}

const anyStep = fc.record({
  indicator: fc.constantFrom('urban-new-jobs', 'urban-new-jobs', 'traineeships'),
  cells: fc.array(
    fc.tuple(fc.constantFrom(...REGIONS), fc.constantFrom(...MONTHS), fc.integer({ min: 1, max: 9000 })),
    { minLength: 1, maxLength: 6 },
  ),
  withdraw: fc.boolean(),
});

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-07-15' });

  describe('a commit that judges only what it touched', () => {
    test('leaves nothing for a full run to change, whatever came in which order', async () => {
      const { ctx } = made;
      for (const rule of RULES) await saveRule(ctx, rule);
      let file = 0;
      const steps = fc.sample(anyStep, { numRuns: 12, seed: 20200304 });
      for (const { indicator, cells, withdraw } of steps) {
        const places = new Map(cells.map(([region, month, value]) => [`${region},${month}`, value]));
        file += 1;
        const rows = [...places].map(([place, value]) => `${indicator},${place},ytd,${value},人`);
        const { id } = await put(ctx, tidy(`step-${file}.csv`, rows));
        if (withdraw) await withdrawUpload(ctx, id, '误报');
        const before = await ledger(ctx);
        expect(await evaluateAll(ctx)).toEqual(NOTHING);
        expect(await ledger(ctx)).toEqual(before);
      }
      const [episodes] = await ledger(ctx);
      expect(episodes).not.toEqual([]);
    });
  });

  describe('a warning that stands', () => {
    test('is not opened again by an earlier month that breaches, too', async () => {
      const { ctx, setToday } = made;
      setToday('2020-07-20');
      const first = await put(ctx, rates({ '2020-06': 5.6 }, { name: 'june.csv' }));
      expect(first.warnings).toEqual({ ...NOTHING, opened: 1 });
      const earlier = await put(ctx, rates({ '2020-05': 5.6 }, { name: 'may.csv' }));
      expect(earlier.warnings).toEqual(NOTHING);
      const { items } = await readWarnings(ctx, { state: 'open', limit: 10, offset: 0 });
      expect(items.map(({ rule, level }) => [rule, level])).toEqual([['national-unemployment-line', 'blue']]);
    });
  });

  describe('a rule that cannot be evaluated while its warning stands', () => {
    test('keeps the level and says why', async () => {
      const { ctx, setToday } = made;
      setToday('2021-02-20');
      const city = { region: '500000' };
      await put(ctx, rates({ '2020-11': 5.9, '2020-12': 5.9, '2021-01': 5.9 }, city));
      const { items } = await readWarnings(ctx, { state: 'open', limit: 10, offset: 0 });
      // 5.9 is over 5.5 + 0.2 in 2020; nobody has set a target of 2021.
      const target = items.find(({ rule }) => rule === 'surveyed-unemployment-target');
      expect(target).toMatchObject({
        state: 'active',
        level: 'yellow',
        error: 'no-target',
        latestValue: 5.9,
      });
      expect(await evaluateAll(ctx)).toEqual(NOTHING);
    });
  });

  describe('a rule that is switched off', () => {
    test('ends its warnings with that for a reason, and takes them up again when it is back', async () => {
      const { ctx } = made;
      await put(
        ctx,
        tidy('jobs.csv', [
          'urban-new-jobs,500000,2020-06,ytd,200000,人',
          'urban-new-jobs,500103,2020-06,ytd,10,人',
        ]),
      );
      const behind = (await readRules(ctx)).find(({ id }) => id === 'new-jobs-behind-city');
      if (!behind) throw new Error('the pack has the rule');
      const {
        id,
        version: _,
        unit: __,
        decimals: ___,
        recordedAt: ____,
        recordedBy: _____,
        ...body
      } = behind;
      const states = async () =>
        (await listEpisodes(ctx.store.read, [id])).map(({ state, holds }) => [state, holds]);
      expect(await states()).toEqual([['active', 1]]);
      await saveRule(ctx, { ...body, enabled: false, reason: '目标调整中' }, id);
      expect(await states()).toEqual([['released', 1]]);
      const [episode] = await listEpisodes(ctx.store.read, [id]);
      const events = await listEventsOf(ctx.store.read, [episode?.id ?? '']);
      expect(events.map(({ kind, text }) => [kind, text])).toEqual([
        ['opened', null],
        ['released', 'rule-off'],
      ]);
      await saveRule(ctx, body, id);
      expect(await states()).toEqual([['active', 1]]);
      const after = await listEventsOf(ctx.store.read, [episode?.id ?? '']);
      expect(after.slice(2).map(({ kind, text }) => [kind, text])).toEqual([['opened', null]]);
      expect(await evaluateAll(ctx)).toEqual(NOTHING);
    });

    test('that no longer opens under a changed rule ends for that, and figures taken back later still count', async () => {
      const { ctx } = made;
      const line = (value: number) =>
        rehearsalBodySchema.parse({
          ...{ nameZh: '试', nameEn: 'try', indicator: 'surveyed-unemployment-rate', basis: 'period' },
          regions: ['500000'],
          condition: {
            ...{ kind: 'level', against: 'threshold', side: 'above' },
            lines: [{ level: 'blue', value }],
          },
        });
      await put(ctx, tidy('rates.csv', ['surveyed-unemployment-rate,500000,2020-06,period,5.9,%']));
      const { id } = await saveRule(ctx, line(5.5));
      const seen = async () => {
        const [episode] = await listEpisodes(ctx.store.read, [id]);
        const events = await listEventsOf(ctx.store.read, [episode?.id ?? '']);
        const last = events.at(-1);
        return [episode?.state, episode?.holds, last?.kind, last?.text];
      };
      expect(await seen()).toEqual(['active', 1, 'opened', null]);
      await saveRule(ctx, { ...line(9), reason: '另定' }, id);
      expect(await seen()).toEqual(['released', 1, 'released', 'rule-changed']);
      expect(await evaluateAll(ctx)).toEqual(NOTHING);
      // 5.1 does not cross the line of then either: that is a revision.
      await put(ctx, tidy('less.csv', ['surveyed-unemployment-rate,500000,2020-06,period,5.1,%']));
      expect(await seen()).toEqual(['released', 0, 'revised', 'gone']);
    });
  });
});
