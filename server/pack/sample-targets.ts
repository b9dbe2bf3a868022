import { SAMPLE_MARK } from '#domain/sample-mark.ts';
import type { Target } from '#domain/target.ts';
import { districtFigures, weightOf } from '#server/pack/sample/districts.ts';
import { SAMPLE_NEW_JOBS_CODE, SAMPLE_YEARS } from '#server/pack/sample/series.ts';
import { TARGETS } from '#server/pack/schema/tables.ts';
import { formatCsvLine } from './csv-table.ts';
import type { Pack } from './pack.ts';
import type { SampleSheet } from './sample.ts';

/** Outturn ÷ target, by turns down the list of districts: every status appears by mid-year. */
const OUTTURNS = [1.06, 1.16, 1.1, 0.98, 1.05, 1.22, 1.12, 0.9, 1.04, 1.15];
/** Of the smallest district: far behind. */
const FAR_BEHIND = 0.58;
/** Of the last zone: done by mid-year. */
const EARLY = 2.05;

/**
 * Made-up district targets for new urban jobs in the last sample year: the notice sets none.
 * Units: persons, whole hundreds.
 */
export function sampleTargets(pack: Pack): Target[] {
  const year = SAMPLE_YEARS.at(-1) ?? pack.year;
  const figures = districtFigures(pack, year, 12);
  const bySize = [...figures].sort((a, b) => weightOf(a.region) - weightOf(b.region));
  const lastZone = figures.findLast(({ region }) => region.kind === 'zone');
  return figures.map((figure, place) => {
    const usual = OUTTURNS[place % OUTTURNS.length] ?? 1;
    const ratio = figure === bySize[0] ? FAR_BEHIND : figure === lastZone ? EARLY : usual;
    const value = Math.round(figure.value / ratio / 100) * 100;
    return {
      id: `sample-${SAMPLE_NEW_JOBS_CODE}-${figure.region.code}-${year}`,
      indicator: SAMPLE_NEW_JOBS_CODE,
      region: figure.region.code,
      year,
      comparator: 'at-least',
      evaluation: 'cumulative',
      value,
      tolerance: undefined,
      document: SAMPLE_MARK,
      clause: '',
      wording: `城镇新增就业${value}人以上`,
      effectiveFrom: pack.issued,
      version: 1,
      note: `${SAMPLE_MARK}：通知未把目标分解到区县`,
    };
  });
}

/** The sample targets as a table with the columns of targets.csv, in persons. */
export function sampleTargetsSheet(pack: Pack): SampleSheet {
  const columns = Object.keys(TARGETS.columns);
  const rows = sampleTargets(pack).map((target) => {
    const { tolerance, ...filled } = target;
    const entries = Object.entries({ ...filled, tolerance: tolerance ?? '', unit: '人' });
    const written = new Map(entries.map(([column, value]) => [column, String(value)]));
    return formatCsvLine(columns.map((column) => written.get(column) ?? ''));
  });
  const text = [columns.join(','), ...rows, ''].join('\n');
  return { name: `${SAMPLE_MARK}-区县目标.csv`, bytes: new TextEncoder().encode(text) };
}
