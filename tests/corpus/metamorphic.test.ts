import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readCells } from '#server/ingest/read-cells.ts';
import { draftsOf, readBytes } from '#tests/ingest/read-fixture.ts';

/** A table of counts of persons: months across, districts down. */
interface Table {
  readonly title: readonly string[];
  readonly header: readonly string[];
  readonly body: readonly (readonly string[])[];
}

const DISTRICTS = ['渝中区', '江北区', '綦江区', '石柱县'];
const MONTHS = ['1-3月累计', '1-4月累计', '1-5月累计'];

const tables = fc
  .array(fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 3, maxLength: 3 }), {
    minLength: DISTRICTS.length,
    maxLength: DISTRICTS.length,
  })
  .map((figures): Table => ({
    title: ['2020年城镇新增就业（单位：人）'],
    header: ['区县', ...MONTHS],
    body: figures.map((row, at) => [DISTRICTS[at] ?? '', ...row.map(String)]),
  }));

function csv({ title, header, body }: Table, delimiter = ','): string {
  const rows = [title, header, ...body];
  return rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\n');
}

/** What is kept of a file: every observation, in an order of its own. */
async function observations(bytes: Uint8Array): Promise<string[]> {
  return draftsOf(await readBytes(bytes, { fileName: 'sheet.csv' })).toSorted();
}

/** What the looks alone say of a file: row, period, basis, unit and value, in an order of its own. */
async function cells(bytes: Uint8Array): Promise<string[]> {
  const { tables: read } = await readCells(bytes, 'sheet.csv');
  return read
    .flatMap((table) => table.cells)
    .map(({ row, period, basis, unit, value }) => `${row.join('/')} ${period} ${basis} ${unit} ${value}`)
    .toSorted();
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const separated = (text: string): string => text.replace(/\B(?=(?:\d{3})+$)/g, ',');
const inTenThousands = (text: string): string => String(Number(`${text}e-4`));
const onFigures = (table: Table, change: (text: string) => string): Table => ({
  ...table,
  body: table.body.map(([name = '', ...figures]) => [name, ...figures.map(change)]),
});

type Change = readonly [name: string, write: (table: Table) => Uint8Array | Promise<Uint8Array>];

function rowsOf({ title, header, body }: Table): (string | number)[][] {
  return [[...title], [...header], ...body.map(([name = '', ...figures]) => [name, ...figures.map(Number)])];
}

function workbook(table: Table): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'Sheet1', rows: rowsOf(table) }] });
}

// 累计 over the months in one merged cell, the title over the whole width in another.
function mergedWorkbook({ title, header, body }: Table): Promise<Uint8Array> {
  const [corner = '', ...months] = header;
  const rows = rowsOf({ title, header: [corner, '累计', '', ''], body: [['', ...months], ...body] });
  const lower = ['', ...months.map((month) => month.replace('累计', ''))];
  const merges = [
    { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
    { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
    { startRow: 1, startCol: 1, endRow: 1, endCol: 3 },
  ];
  const [first = [], second = [], , ...rest] = rows;
  return writeXlsx({ sheets: [{ name: 'Sheet1', rows: [first, second, lower, ...rest], merges }] });
}

// Each writes the same statistics in another way.
const CHANGES: readonly Change[] = [
  ['rows in another order', (table) => utf8(csv({ ...table, body: table.body.toReversed() }))],
  ['UTF-16 and tabs', (table) => utf16(csv(table, '\t'))],
  ['semicolons', (table) => utf8(csv(table, ';'))],
  ['a title more', (table) => utf8(`"内部资料"\n${csv(table)}`)],
  ['a remark below', (table) => utf8(`${csv(table)}\n"注：数据为快报数。"`)],
  ['full-width digits', (table) => utf8(csv(onFigures(table, fullWidth)))],
  ['thousands separators', (table) => utf8(csv(onFigures(table, separated)))],
  ['a workbook', workbook],
  ['a workbook with merged title and headers', mergedWorkbook],
  ['a blank row under the title', (table) => utf8(csv({ ...table, title: [...table.title, '', '', ''] }))],
];

describe('the same statistics written in another way', () => {
  test.each(CHANGES)('%s: the observations stay the same', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const [plain, changed] = [utf8(csv(table)), await write(table)];
        expect(await observations(changed)).toEqual(await observations(plain));
        expect(await cells(changed)).toEqual(await cells(plain));
      }),
      { numRuns: 25, seed: 1 },
    );
  });

  test('万人 in place of 人, in the figures and in the title: the observations stay the same', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const changed = { ...onFigures(table, inTenThousands), title: ['2020年城镇新增就业（单位：万人）'] };
        expect(await observations(utf8(csv(changed)))).toEqual(await observations(utf8(csv(table))));
      }),
      { numRuns: 25, seed: 1 },
    );
  });

  test('every figure is kept, whatever the order of the columns', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.shuffledSubarray([1, 2, 3], { minLength: 3 }), async (table, order) => {
        const pick = (row: readonly string[]): string[] => [
          row[0] ?? '',
          ...order.map((at) => row[at] ?? ''),
        ];
        const changed = { ...table, header: pick(table.header), body: table.body.map(pick) };
        expect(await observations(utf8(csv(changed)))).toEqual(await observations(utf8(csv(table))));
        expect(await observations(utf8(csv(table)))).toHaveLength(DISTRICTS.length * MONTHS.length);
      }),
      { numRuns: 25, seed: 1 },
    );
  });

  test('months down and districts across: the looks say the same of each figure', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const grid = [table.header, ...table.body];
        const turned = MONTHS.map((month, at) => [month, ...table.body.map((row) => row[at + 1] ?? '')]);
        const across = { title: table.title, header: ['月份', ...DISTRICTS], body: turned };
        const { tables: read } = await readCells(utf8(csv(across)), 'sheet.csv');
        const said = read.flatMap((each) =>
          each.cells.map(({ column, period, basis, unit, value }) => [column[0], period, basis, unit, value]),
        );
        const expected = turned.flatMap(([, ...figures], month) =>
          figures.map((figure, at) => [grid[at + 1]?.[0], `2020-0${month + 3}`, 'ytd', '人', Number(figure)]),
        );
        expect(said).toEqual(expected);
      }),
      { numRuns: 25, seed: 1 },
    );
  });
});
