import { describe, expect, test } from 'vitest';
import { reportingRegions } from '#domain/catalogue.ts';
import { loadPack } from '#server/pack/load-pack.ts';
import { CHONGQING } from './packs.ts';

const pack = loadPack(CHONGQING);

describe('the pack of Chongqing 2020', () => {
  test('has the six targets of the notice in base units', () => {
    // 60 万人, 5.5 %, 90 %, 50 万人次, 30 万人, 3 万人
    expect(
      pack.targets.map(({ id, comparator, evaluation, value }) => [id, comparator, evaluation, value]),
    ).toEqual([
      ['urban-new-jobs', 'at-least', 'cumulative', 600_000],
      ['surveyed-unemployment-rate', 'around', 'ytd-mean', 5.5],
      ['graduate-employment-rate', 'at-least', 'year-end', 90],
      ['subsidised-training', 'complete', 'cumulative', 500_000],
      ['migrant-workers-returned', 'strive', 'cumulative', 300_000],
      ['poor-labourers-helped', 'complete', 'cumulative', 30_000],
    ]);
  });

  test('has the 66 tasks, and no words for those the document at hand lacks', () => {
    expect(pack.tasks.map(({ no }) => no)).toEqual(Array.from({ length: 66 }, (_, index) => index + 1));
    const absent = pack.tasks.filter(({ evidence }) => evidence === 'absent');
    expect(absent.map(({ no }) => no)).toEqual([21, 24, 25, 26, 30, 35, 39, 40, 41, 45, 48, 50, 56, 57, 64]);
    expect(absent.map(({ summaryZh, summaryEn }) => summaryZh + summaryEn).join('')).toBe('');
  });

  test('has 22 lead units', () => {
    expect(new Set(pack.tasks.flatMap(({ leadUnits }) => leadUnits)).size).toBe(22);
  });

  test('has 41 reporting units in 2020: 38 districts and counties and three zones', () => {
    const regions = reportingRegions(pack.regions, '2020-06-30');
    expect(regions.length).toBe(41);
    expect(regions.filter(({ kind }) => kind === 'zone').map(({ code }) => code)).toEqual([
      '5001LJ',
      '5001GX',
      '5001WS',
    ]);
  });

  test('has 39 from November 2025: two districts and a zone became one district', () => {
    // 38 − 江北 − 渝北 + 两江新区 = 37 districts, and two zones
    const before = reportingRegions(pack.regions, '2025-11-05').map(({ code }) => code);
    const after = reportingRegions(pack.regions, '2025-11-06').map(({ code }) => code);
    expect(before.length).toBe(41);
    expect(after.length).toBe(39);
    expect(before.filter((code) => !after.includes(code))).toEqual(['500105', '500112', '5001LJ']);
    expect(after.filter((code) => !before.includes(code))).toEqual(['5001LN']);
  });

  test('has a tile for every reporting unit of both maps, and for no other', () => {
    const tilesOf = (grid: string): string[] =>
      pack.tiles.filter((tile) => tile.grid === grid).map(({ region }) => region);
    const reporting = (date: string): string[] =>
      reportingRegions(pack.regions, date).map(({ code }) => code);
    expect(tilesOf('2020').sort()).toEqual(reporting('2020-01-01').sort());
    expect(tilesOf('2026').sort()).toEqual(reporting('2026-01-01').sort());
  });

  test('has the letters A to T as industries', () => {
    expect(pack.industries.map(({ code }) => code).join('')).toBe('ABCDEFGHIJKLMNOPQRST');
  });

  test('never scores a district on the surveyed rate', () => {
    const surveyed = pack.indicators.filter(({ code }) => code.startsWith('surveyed-unemployment-rate'));
    expect(surveyed.map(({ scoredByDistrict }) => scoredByDistrict)).toEqual(surveyed.map(() => false));
  });

  test('keeps its default rules marked as suggested', () => {
    expect(pack.rules.every(({ suggested, source }) => suggested && source.includes('建议值'))).toBe(true);
    // R1–R10 of the practice, each at least once; those with no source of data yet are off and say so.
    const signals = pack.rules.map(({ source }) => /practice: (R\d+)/.exec(source)?.[1] ?? 'the nation');
    expect(new Set(signals)).toEqual(
      new Set(['the nation', ...Array.from({ length: 10 }, (_, step) => `R${step + 1}`)]),
    );
    const off = pack.rules.filter(({ enabled }) => !enabled);
    expect(off.map(({ id }) => id)).toEqual([
      'monitored-posts-change',
      'monitored-posts-three-falls',
      'unemployment-claims-rise',
      'unemployment-claims-outbreak',
      'new-jobs-against-insured',
    ]);
    expect(off.every(({ source }) => source.includes('启用'))).toBe(true);
    expect(pack.rules[0]?.condition).toMatchObject({
      lines: [
        { level: 'blue', value: 0, inclusive: false },
        { level: 'yellow', value: 0.2, inclusive: false },
        { level: 'orange', value: 0.5, inclusive: false },
        { level: 'red', value: 1, inclusive: true },
      ],
    });
  });

  test('keeps the date of the two reports as periods of ten days', () => {
    const dates = pack.calendar
      .filter(({ kind }) => kind === 'reporting-duty')
      .map(({ id, dateFrom, dateTo }) => [id, dateFrom, dateTo]);
    expect(dates).toEqual([
      ['half-year-report', '2020-07-01', '2020-07-10'],
      ['annual-report', '2021-01-01', '2021-01-10'],
    ]);
  });
});
