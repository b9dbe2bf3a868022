import Papa from 'papaparse';
import { decodedChunks } from './decode.ts';
import { FileFault, type TextFile } from './receive.ts';
import type { Row, RowBlock, Sheet } from './sheet.ts';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const GUESS_ROWS = 60;
// A row longer than this is a quote that was never closed, or no table: going on would read it again and again.
const LONGEST_ROW = 1_048_576;

interface Parsed {
  readonly rows: readonly Row[];
  /** Where the first row not taken begins. */
  readonly cursor: number;
  /** Row, from 0, of the first faulty quote. */
  readonly badQuoteAt: number | undefined;
}

/**
 * A CSV file as a sheet, parsed chunk by chunk each time its blocks are asked for.
 * Errors: FileFault file.quotes for a quote that is not closed, file.encoding from the decoder.
 */
export function csvSheet(file: TextFile): Sheet {
  const head = headText(file);
  const delimiter = guessDelimiter(head);
  return { index: 0, name: '', estimatedRows: estimateRows(file), blocks: () => csvBlocks(file, delimiter) };
}

const NEWLINE = 0x0a;
const SAMPLE_BYTES = 16_384;

// A sample from the middle: the head of a file has titles and shorter numbers.
function estimateRows({ bytes }: TextFile): number {
  const from = Math.max(0, (bytes.length - SAMPLE_BYTES) >> 1);
  const sample = bytes.subarray(from, from + SAMPLE_BYTES);
  const lines = sample.reduce((count, byte) => (byte === NEWLINE ? count + 1 : count), 1);
  return Math.ceil((bytes.length / sample.length) * lines * 1.02);
}

function* csvBlocks(file: TextFile, delimiter: Delimiter): Generator<RowBlock> {
  let rest = '';
  let firstRow = 1;
  for (const chunk of decodedChunks(file)) {
    const text = rest === '' ? chunk : rest + chunk;
    const parsed = parse(text, delimiter, true);
    rejectBadQuotes(parsed, firstRow);
    if (parsed.rows.length > 0) yield { firstRow, rows: withoutSeparatorLine(parsed.rows, firstRow) };
    firstRow += parsed.rows.length;
    rest = text.slice(parsed.cursor);
    if (rest.length > LONGEST_ROW) throw endlessRow(rest, firstRow);
  }
  if (rest === '') return;
  const last = parse(rest, delimiter, false);
  rejectBadQuotes(last, firstRow);
  yield { firstRow, rows: withoutSeparatorLine(last.rows, firstRow) };
}

/**
 * The delimiter under which most rows of the head have one width of at least two; comma when none does.
 * `sep=;` on the first line, as Excel writes it, decides.
 */
export function guessDelimiter(head: string): Delimiter {
  const declared = /^sep=([,;\t])/i.exec(head)?.[1] ?? tabOfKeys(head);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    if (delimiter === declared) return delimiter;
    const widths = parse(head, delimiter, false)
      .rows.slice(0, GUESS_ROWS)
      .map((row) => row.length);
    const score = modalShare(widths);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

// geo\TIME_PERIOD and a tab: the keys before it are joined with commas, the table is not.
function tabOfKeys(head: string): Delimiter | undefined {
  return /^[^\t\n]*\\[^\t\n,;]*\t/.test(head) ? '\t' : undefined;
}

function modalShare(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([width, count]) => count + Math.min(width, 100) / 1000));
}

function headText(file: TextFile): string {
  for (const chunk of decodedChunks(file)) {
    const lines = chunk.split('\n', GUESS_ROWS);
    return lines.join('\n');
  }
  return '';
}

function withoutSeparatorLine(rows: readonly Row[], firstRow: number): readonly Row[] {
  const first = rows[0];
  return firstRow === 1 && first && /^sep=/i.test(first[0] ?? '') ? [[''], ...rows.slice(1)] : rows;
}

function rejectBadQuotes(parsed: Parsed, firstRow: number): void {
  if (parsed.badQuoteAt !== undefined) throw unclosedQuote(firstRow + parsed.badQuoteAt);
}

function endlessRow(rest: string, row: number): FileFault {
  if (rest.includes('"')) return unclosedQuote(row);
  return new FileFault('file.too.large', { found: `第 ${row} 行 row ${row}`, expected: '≤ 1 MiB' });
}

function unclosedQuote(row: number): FileFault {
  return new FileFault('file.quotes', { row });
}

// The low-level parser and not Papa.parse: it says where the last whole row ends, so chunks need no callback a row.
function parse(text: string, delimiter: Delimiter, ignoreLastRow: boolean): Parsed {
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', escapeChar: '"' });
  const result = asParserResult(parser.parse(text, 0, ignoreLastRow));
  return {
    rows: result.data,
    cursor: result.meta.cursor,
    // A fault in a row still to be completed by the next chunk is no fault yet.
    badQuoteAt: result.errors.find(
      ({ type, row = 0 }) => type === 'Quotes' && (!ignoreLastRow || row < result.data.length),
    )?.row,
  };
}

interface ParserResult {
  readonly data: readonly Row[];
  readonly errors: readonly { readonly type: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}
// The library's types call the low-level result `any`; without a header option its data are arrays of texts.
function asParserResult(result: unknown): ParserResult {
  return result as ParserResult;
}
