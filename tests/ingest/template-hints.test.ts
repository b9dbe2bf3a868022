import { describe, expect, test } from 'vitest';
import type { Recognised, RecognisedTable } from '#contract/uploads.ts';
import { hintsFromTemplate, learnable, saysReading } from '#server/ingest/template-hints.ts';

const table = (sheet: string, rows: Readonly<Record<number, string>>): RecognisedTable => ({
  layout: 'indicator-rows',
  sheet,
  title: '',
  headerRows: [2],
  firstRow: 1,
  lastRow: 9,
  labelColumns: ['A'],
  unit: '人',
  periods: ['2020-05'],
  region: null,
  columns: [],
  rows: Object.entries(rows).map(([row, label]) => ({
    ...{ row: Number(row), label, as: 'value' as const, why: '', whyEn: '' },
  })),
});
const read = (...tables: RecognisedTable[]): Recognised => ({
  layout: 'indicator-rows',
  sheet: '',
  headerRows: [2],
  unit: '人',
  periods: [],
  columns: [],
  tables,
});

describe('learnable', () => {
  test('keeps how sheets are read, and not whose and when they are', () => {
    const hints = {
      ...{ region: '500103', period: '2020-05', unit: '人', layout: 'district-table' },
      columns: { B: { as: 'value', indicator: 'urban-new-jobs', period: '2020-05', region: '500105' } },
    } as const;
    expect(learnable(hints, read(table('', {})))).toEqual({
      unit: '人',
      layout: 'district-table',
      columns: { B: { as: 'value', indicator: 'urban-new-jobs', region: '500105' } },
    });
  });

  test('is nothing where only period and region were said', () => {
    expect(learnable({ region: '500103', period: '2020-05' }, read(table('', {})))).toBeUndefined();
  });

  test('keeps rows by their names and sheets by theirs without the month', () => {
    const hints = {
      sheets: { '5月': { rows: { '4': { as: 'value', indicator: 'urban-new-jobs', period: '2020-05' } } } },
    } as const;
    expect(learnable(hints, read(table('5月', { 4: '其中：帮扶' })))).toEqual({
      sheets: { '': { rows: [{ as: 'value', indicator: 'urban-new-jobs', label: '其中帮扶' }] } },
    });
  });

  test('leaves out sheets that differ in more than their month', () => {
    const hints = { sheets: { '5月': { unit: '人' }, '6月': { unit: '万人' } } };
    expect(learnable(hints, read(table('5月', {}), table('6月', {})))).toBeUndefined();
  });
});

describe('hintsFromTemplate', () => {
  const template = { unit: '人', rows: [{ as: 'ignored', label: '其中帮扶' }] } as const;
  const place = (rows: Readonly<Record<number, string>>) =>
    hintsFromTemplate(template, {}, { recognised: read(table('', rows)), sheetNames: [''] });

  test('finds rows by their names where they stand now', () => {
    expect(place({ 4: '合计', 7: '其中：帮扶' })).toEqual({ unit: '人', rows: { '7': { as: 'ignored' } } });
  });

  test.each([
    ['is not there', { 4: '合计' }],
    ['stands there twice', { 4: '其中：帮扶', 7: '其中帮扶' }],
  ])('does not fit a sheet where a row it names %s', (_what, rows) => {
    expect(place(rows)).toBeUndefined();
  });

  test('goes under what the sender says, and over to the sheets of today', () => {
    const bySheet = { sheets: { '': { unit: '万人' } } };
    const own = { period: '2020-06', unit: undefined };
    const file = { recognised: read(), sheetNames: ['6月', '7月', '说明'] };
    expect(hintsFromTemplate(bySheet, own, file)).toEqual({
      sheets: { '6月': { unit: '万人' }, '7月': { unit: '万人' } },
      period: '2020-06',
    });
  });
});

describe('saysReading', () => {
  test('is more than whose, when and in what unit', () => {
    expect(saysReading({ region: '500103', period: '2020-06', unit: '人', columns: undefined })).toBe(false);
    expect(saysReading({ indicator: 'urban-new-jobs' })).toBe(true);
  });
});
