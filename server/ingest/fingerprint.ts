import { createHash } from 'node:crypto';
import { cellKind, isMetaCell } from '#server/ingest/layouts/grid/cell-kind.ts';
import { findTables, type TableShape } from '#server/ingest/layouts/grid/table-shape.ts';
import { unmergedRows } from '#server/ingest/layouts/grid/unmerged-rows.ts';
import { rowNames } from '#server/ingest/layouts/table/found-table.ts';
import { looseUnits } from '#server/ingest/words/loose-units.ts';
import { findPeriods, withoutPeriods } from '#server/ingest/words/period-text.ts';
import { cleanText } from '#server/ingest/words/text.ts';
import type { ReferenceIndex } from './reference.ts';
import { headRows, type Row, type Sheet } from './sheet.ts';

/** Headers stand in the first rows; no more of a sheet is looked at. */
const HEAD = 60;
const TITLES_WITHOUT_TABLE = 12;

/**
 * What stays the same in the sheets a source sends month after month, as a hash: titles, headers and the rows they
 * stand in, and the units they name, without digits, dates and the names of months. Sheets that differ only in these
 * (a sheet a month) count once; hidden ones do not count.
 * Missing: a sheet without a table is known by its first words.
 */
export function fingerprintOf(sheets: readonly Sheet[], index: ReferenceIndex): string {
  const shown = sheets.filter(({ hidden }) => hidden !== true);
  const traits = new Set(shown.map((sheet) => JSON.stringify(traitsOf(sheet, index))));
  return createHash('sha256')
    .update(JSON.stringify([...traits].sort()))
    .digest('hex');
}

function traitsOf(sheet: Sheet, index: ReferenceIndex): unknown {
  const { rows } = unmergedRows(headRows(sheet, HEAD), sheet.merges);
  const tables = findTables(rows, rowNames(rows, index));
  if (tables.length > 0) return tables.map((shape) => tableTraits(rows, shape));
  return rows
    .slice(0, TITLES_WITHOUT_TABLE)
    .map((row) => row.filter(isWords).map((cell) => lasting(cell, NaN)));
}

function tableTraits(rows: readonly Row[], { titleRows, headerRows, paths }: TableShape): unknown {
  const titles = titleRows.flatMap((at) => rows[at] ?? []);
  const years = [...titles, ...paths.flat()].flatMap((text) =>
    findPeriods(text).map(({ year }) => year ?? NaN),
  );
  const newest = Math.max(...years.filter((year) => !Number.isNaN(year)));
  return {
    titles: [...new Set(titles.flatMap((cell) => titleTraits(cell)))],
    headerRows,
    paths: paths.map((path) => path.map((text) => lasting(text, newest))),
  };
}

// Who filled it in and when says nothing of the source; its unit does.
function titleTraits(cell: string): string[] {
  const units = looseUnits(cell, 'title');
  return isMetaCell(cell) || !isWords(cell) ? units : [lasting(cell, NaN), ...units];
}

function isWords(cell: string): boolean {
  return cellKind(cell) === 'words' || cellKind(cell) === 'period';
}

/**
 * What of a text stays from month to month: its words, and of each period in it the kind and how many years it lies
 * before the newest. 2020年1—6月城镇新增就业（万人） is 城镇新增就业万人 and a span from January.
 */
function lasting(text: string, newestYear: number): string {
  const words = withoutPeriods(cleanText(text)).replace(/[\p{N}\p{P}\p{Z}\p{S}]/gu, '');
  const kinds = findPeriods(text).map(({ said, from, to, year }) => {
    const length = said === 'span' || said === 'until' ? (from === 1 && to > 1 ? 'total' : 'span') : said;
    const ago = year === undefined || Number.isNaN(newestYear) ? '' : String(newestYear - year);
    return `${length}${ago}`;
  });
  return [words.toLowerCase(), ...kinds].join('|');
}
