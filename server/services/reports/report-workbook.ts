import type { ReportBlock, ReportPart, ReportToken } from '#contract/reports.ts';
import type { ReportRow } from '../../db/read/reports.ts';
import { writeTables, type WrittenTable } from '../../ingest/workbook/write-tables.ts';
import { printedBlocksOf, tokensOfRow } from './stored-report.ts';

type Tokens = ReadonlyMap<string, ReportToken>;
const NUMERALS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The tables of a report as a workbook, a sheet each, and the figures of its charts; the same numbers as in its text. */
export async function reportWorkbook(row: ReportRow): Promise<Uint8Array> {
  const tokens = new Map(tokensOfRow(row).map((token) => [token.id, token]));
  const tables = printedBlocksOf(row).flatMap((block) => tableOf(block, tokens) ?? []);
  const named = tables.map((table, index) => ({
    ...table,
    sheet: sheetName(NUMERALS[index] ?? `(${index + 1})`, table.title),
  }));
  return writeTables(named.length > 0 ? named : [emptySheet(row)]);
}

function tableOf(block: ReportBlock, tokens: Tokens): WrittenTable | undefined {
  if (block.kind === 'table') {
    const { title, unit, columns, rows, source = '' } = block;
    const cells = rows.map((parts) => parts.map((part) => cellOf(part, tokens)));
    return { sheet: '', title, unit, header: columns, rows: cells, note: source };
  }
  if (block.kind !== 'chart') return undefined;
  const { title, unit, categories, series, source = '' } = block;
  return {
    ...{ sheet: '', title, unit, note: source },
    header: ['', ...series.map(({ name }) => name)],
    rows: categories.map((category, index) => [
      category,
      ...series.map(({ values }) => cellOf(values[index] ?? '', tokens)),
    ]),
  };
}

/** A bound number is a figure, rounded as it is written; everything else is text. */
function cellOf(part: ReportPart, tokens: Tokens): string | number | null {
  if (typeof part === 'string') return part === '' ? null : part;
  const token = tokens.get(part.token);
  return token === undefined ? null : Number(token.text);
}

/** Sheets have short names without some signs. */
function sheetName(numeral: string, title: string): string {
  return `${numeral}${title.replace(/[\\/?*[\]:]/g, ' ')}`.slice(0, 31);
}

function emptySheet({ title }: ReportRow): WrittenTable {
  return { sheet: '报告', title, unit: '', header: ['没有表'], rows: [], note: '' };
}
