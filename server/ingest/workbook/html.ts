import { FileFault } from '#server/ingest/receive.ts';
import type { Merge, Sheet } from '#server/ingest/sheet.ts';
import { htmlText } from './html-text.ts';
import { damaged, mebibytes, tooLarge, WORKBOOK_LIMIT } from './limits.ts';
import { packedSheet } from './packed-sheet.ts';
import { cellText, PackedRows, textBudget } from './packed-rows.ts';
import { decodeEntities, htmlTokens } from './html-tokens.ts';

const NO_TABLE = { zh: '网页，其中没有表格', en: 'a web page without a table' };
/** Elements that begin a new line of text outside tables. */
const BLOCKS = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'br',
  'caption',
  'title',
  'center',
]);
/** Their contents are no text of the page. */
const UNSEEN = new Set(['script', 'style', 'title', 'xml', 'noscript']);

/**
 * The tables of a web page as one sheet, one under the other with the lines of text between them, as Excel shows
 * it; joined cells as merges. Texts are taken as they stand: a page has no number formats.
 * Errors: FileFault file.type for a page without a table, file.too.large, file.encoding.
 */
export function openHtml(bytes: Uint8Array): Sheet[] {
  if (bytes.length > WORKBOOK_LIMIT.wholePartBytes) {
    throw tooLarge(mebibytes(bytes.length), `≤ ${mebibytes(WORKBOOK_LIMIT.wholePartBytes)}`);
  }
  const page = new PageReader();
  let unseen: string | undefined;
  for (const token of htmlTokens(htmlText(bytes))) {
    if (token.kind !== 'text' && UNSEEN.has(token.name)) {
      unseen = token.kind === 'open' ? token.name : undefined;
    } else if (unseen !== undefined) continue;
    else if (token.kind === 'text') page.text(token.text);
    else if (token.kind === 'open') page.open(token.name, token.attributes);
    else page.close(token.name);
  }
  const { rows, merges, hasTable } = page.end();
  if (!hasTable) throw new FileFault('file.type', { found: 'html', what: NO_TABLE });
  return [packedSheet({ index: 0, name: '', rows, merges })];
}

/** A cell that reaches into rows below: how many of them are left. */
interface Reach {
  left: number;
}

class PageReader {
  readonly #rows = new PackedRows(textBudget());
  readonly #merges: Merge[] = [];
  #row = 0;
  #cells: string[] | undefined;
  #cell: { text: string; hasText: boolean; readonly across: number; readonly down: number } | undefined;
  #line = '';
  #depth = 0;
  #hasTable = false;
  /** By column: the cell above that covers it. */
  #reaches: (Reach | undefined)[] = [];

  open(name: string, attributes: string): void {
    if (name === 'table') {
      this.#openTable();
      return;
    }
    if (this.#cell?.hasText && BLOCKS.has(name)) this.#cell.text += '\n';
    if (this.#depth === 0) {
      if (BLOCKS.has(name)) this.#endLine();
      return;
    }
    // A table inside a cell is part of the text of that cell.
    if (this.#depth > 1) return;
    if (name === 'tr') {
      this.#endRow();
      this.#cells = [];
    } else if (name === 'td' || name === 'th') {
      this.#endCell();
      this.#cells ??= [];
      this.#cell = {
        text: '',
        hasText: false,
        across: spanOf(ACROSS.exec(attributes)?.[1], WORKBOOK_LIMIT.columns),
        down: spanOf(DOWN.exec(attributes)?.[1], WORKBOOK_LIMIT.rows),
      };
    }
  }

  close(name: string): void {
    if (name === 'table') {
      if (this.#depth === 1) {
        this.#endRow();
        this.#reaches = [];
      }
      this.#depth = Math.max(0, this.#depth - 1);
    } else if (this.#depth === 0 && BLOCKS.has(name)) this.#endLine();
    else if (this.#depth === 1 && (name === 'td' || name === 'th')) this.#endCell();
    else if (this.#depth === 1 && name === 'tr') this.#endRow();
  }

  text(text: string): void {
    const flat = decodeEntities(text.replace(/[ \t\r\n\f]+/g, ' '));
    if (this.#cell) {
      this.#cell.text += flat;
      this.#cell.hasText ||= flat.trim() !== '';
    } else this.#line += flat;
  }

  end(): { readonly rows: PackedRows; readonly merges: readonly Merge[]; readonly hasTable: boolean } {
    this.#endRow();
    this.#endLine();
    return { rows: this.#rows, merges: this.#merges, hasTable: this.#hasTable };
  }

  #openTable(): void {
    this.#depth += 1;
    if (this.#depth > WORKBOOK_LIMIT.depth) throw tooLarge('<table>', `≤ ${WORKBOOK_LIMIT.depth}`);
    if (this.#depth > 1) return;
    this.#endLine();
    // A blank row keeps two tables apart.
    if (this.#hasTable) this.#row += 1;
    this.#hasTable = true;
  }

  #endLine(): void {
    const line = this.#line.trim();
    this.#line = '';
    if (line !== '') this.#addRow([cellText(line)]);
  }

  #endCell(): void {
    const cell = this.#cell;
    const cells = this.#cells;
    this.#cell = undefined;
    if (!cell || !cells) return;
    let column = cells.length;
    while (this.#isCovered(column)) column += 1;
    if (column + cell.across > WORKBOOK_LIMIT.columns) {
      throw tooLarge(String(column + cell.across), `≤ ${WORKBOOK_LIMIT.columns}`);
    }
    while (cells.length < column) cells.push('');
    cells.push(cellText(linesOf(cell.text)));
    for (let at = 1; at < cell.across; at += 1) cells.push('');
    if (cell.across === 1 && cell.down === 1) return;
    this.#merge(column, cell);
  }

  #merge(column: number, { across, down }: { readonly across: number; readonly down: number }): void {
    if (this.#merges.length === WORKBOOK_LIMIT.merges) {
      throw tooLarge('merged cells', `≤ ${WORKBOOK_LIMIT.merges}`);
    }
    const endColumn = column + across - 1;
    this.#merges.push({ startRow: this.#row, startColumn: column, endRow: this.#row + down - 1, endColumn });
    // Counted from the row after this one, so this row’s end takes one off.
    for (let at = column; down > 1 && at <= endColumn; at += 1) this.#reaches[at] = { left: down };
  }

  #isCovered(column: number): boolean {
    const reach = this.#reaches[column];
    return reach !== undefined && reach.left > 0;
  }

  #endRow(): void {
    this.#endCell();
    const cells = this.#cells;
    this.#cells = undefined;
    if (!cells) return;
    this.#addRow(cells);
    for (const reach of this.#reaches) if (reach && reach.left > 0) reach.left -= 1;
  }

  #addRow(cells: readonly string[]): void {
    this.#row += 1;
    if (this.#row > WORKBOOK_LIMIT.rows) throw tooLarge(String(this.#row), `≤ ${WORKBOOK_LIMIT.rows}`);
    for (const [at, cell] of cells.entries()) this.#rows.put(this.#row, at + 1, cell);
  }
}

const ACROSS = /colspan\s{0,9}=\s{0,9}["']?(\d{1,9})/i;
const DOWN = /rowspan\s{0,9}=\s{0,9}["']?(\d{1,9})/i;

function linesOf(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

function spanOf(text: string | undefined, limit: number): number {
  const span = Number(text ?? 1);
  if (!Number.isInteger(span) || span < 1) return 1;
  if (span > limit) throw damaged({ zh: '合并单元格超出表格', en: 'a merged cell is larger than any table' });
  return span;
}
