import { describe, expect, test } from 'vitest';
import { keyFirms } from '#domain/registers/others.ts';
import { layoffPlans } from '#domain/registers/layoff-plans.ts';
import { REGISTERS } from '#domain/registers/list.ts';
import { withoutSmallCounts } from '#domain/registers/small-counts.ts';
import { employmentFunds } from '#domain/registers/employment-funds.ts';

const THREE = { least: 3, today: '2020-07-15' } as const;
const PLAN = { firm: '甲公司', region: '500103', startDate: '2020-07-25' };

describe('withoutSmallCounts', () => {
  test('a cut of 2 of 400 is hidden with the share that gives it away; the days are not', () => {
    const { values, computed, hidden } = withoutSmallCounts(
      layoffPlans,
      { ...PLAN, staff: 400, cut: 2 },
      THREE,
    );
    expect(values).toEqual({ ...PLAN, staff: 400, cut: null });
    expect(computed).toEqual({ share: null, mustReport: null, notice: null, daysLeft: 10 });
    expect(hidden).toEqual(['cut', 'share', 'mustReport']);
  });

  test('the least itself and none are shown; below it both counts go', () => {
    const hiddenOf = (staff: number, cut: number) =>
      withoutSmallCounts(layoffPlans, { ...PLAN, staff, cut }, THREE).hidden;
    expect(hiddenOf(400, 3)).toEqual([]);
    expect(hiddenOf(2, 1)).toEqual(['staff', 'cut', 'share', 'mustReport']);
    expect(withoutSmallCounts(keyFirms, { firm: '乙', staff: 0 }, THREE).hidden).toEqual([]);
    expect(withoutSmallCounts(keyFirms, { firm: '乙', staff: 1 }, THREE).hidden).toEqual(['staff']);
  });

  test('a least of none or one hides nothing, nor does a register that counts nobody', () => {
    for (const least of [0, 1]) {
      const { hidden } = withoutSmallCounts(layoffPlans, { ...PLAN, cut: 1 }, { ...THREE, least });
      expect(hidden).toEqual([]);
    }
    expect(withoutSmallCounts(employmentFunds, { budget: 2, spent: 1 }, THREE).hidden).toEqual([]);
  });

  test('every register that names firms says which of its columns count their people', () => {
    const withFirms = REGISTERS.filter(({ columns }) => columns.some(({ key }) => key === 'firm'));
    expect(withFirms.map(({ id, peopleCounts }) => [id, peopleCounts])).toEqual([
      ['layoff-plans', ['staff', 'cut']],
      ['key-firms', ['staff']],
    ]);
    for (const { peopleCounts = [], columns } of REGISTERS) {
      const numbers = columns.filter(({ type }) => type === 'number').map(({ key }) => key);
      expect(peopleCounts.filter((key) => !numbers.includes(key))).toEqual([]);
    }
  });
});
