import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { ReportBlock, ReportPart } from '#contract/reports.ts';
import { FACE, font, SIZE, textOf, type Tokens } from './page.ts';

type TableBlock = Extract<ReportBlock, { kind: 'table' }>;
type Alignment = (typeof AlignmentType)['CENTER' | 'LEFT' | 'RIGHT'];

/** The text block: 156 mm. Units: twips. */
const WIDTH = 8844;
/** Letters a column is given at least and at most; Chinese ones count two. */
const LETTERS = { least: 6, most: 22 } as const;
const ROOM = 2;
/** A word of at most so many letters stands in the middle of its cell, a longer text begins at its left. */
const WORD = 12;

/** A table whose head repeats on every page it reaches and whose rows are never torn. */
export function tableOf({ columns, rows }: TableBlock, tokens: Tokens): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const sides = { top: line, bottom: line, left: line, right: line };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: columnWidths([columns, ...rows.map((row) => row.map((part) => textOf(part, tokens)))]),
    borders: { ...sides, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((text) => cell(linesOf(text), FACE.heading, AlignmentType.CENTER)),
      }),
      ...rows.map(
        (parts) =>
          new TableRow({
            cantSplit: true,
            children: parts.map((part, index) =>
              cell([textOf(part, tokens)], FACE.page, alignmentOf(part, index)),
            ),
          }),
      ),
    ],
  });
}

function alignmentOf(part: ReportPart, index: number): Alignment {
  if (typeof part !== 'string') return AlignmentType.RIGHT;
  return index === 0 || lettersOf(part) > WORD ? AlignmentType.LEFT : AlignmentType.CENTER;
}

/** Widths by the longest text of each column, that together fill the page. */
function columnWidths(lines: readonly (readonly string[])[]): number[] {
  const [head = []] = lines;
  const letters = head.map((_, column) => {
    const longest = Math.max(...lines.map((line, row) => wordsIn(line[column] ?? '', row === 0)));
    return Math.min(LETTERS.most, Math.max(LETTERS.least, longest));
  });
  const all = letters.reduce((sum, count) => sum + count, 0);
  return letters.map((count) => Math.floor((WIDTH * count) / all));
}

/** With room at both sides. A head breaks before its bracket, and a long one in the middle. */
function wordsIn(text: string, isHead: boolean): number {
  if (!isHead) return ROOM + lettersOf(text);
  const longest = Math.max(...linesOf(text).map(lettersOf));
  return ROOM + (longest > 8 ? Math.ceil(longest / 2) : longest);
}

function linesOf(head: string): string[] {
  return head.split(/(?=（)/);
}

function lettersOf(text: string): number {
  return Array.from(text, (letter): number => (letter > '\u2e7f' ? 2 : 1)).reduce(
    (sum, width) => sum + width,
    0,
  );
}

function cell(lines: readonly string[], face: string, alignment: Alignment): TableCell {
  return new TableCell({
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment,
        children: lines.map(
          (text, index) =>
            new TextRun({ text, font: font(face), size: SIZE.table, ...(index > 0 && { break: 1 }) }),
        ),
      }),
    ],
  });
}
