import { describe, expect, test } from 'vitest';
import { reportingRegions } from '#domain/catalogue.ts';
import { readCsvLines } from '#server/pack/csv-table.ts';
import { loadPack } from '#server/pack/load-pack.ts';
import { sampleSheets } from '#server/pack/sample.ts';
import { sampleTargets, sampleTargetsSheet } from '#server/pack/sample-targets.ts';
import { CHONGQING, MINIMAL } from './packs.ts';

const pack = loadPack(CHONGQING);

function rowsOf(bytes: Uint8Array): string[][] {
  return readCsvLines(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).map(({ cells }) => [...cells]);
}

const sheets = sampleSheets(pack);
const rows = sheets.flatMap(({ bytes }) => rowsOf(bytes).slice(1));
/** New jobs in persons by region and month, from January on. */
const newJobs = new Map(
  rows
    .filter(([indicator, , group, industry]) => indicator === 'urban-new-jobs' && !group && !industry)
    .map(([, region = '', , , period = '', , value = '', unit]) => [
      `${region} ${period}`,
      unit === '万人' ? Math.round(Number(value) * 10_000) : Number(value),
    ]),
);
const months = [2018, 2019, 2020].flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
);
const districts = reportingRegions(pack.regions, '2020-06-30').map(({ code }) => code);

describe('sampleSheets', () => {
  test('gives two sheets a year, for the last two a third by industry and group, the same at every call', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      '示例数据-区县城镇新增就业-2018.csv',
      '示例数据-全市重点指标-2018.csv',
      '示例数据-区县城镇新增就业-2019.csv',
      '示例数据-全市重点指标-2019.csv',
      '示例数据-分行业分群体城镇新增就业-2019.csv',
      '示例数据-区县城镇新增就业-2020.csv',
      '示例数据-全市重点指标-2020.csv',
      '示例数据-分行业分群体城镇新增就业-2020.csv',
    ]);
    expect(sampleSheets(pack)).toEqual(sheets);
  });

  test('marks every row as sample data', () => {
    expect(new Set(rows.map((row) => row[8]))).toEqual(new Set(['示例数据']));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([9]));
  });

  test('has every district every month, adding up to the city', () => {
    const sums = months.map((month) =>
      districts.reduce((sum, code) => sum + (newJobs.get(`${code} ${month}`) ?? Number.NaN), 0),
    );
    expect(sums).toEqual(months.map((month) => newJobs.get(`500000 ${month}`)));
    expect(newJobs.size).toBe(42 * 36);
  });

  test('never falls within a year', () => {
    const fallen = [...districts, '500000'].flatMap((code) =>
      months
        .filter((month) => !month.endsWith('-01'))
        .filter((month) => {
          const before = months[months.indexOf(month) - 1] ?? '';
          return (newJobs.get(`${code} ${month}`) ?? 0) < (newJobs.get(`${code} ${before}`) ?? 0);
        })
        .map((month) => `${code} ${month}`),
    );
    expect(fallen).toEqual([]);
  });

  test('passes through what was published of the same months', () => {
    expect(newJobs.get('500000 2019-12')).toBe(750_000);
    expect(newJobs.get('500000 2020-09')).toBe(492_200);
    expect(newJobs.get('500000 2020-12')).toBe(655_600);
    expect(newJobs.get('500154 2020-12')).toBe(15_266);
    expect(newJobs.get('500235 2020-12')).toBe(15_016);
  });

  test('leaves out indicators the pack does not have', () => {
    const names = sampleSheets(loadPack(MINIMAL)).map(({ name }) => name);
    expect(names).toEqual([
      '示例数据-区县城镇新增就业-2018.csv',
      '示例数据-区县城镇新增就业-2019.csv',
      '示例数据-分行业分群体城镇新增就业-2019.csv',
      '示例数据-区县城镇新增就业-2020.csv',
      '示例数据-分行业分群体城镇新增就业-2020.csv',
    ]);
  });
});

describe('sampleTargets', () => {
  const targets = sampleTargets(pack);

  test('gives each district one, together at least the city target of 60 万人', () => {
    expect(targets.map(({ region }) => region).sort()).toEqual([...districts].sort());
    expect(targets.reduce((sum, { value }) => sum + value, 0)).toBeGreaterThanOrEqual(600_000);
    expect(new Set(targets.map(({ document }) => document))).toEqual(new Set(['示例数据']));
  });

  test('shows every status by June: done, ahead, on time, nearly, behind and far behind', () => {
    // Share due by June, the mean of both past years: 417200/742300 = .562 and 426800/750000 = .569.
    const due = 0.5656;
    const statuses = targets.map(({ region, value }) => {
      const actual = newJobs.get(`${region} 2020-06`) ?? 0;
      const pace = actual / (value * due);
      if (actual >= value) return 'completed';
      const lines: [number, string][] = [
        [1.05, 'ahead'],
        [1, 'on-schedule'],
        [0.95, 'nearly'],
        [0.6, 'behind'],
      ];
      return lines.find(([line]) => pace >= line)?.[1] ?? 'far-behind';
    });
    expect(new Set(statuses)).toEqual(
      new Set(['completed', 'ahead', 'on-schedule', 'nearly', 'behind', 'far-behind']),
    );
  });
});

describe('sampleTargetsSheet', () => {
  test('writes the targets with the columns of targets.csv', () => {
    const { name, bytes } = sampleTargetsSheet(pack);
    const [header, first] = rowsOf(bytes);
    expect(name).toBe('示例数据-区县目标.csv');
    expect(header).toEqual([
      ...['id', 'indicator', 'region', 'year', 'comparator', 'evaluation', 'value', 'unit', 'tolerance'],
      ...['document', 'clause', 'wording', 'effectiveFrom', 'version', 'note'],
    ]);
    const value = String(sampleTargets(pack)[0]?.value);
    expect(first).toEqual([
      ...['sample-urban-new-jobs-500103-2020', 'urban-new-jobs', '500103', '2020', 'at-least', 'cumulative'],
      ...[value, '人', '', '示例数据', '', `城镇新增就业${value}人以上`, '2020-03-04', '1'],
      '示例数据：通知未把目标分解到区县',
    ]);
  });
});
