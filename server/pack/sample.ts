import { monthOf, periodId } from '#domain/period.ts';
import { SAMPLE_MARK } from '#domain/sample-mark.ts';
import { fromBase, unitOf } from '#domain/unit.ts';
import { districtFigures } from '#server/pack/sample/districts.ts';
import { partFigures } from '#server/pack/sample/parts.ts';
import {
  SAMPLE_NEW_JOBS,
  SAMPLE_NEW_JOBS_CODE,
  SAMPLE_SERIES,
  SAMPLE_YEARS,
} from '#server/pack/sample/series.ts';
import { formatCsvLine } from './csv-table.ts';
import type { Pack } from './pack.ts';

/** By industry and group there are the year shown and the one before, which its changes need. */
const YEARS_IN_PARTS = 2;

const HEADER = ['indicator', 'region', 'group', 'industry', 'period', 'basis', 'value', 'unit', 'source'];

export interface SampleSheet {
  readonly name: string;
  /** UTF-8 without byte order mark. */
  readonly bytes: Uint8Array;
}

interface SampleRow {
  readonly indicator: string;
  readonly region: string;
  readonly group?: string;
  readonly industry?: string;
  readonly period: string;
  readonly basis: string;
  readonly value: string;
  readonly unit: string;
}

/**
 * Made-up sheets in the tidy form, the same at every call: for each sample year one of new urban jobs by district
 * and city, and one of the city's other targets; for the last two also one of new urban jobs by industry and group.
 * Shape: every row says 示例数据 as its source; a sheet with no row (the pack lacks the indicators) is left out.
 */
export function sampleSheets(pack: Pack): SampleSheet[] {
  return SAMPLE_YEARS.flatMap((year) => [
    ...sheetOf(`${SAMPLE_MARK}-区县城镇新增就业-${year}.csv`, newJobsRows(pack, year)),
    ...sheetOf(`${SAMPLE_MARK}-全市重点指标-${year}.csv`, cityRows(pack, year)),
    ...sheetOf(`${SAMPLE_MARK}-分行业分群体城镇新增就业-${year}.csv`, partRows(pack, year)),
  ]);
}

function newJobsRows(pack: Pack, year: number): SampleRow[] {
  if (!pack.indicators.some(({ code }) => code === SAMPLE_NEW_JOBS_CODE)) return [];
  return (SAMPLE_NEW_JOBS[year] ?? []).flatMap((total, index) => {
    const period = periodId(monthOf(year, index + 1));
    const cell = { indicator: SAMPLE_NEW_JOBS_CODE, period, basis: 'ytd' };
    return [
      { ...cell, region: pack.cityRegion, value: String(fromBase(total, unitOf('万人'))), unit: '万人' },
      ...districtFigures(pack, year, index + 1).map(({ region, value }) => ({
        ...cell,
        region: region.code,
        value: String(value),
        unit: '人',
      })),
    ];
  });
}

function partRows(pack: Pack, year: number): SampleRow[] {
  const isOf = SAMPLE_YEARS.slice(-YEARS_IN_PARTS).includes(year);
  if (!isOf || !pack.indicators.some(({ code }) => code === SAMPLE_NEW_JOBS_CODE)) return [];
  const cell = { indicator: SAMPLE_NEW_JOBS_CODE, basis: 'ytd', unit: '人' };
  return partFigures(pack, year).map((figure) => ({ ...figure, ...cell, value: String(figure.value) }));
}

function cityRows(pack: Pack, year: number): SampleRow[] {
  const known = new Set(pack.indicators.map(({ code }) => code));
  return SAMPLE_SERIES.filter((series) => series.year === year && known.has(series.indicator)).flatMap(
    ({ indicator, basis, unit, values }) =>
      values.flatMap((value, index) => {
        const period = periodId(monthOf(year, index + 1));
        return value === undefined
          ? []
          : [{ indicator, region: pack.cityRegion, period, basis, value, unit }];
      }),
  );
}

function sheetOf(name: string, rows: readonly SampleRow[]): SampleSheet[] {
  if (rows.length === 0) return [];
  const lines = rows.map((row) => [
    ...[row.indicator, row.region, row.group ?? '', row.industry ?? ''],
    ...[row.period, row.basis, row.value, row.unit],
    SAMPLE_MARK,
  ]);
  const text = `${[HEADER, ...lines].map(formatCsvLine).join('\n')}\n`;
  return [{ name, bytes: new TextEncoder().encode(text) }];
}
