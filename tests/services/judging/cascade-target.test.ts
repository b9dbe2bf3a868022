import { describe, expect, test } from 'vitest';
import { cascadeTarget } from '#server/services/judging/cascade-target.ts';
import { judgeTargets } from '#server/services/judging/judge-targets.ts';
import { setTarget } from '#server/services/set-target.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { cityJobs, codeOf, put } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-07-15' });
  const jobs = (region: string, value: number, more = {}) =>
    setTarget(made.ctx, {
      ...{ indicator: 'urban-new-jobs', region, year: 2020, comparator: 'at-least' as const, value },
      ...{ document: '渝就业办〔2020〕3号', clause: '', wording: '', note: '', effectiveFrom: '2020-04-01' },
      ...more,
    });
  const ask = (asOf?: string) =>
    cascadeTarget(made.ctx.store.read, made.ctx, { indicator: 'urban-new-jobs', year: 2020, asOf });

  describe('cascadeTarget', () => {
    test('sums what districts were given, names those without, and keeps zones apart', async () => {
      await jobs('500103', 40);
      await jobs('500105', 23);
      await jobs('5001LJ', 2);
      const { districts, withZones, missing, parts, whole } = await ask();
      // 60 asked of the city, 63 of two districts, 65 with a zone.
      expect(districts).toEqual({ sum: 63, slack: 3, coefficient: 1.05 });
      expect(withZones).toMatchObject({ sum: 65, slack: 5 });
      expect(missing).toHaveLength(36);
      expect(parts.map(({ region, kind, inForce }) => [region, kind, inForce.value])).toEqual([
        ['500103', 'division', 40],
        ['500105', 'division', 23],
        ['5001LJ', 'zone', 2],
      ]);
      expect(whole).toMatchObject({ region: '500000', inForce: { value: 60, version: 1 }, original: null });
    });

    test('shows a target changed within the year beside what it was', async () => {
      await jobs('500000', 55, { document: '渝府办发〔2020〕90号', effectiveFrom: '2020-07-01' });
      const { whole } = await ask();
      expect(whole).toMatchObject({
        inForce: { value: 55, version: 2, document: '渝府办发〔2020〕90号' },
        original: { value: 60, version: 1 },
      });
      await put(made.ctx, cityJobs({ '2020-06': 33 }));
      const [verdict] = await judgeTargets(made.ctx.store.read, made.ctx, {
        ...{ year: 2020, month: 6, regions: ['500000'], indicators: ['urban-new-jobs'] },
      });
      // 33 of 55 is 60 %, of the first 60 it was 55 %.
      expect([verdict?.targetValue, verdict?.attainment, verdict?.original]).toEqual([
        55,
        0.6,
        { value: 60, attainment: 0.55 },
      ]);
    });

    test('is refused for a year without a target, a rate, and what is no indicator', async () => {
      const of = (indicator: string, year: number) =>
        codeOf(cascadeTarget(made.ctx.store.read, made.ctx, { indicator, year }));
      expect(await of('urban-new-jobs', 1999)).toBe('not.found');
      expect(await of('surveyed-unemployment-rate', 2020)).toBe('not.found');
      expect(await of('happiness', 2020)).toBe('not.found');
    });
  });
});
