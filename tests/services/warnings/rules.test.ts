import { describe, expect, test } from 'vitest';
import { rehearsalBodySchema } from '#contract/rules.ts';
import { listAudit } from '#server/db/read/audit.ts';
import { readWarnings } from '#server/services/warnings/read-warnings.ts';
import type { Ctx } from '#server/services/context.ts';
import { readRules } from '#server/services/warnings/read-rules.ts';
import { rehearseRule } from '#server/services/warnings/rehearse-rule.ts';
import { saveRule } from '#server/services/warnings/save-rule.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf, put, rates } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const PAGE = { limit: 50, offset: 0 };
const LEVEL = {
  kind: 'level' as const,
  against: 'threshold' as const,
  side: 'above' as const,
  lines: [{ level: 'red' as const, value: 5.8, inclusive: true }],
  recovery: 0,
};
const RULE = rehearsalBodySchema.parse({
  nameZh: '全国失业率过高',
  nameEn: 'National rate too high',
  indicator: '城镇调查失业率',
  regions: ['全国', '100000'],
  condition: LEVEL,
  confirmPeriods: 2,
  releasePeriods: 1,
  suggested: false,
});
const FIGURES = {
  '2020-01': 5.3,
  '2020-02': 6.2,
  '2020-03': 5.9,
  '2020-04': 6,
  '2020-05': 5.9,
  '2020-06': 5.7,
};

/** Ids of the rules the pack did not bring. */
async function savedIds(ctx: Ctx): Promise<string[]> {
  const rules = await readRules(ctx);
  return rules.filter(({ recordedBy }) => recordedBy !== 'pack').map(({ id }) => id);
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('readRules', () => {
    test('is the pack’s rules, each with the unit of its lines', async () => {
      const { ctx } = made;
      const rules = await readRules(ctx);
      expect(rules.map(({ id }) => id)).toEqual(ctx.catalogue.pack.rules.map(({ id }) => id).sort());
      const unitOf = (id: string) => rules.find((rule) => rule.id === id)?.unit;
      expect(unitOf('national-unemployment-line')).toBe('%');
      expect(unitOf('unemployment-momentum-year')).toBe('个百分点');
      expect(unitOf('late-urban-new-jobs')).toBe('天');
      expect(unitOf('new-jobs-year-on-year')).toBe('%');
      expect(unitOf('layoff-district')).toBe('人');
    });
  });

  describe('rehearseRule', () => {
    test('says when an unsaved rule would have fired, and writes nothing', async () => {
      const { ctx } = made;
      await put(ctx, rates(FIGURES));
      const before = await listAudit(ctx.store.read, 0, 1000);
      // At least 5.8 from February to May; two are needed, so it opens in March; 5.7 is clear at once.
      expect(await rehearseRule(ctx, RULE)).toEqual({
        unit: '%',
        decimals: 1,
        episodes: [
          {
            series: 'surveyed-unemployment-rate|100000|total|total|period',
            region: '100000',
            group: 'total',
            industry: 'total',
            from: '2020-03',
            to: '2020-06',
            level: 'red',
            peak: { period: '2020-04', value: 6 },
            periods: 4,
          },
        ],
        periods: 6,
        notEvaluated: [],
        comparison: null,
        chart: null,
      });
      expect(await listAudit(ctx.store.read, 0, 1000)).toEqual(before);
      expect(await savedIds(ctx)).toEqual([]);
    });

    test('says which periods it could not judge, and why', async () => {
      const { ctx } = made;
      await put(ctx, rates({ '2020-01': 5.3, '2020-03': 5.9 }));
      const against = { ...LEVEL, against: 'target' as const };
      const { notEvaluated, episodes } = await rehearseRule(ctx, { ...RULE, condition: against });
      // The nation has no target of 2020 here; April and May are due by 15 July and have no figure.
      expect(notEvaluated.map(({ region, period, reason }) => [region, period, reason])).toEqual([
        ['100000', '2020-01', 'no-target'],
        ['100000', '2020-02', 'missing'],
        ['100000', '2020-03', 'no-target'],
        ['100000', '2020-04', 'missing'],
        ['100000', '2020-05', 'missing'],
      ]);
      expect(episodes).toEqual([]);
    });

    test('equals what saving the rule then opens', async () => {
      const { ctx } = made;
      await put(ctx, rates(FIGURES));
      const { episodes } = await rehearseRule(ctx, RULE);
      const { id } = await saveRule(ctx, RULE);
      const { items } = await readWarnings(ctx, PAGE);
      expect(
        items
          .filter(({ rule }) => rule === id)
          .map(({ region, openedPeriod, releasedPeriod, peakLevel, peakValue }) => [
            region,
            openedPeriod,
            releasedPeriod,
            peakLevel,
            peakValue,
          ]),
      ).toEqual(episodes.map(({ region, from, to, level, peak }) => [region, from, to, level, peak.value]));
    });
  });

  describe('saveRule', () => {
    test('keeps codes, not names, judges at once and tells open screens', async () => {
      const { ctx, heard } = made;
      await put(ctx, rates(FIGURES));
      const before = heard().length;
      const saved = await saveRule(ctx, { ...RULE, condition: { ...LEVEL, recovery: 0.3 } });
      expect(saved).toMatchObject({
        version: 1,
        indicator: 'surveyed-unemployment-rate',
        regions: ['100000'],
        recordedBy: 'operator',
      });
      expect(heard().slice(before)).toEqual([
        { event: 'warning', data: { id: expect.any(String) as string, kind: 'opened', level: 'red' } },
      ]);
      expect((await listAudit(ctx.store.read, 0, 1000)).at(-1)).toMatchObject({
        action: 'rule.save',
        subject: `rule:${saved.id}`,
      });
    });

    test('of an id makes its next version, which judges in the place of the last', async () => {
      const { ctx } = made;
      await put(ctx, rates({ '2020-06': 5.6 }));
      const milder = { ...RULE, confirmPeriods: 1 };
      const saved = await saveRule(ctx, milder, 'national-unemployment-line');
      expect(saved).toMatchObject({ id: 'national-unemployment-line', version: 2 });
      // 5.6 breached the pack's 5.5 and does not breach 5.8: the warning held by the rule of then, and is over.
      const { items } = await readWarnings(ctx, PAGE);
      expect(items.map(({ state, holds }) => [state, holds])).toEqual([['released', true]]);
      expect((await readRules(ctx)).filter(({ version }) => version > 1)).toEqual([saved]);
    });

    test.each([1e308, -1e308, 1e-320, 5.12345678901])('refuses a line at %d', async (value) => {
      const { ctx } = made;
      const line = { level: 'red', value, inclusive: true } as const;
      const rule = { ...RULE, condition: { ...LEVEL, lines: [line] } };
      expect(await codeOf(saveRule(ctx, rule))).toBe('request.invalid');
      expect(await codeOf(rehearseRule(ctx, rule))).toBe('request.invalid');
      expect(await savedIds(ctx)).toEqual([]);
    });

    test('refuses a rule, an indicator or a region nobody knows', async () => {
      const { ctx } = made;
      expect(await codeOf(saveRule(ctx, RULE, 'nobody'))).toBe('not.found');
      expect(await codeOf(saveRule(ctx, { ...RULE, indicator: 'nonsense' }))).toBe('not.found');
      expect(await codeOf(rehearseRule(ctx, { ...RULE, regions: ['某某区'] }))).toBe('not.found');
      expect(await savedIds(ctx)).toEqual([]);
    });
  });
});
