import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type CellRead, readCells } from '#server/ingest/read-cells.ts';
import { type RealFile, realBytes, realFiles } from './real-files.ts';

interface Found {
  readonly file: string;
  readonly expected: RealFile;
}

// Where the folder is not at hand nothing is tried; the corpus of the project tries the same habits.
const found = realFiles();
const texts = found.filter(({ file }) => file.endsWith('.csv'));
process.stdout.write(`real files tried: ${found.length}\n`);

async function each(files: readonly Found[], look: (found: Found) => Promise<unknown>): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (const one of files) seen.push([one.file, await look(one)]);
  return seen;
}

async function cellsOf(file: string): Promise<readonly CellRead[]> {
  const { tables } = await readCells(realBytes(file), file);
  return tables.flatMap(({ cells }) => cells);
}

// A count that shares nothing with the reader: every cell of the text that is a plain number.
function numbersIn(bytes: Uint8Array): number {
  const isUtf8 = Buffer.from(bytes).equals(Buffer.from(Buffer.from(bytes).toString('utf8')));
  const text = new TextDecoder(isUtf8 ? 'utf-8' : 'gb18030').decode(bytes);
  const rows = Papa.parse<string[]>(text).data;
  return rows.flat().filter((cell) => /^-?\d+(?:\.\d+)?$/.test(cell.trim())).length;
}

describe('real files', () => {
  test('every cell of every table is read, blank ones with their reason', async () => {
    const read = await each(found, async ({ file }) => {
      const { tables, refused } = await readCells(realBytes(file), file);
      const cells = tables.flatMap((table) => table.cells);
      return {
        refused,
        cells: tables.map((table) => table.cells.length),
        missing: cells.filter(({ missing }) => missing !== null).length,
        neither: cells.filter(({ value, missing }) => value === null && missing === null),
      };
    });
    expect(read).toEqual(
      found.map(({ file, expected: { cells, missing } }) => [
        file,
        { refused: false, cells, missing, neither: [] },
      ]),
    );
  });

  test('cells looked up by hand are as they were read', async () => {
    const read = await each(found, async ({ file, expected }) => {
      const cells = await cellsOf(file);
      return expected.spots.map(([address, name]) => {
        const spot = cells.find(({ cell, row }) => cell === address && row.includes(name));
        return spot && [spot.cell, name, spot.period, spot.basis, spot.unit, spot.value];
      });
    });
    expect(read).toEqual(found.map(({ file, expected }) => [file, expected.spots]));
  });

  test('no number of a text file is left out or made up', async () => {
    const read = await each(texts, async ({ file, expected }) => {
      const values = (await cellsOf(file)).filter(({ value }) => value !== null);
      const changed = values.filter(({ value, reported }) => Number(reported) !== value);
      return [values.length + expected.besides, changed];
    });
    expect(read).toEqual(texts.map(({ file }) => [file, [numbersIn(realBytes(file)), []]]));
  });

  test('a file and its author’s hand-cleaned form hold the same values', async () => {
    const [original, cleaned] = await Promise.all(
      ['11_', '12_'].map(async (prefix) => {
        const cells = await Promise.all(
          texts.filter(({ file }) => file.startsWith(prefix)).map(({ file }) => cellsOf(file)),
        );
        return cells.flat().map(({ row, period, value }) => [row[0], period, value]);
      }),
    );
    expect(original).toEqual(cleaned);
  });
});
