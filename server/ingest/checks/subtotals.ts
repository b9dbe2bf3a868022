import { reportingRegions } from '#domain/catalogue.ts';
import { toBase } from '#domain/unit.ts';
import { unitAt } from '#server/ingest/drafts.ts';
import type { TypedSubtotal } from '#server/ingest/layout.ts';
import { type Check, figure, isAdditive, type Judge, lastDayOf } from './check.ts';
import { districtSums, familyOf } from './district-sums.ts';

/** total.mismatch for a subtotal row (中心城区小计): checked where all regions of its area are in the table. */
export const subtotalsCheck: Check = {
  codes: ['total.mismatch'],
  ofFile: (judge) => {
    for (const subtotal of judge.typed.subtotals) judgeSubtotal(judge, subtotal);
  },
};

function judgeSubtotal(judge: Judge, { area, place, value, series, period, unit }: TypedSubtotal): void {
  const { index, problems } = judge;
  const indicator = index.indicatorOf(series.indicator);
  if (!indicator || !isAdditive(indicator)) return;
  const inForce = reportingRegions(index.reference.regions, lastDayOf(period));
  const members = new Set(inForce.filter((region) => region.area === area).map(({ code }) => code));
  const family = familyOf(series);
  const sum = districtSums(judge, new Set([family]), (region) => members.has(region))
    .get(family)
    ?.get(period);
  const count = (sum?.divisions.count ?? 0) + (sum?.zones.count ?? 0);
  if (!sum || count < members.size) return;
  const reported = unitAt(unit);
  const expected = sum.divisions.sum + sum.zones.sum;
  const tolerance = 0.5 * count * toBase(10 ** -sum.places, reported);
  if (Math.abs(value - expected) <= tolerance) return;
  problems.add({
    code: 'total.mismatch',
    at: place,
    details: () => ({
      found: figure(value, reported),
      expected: figure(expected, reported),
      difference: figure(Math.abs(value - expected), reported),
      why: { zh: `（${area}）`, en: ` (${area})` },
    }),
  });
}
