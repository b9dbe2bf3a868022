import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDecimal } from '#domain/decimal.ts';
import { parsePeriodId } from '#domain/period.ts';
import { findUnit, unitOf } from '#domain/unit.ts';
import { readCsvLines } from '#server/pack/csv-table.ts';
import { loadPack } from '#server/pack/load-pack.ts';
import { loadPublishedTargets } from '#server/pack/published.ts';
import { CHONGQING, copyOfMinimal, faultsOf, PUBLISHED, SHARED_STATISTICS } from './packs.ts';
import { sharedFigures } from './shared-statistics.ts';

const LOADED = [
  'china-new-jobs.csv',
  'china-unemployment.csv',
  'chongqing.csv',
  'districts.csv',
  'proxies.csv',
];
const HEADER = 'indicator,region,group,industry,period,basis,value,unit,source,note,comparable_prior';

const pack = loadPack(CHONGQING);
const indicators = new Map(pack.indicators.map((indicator) => [indicator.code, indicator]));
const regions = new Set(pack.regions.map(({ code }) => code));
const flows = new Set(pack.indicators.filter(({ measure }) => measure === 'flow').map(({ code }) => code));

interface Row {
  readonly place: string;
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  readonly basis: string;
  readonly value: string;
  readonly unit: string;
  readonly source: string;
}

function linesOf(file: string): ReturnType<typeof readCsvLines> {
  return readCsvLines(readFileSync(join(PUBLISHED, file), 'utf8'));
}

function rowsOf(file: string): Row[] {
  return linesOf(file)
    .slice(1)
    .map(({ line, cells }) => {
      const [indicator = '', region = '', , , period = '', basis = '', value = '', unit = '', source = ''] =
        cells;
      return { place: `${file}:${line}`, indicator, region, period, basis, value, unit, source };
    });
}

const rows = LOADED.flatMap(rowsOf);
const keyOf = (row: Row): string => [row.indicator, row.region, row.period, row.basis].join(' ');
const figuresOf = (list: readonly Row[]): Map<string, string> =>
  new Map(list.map((row) => [keyOf(row), `${row.value} ${row.unit}`]));

describe('the published statistics', () => {
  test('are as many a file as the README says', () => {
    expect([...LOADED, 'implied.csv'].map((file) => [file, rowsOf(file).length])).toEqual([
      ['china-new-jobs.csv', 96],
      ['china-unemployment.csv', 389],
      ['chongqing.csv', 66],
      ['districts.csv', 7],
      ['proxies.csv', 73],
      ['implied.csv', 44],
    ]);
  });

  test.each(LOADED)('have the columns of the tidy form: %s', (file) => {
    expect(linesOf(file)[0]?.cells.join(',')).toBe(HEADER);
  });

  test('name only indicators, regions and units the pack knows, and a source each', () => {
    const strange = rows.filter(
      ({ indicator, region, unit, source }) =>
        !indicators.has(indicator) ||
        !regions.has(region) ||
        findUnit(unit)?.dimension !== unitOf(indicators.get(indicator)?.displayUnit ?? '人').dimension ||
        !source.includes(' · '),
    );
    expect(strange).toEqual([]);
  });

  test('are readable: period, value, and a basis that fits the measure', () => {
    const strange = rows.filter(({ indicator, period, basis, value }) => {
      const isBasisFit = flows.has(indicator)
        ? basis === 'ytd' || basis === 'period'
        : basis === 'period' || basis === 'ytd_mean';
      return parsePeriodId(period) === undefined || parseDecimal(value) === undefined || !isBasisFit;
    });
    expect(strange).toEqual([]);
  });

  test('have one figure a key', () => {
    const keys = rows.map(keyOf);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('have no figure that somebody computed', () => {
    const derived = rowsOf('implied.csv').map(keyOf);
    // The rounded 75 of 2019 was published; the 75.18 beside it was not.
    expect(rows.map(keyOf).filter((key) => derived.includes(key))).toEqual([
      'urban-new-jobs 500000 2019-12 ytd',
    ]);
  });

  test('give nothing for what the notice asked of 2020 and nobody published', () => {
    const asked = ['subsidised-training', 'migrant-workers-returned', 'poor-labourers-helped'];
    expect(rows.filter(({ indicator, period }) => asked.includes(indicator) && /^2020/.test(period))).toEqual(
      [],
    );
  });

  test('are the shared figures, digit by digit, where that folder lies beside the project', () => {
    if (!existsSync(SHARED_STATISTICS)) {
      process.stdout.write(`${SHARED_STATISTICS} is not there: 0 figures compared with it\n`);
      return;
    }
    const { published, derived } = sharedFigures(flows);
    expect(figuresOf(rows)).toEqual(published);
    expect(figuresOf(rowsOf('implied.csv'))).toEqual(derived);
  });
});

describe('loadPublishedTargets', () => {
  const targets = loadPublishedTargets(join(PUBLISHED, 'targets.csv'), pack);

  test('gives the national and the city targets of other years in base units', () => {
    const brief = targets.map(({ region, year, indicator, comparator, value }) =>
      [region, year, indicator, comparator, value].join(' '),
    );
    expect(brief.length).toBe(39);
    // 1200 万人 is 12 000 000 persons; that year's wording was 左右.
    expect(brief).toContain('100000 2023 urban-new-jobs around 12000000');
    expect(brief).toContain('100000 2020 surveyed-unemployment-rate around 6');
    expect(brief).toContain('100000 2022 surveyed-unemployment-rate at-most 5.5');
    expect(brief).toContain('500000 2021 urban-new-jobs at-least 600000');
  });

  test('has the national targets of every year', () => {
    const yearsOf = (code: string): number[] =>
      targets
        .filter(({ indicator, region }) => indicator === code && region === '100000')
        .map(({ year }) => year);
    // 2011 to 2026, 2018 to 2026
    expect(yearsOf('urban-new-jobs')).toEqual(Array.from({ length: 16 }, (_, index) => 2011 + index));
    expect(yearsOf('surveyed-unemployment-rate')).toEqual(Array.from({ length: 9 }, (_, i) => 2018 + i));
  });

  test('refuses a target the pack has itself, and unknown names', () => {
    const [header, first] = readFileSync(join(PUBLISHED, 'targets.csv'), 'utf8').split('\n');
    const file = join(copyOfMinimal(), 'targets.csv');
    const own = 'x,urban-new-jobs,500000,2020,at-least,cumulative,60,万人,,文,,,2020-01-01,1,';
    const strange = 'y,new-jobs,500000,2019,at-least,cumulative,60,万人,,文,,,2019-01-01,1,';
    writeFileSync(file, [header, first, own, strange].join('\n'));
    expect(faultsOf(() => loadPublishedTargets(file, pack))).toEqual([
      { place: 'targets.csv:3', field: 'id', found: 'x' },
      { place: 'targets.csv:4', field: 'indicator', found: 'new-jobs' },
    ]);
  });
});
