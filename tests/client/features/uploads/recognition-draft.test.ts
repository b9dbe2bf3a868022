import { describe, expect, test } from 'vitest';
import type { HintsDto } from '#contract/hints.ts';
import { correctionOf, draftOf, headerRowsOf } from '#client/features/uploads/recognition-draft.ts';
import type { SheetDraft } from '#client/features/uploads/recognition-draft.ts';
import { anUpload } from '../../fixtures.ts';

const PLAIN = { remember: undefined, zones: '' };
const upload = (hints: HintsDto = {}) => anUpload({ hints });
const table = anUpload().recognised?.tables[0];
if (!table) throw new Error('the fixture has a table');
const TWO_SHEETS = anUpload({
  recognised: {
    ...table,
    tables: [
      { ...table, sheet: '5月' },
      {
        ...{ ...table, sheet: '6月' },
        rows: [{ row: 7, label: '其中：帮扶', as: 'value', why: '', whyEn: '' }],
      },
    ],
  },
});
const ignoring = (letter: string, draft: readonly SheetDraft[]): SheetDraft[] =>
  draft.map((sheet) => ({
    ...sheet,
    columns: sheet.columns.map((column) =>
      column.column === letter ? { ...column, as: 'ignored' as const, touched: true } : column,
    ),
  }));

describe(draftOf, () => {
  test('is one sheet for a file of one, also where nothing was recognised', () => {
    expect(draftOf(upload()).map(({ sheet, columns }) => [sheet, columns.length])).toEqual([['', 3]]);
    expect(draftOf(anUpload({ recognised: null }))).toMatchObject([{ sheet: '', columns: [], rows: [] }]);
  });

  test('begins with what was said before', () => {
    const [sheet] = draftOf(upload({ unit: '人', headerRows: [3, 4] }));
    expect(sheet?.fields).toMatchObject({ unit: '人', headerRows: '3, 4', layout: '' });
  });

  test('joins tables of one sheet by their columns', () => {
    const stacked = { ...table, columns: table.columns.map((each) => ({ ...each, header: '本月' })) };
    const [sheet] = draftOf(anUpload({ recognised: { ...table, tables: [table, stacked] } }));
    expect(sheet?.columns.map(({ column, header }) => [column, header])).toEqual([
      ['B', '区县 / 本月'],
      ['C', '1—6月累计 / 本月'],
      ['D', '同比% / 本月'],
    ]);
  });
});

describe(correctionOf, () => {
  test('nothing changed: what was said before, and no more', () => {
    const hints = { period: '2020-06', columns: { C: { as: 'ignored' } } } as const;
    expect(correctionOf(upload(hints), draftOf(upload(hints)), PLAIN)).toEqual({ mapping: hints });
  });

  test('a changed column is said beside those said before; the others go by the file', () => {
    const before = upload({ columns: { C: { as: 'value', indicator: 'urban-new-jobs' } } });
    expect(correctionOf(before, ignoring('D', draftOf(before)), PLAIN).mapping).toEqual({
      columns: { C: { as: 'value', indicator: 'urban-new-jobs' }, D: { as: 'ignored' } },
    });
  });

  test('says how zones are counted, and takes it back', () => {
    const before = upload({ zones: 'beside' });
    expect(correctionOf(before, draftOf(before), { ...PLAIN, zones: 'inside' }).mapping).toEqual({
      zones: 'inside',
    });
    expect(correctionOf(before, draftOf(before), PLAIN).mapping).toEqual({});
  });

  test('an emptied field goes by the file again', () => {
    const before = upload({ unit: '人' });
    const draft = draftOf(before).map((sheet) => ({ ...sheet, fields: { ...sheet.fields, unit: ' ' } }));
    expect(correctionOf(before, draft, PLAIN)).toEqual({ mapping: {} });
  });

  test('says of several sheets what differs, each under its name', () => {
    const draft = draftOf(TWO_SHEETS).map((sheet) =>
      sheet.sheet === '6月'
        ? { ...sheet, rows: sheet.rows.map((row) => ({ ...row, as: 'ignored' as const, touched: true })) }
        : sheet,
    );
    expect(correctionOf(TWO_SHEETS, draft, { ...PLAIN, remember: { name: ' 月报 ' } })).toEqual({
      mapping: { sheets: { '6月': { rows: { '7': { as: 'ignored' } } } } },
      remember: true,
      name: '月报',
    });
  });
});

describe(headerRowsOf, () => {
  test.each([
    ['', []],
    ['3', [3]],
    ['3-4', [3, 4]],
    ['3—5', [3, 4, 5]],
    ['3，4', [3, 4]],
  ])('%s', (text, rows) => {
    expect(headerRowsOf(text)).toEqual(rows);
  });

  test.each(['0', '甲', '4-3', '1-20', '1.5'])('%s is none', (text) => {
    expect(headerRowsOf(text)).toBeUndefined();
  });
});
