import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type CellRead, readCells } from '#server/ingest/read-cells.ts';
import { realBytes, realFiles } from './real-files.ts';

const found = realFiles();
const texts = found.filter(({ file }) => file.endsWith('.csv'));

async function cellsOf(file: string): Promise<readonly CellRead[]> {
  const { tables } = await Promise.resolve(readCells(realBytes(file), file));
  return tables.flatMap(({ cells }) => cells);
}

// A count that shares nothing with the reader: every cell of the text that is a plain number.
function numbersIn(bytes: Uint8Array): number {
  const isUtf8 = Buffer.from(bytes).equals(Buffer.from(Buffer.from(bytes).toString('utf8')));
  const text = new TextDecoder(isUtf8 ? 'utf-8' : 'gb18030').decode(bytes);
  const rows = Papa.parse<string[]>(text).data;
  return rows.flat().filter((cell) => /^-?\d+(?:\.\d+)?$/.test(cell.trim())).length;
}

// Where the folder is not at hand there is nothing to try; the corpus of the project tries the same habits.
describe.runIf(found.length > 0)(`real files: ${found.length}`, () => {
  test.each(found)('$file: every cell of every table', async ({ file, expected }) => {
    const { tables, refused } = await Promise.resolve(readCells(realBytes(file), file));
    const cells = tables.flatMap((table) => table.cells);
    expect({
      refused,
      cells: tables.map((table) => table.cells.length),
      missing: cells.filter(({ missing }) => missing !== null).length,
      neither: cells.filter(({ value, missing }) => value === null && missing === null),
    }).toEqual({ refused: false, cells: expected.cells, missing: expected.missing, neither: [] });
  });

  test.each(found)('$file: cells looked up by hand', async ({ file, expected }) => {
    const cells = await cellsOf(file);
    const got = expected.spots.map(([address, name]) => {
      const spot = cells.find(({ cell, row }) => cell === address && row.includes(name));
      return spot && [spot.cell, name, spot.period, spot.basis, spot.unit, spot.value];
    });
    expect(got).toEqual(expected.spots);
  });

  test.each(texts)('$file: no number is left out or made up', async ({ file, expected }) => {
    const values = (await cellsOf(file)).filter(({ value }) => value !== null);
    expect(values.length + expected.besides).toBe(numbersIn(realBytes(file)));
    expect(values.filter(({ value, reported }) => Number(reported) !== value)).toEqual([]);
  });

  test('a file and its author’s hand-cleaned form hold the same values', async () => {
    const [original = [], cleaned = []] = await Promise.all(
      ['11_', '12_'].map(async (prefix) => {
        const file = texts.find((each) => each.file.startsWith(prefix))?.file ?? '';
        return (await cellsOf(file)).map(({ row, period, value }) => [row[0], period, value]);
      }),
    );
    expect(original.length).toBe(775);
    expect(original).toEqual(cleaned);
  });
});
