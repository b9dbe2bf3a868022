import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ReportBlock, ReportPart } from '#contract/reports.ts';
import { columnsOf, headLines, lettersOf, textLines } from './columns.ts';
import { FACE, font, SIZE, textOf, type Tokens } from './page.ts';

type TableBlock = Extract<ReportBlock, { kind: 'table' }>;
type Alignment = (typeof AlignmentType)['CENTER' | 'LEFT' | 'RIGHT'];

/** A word of at most so many letters stands in the middle of its cell, a longer text begins at its left. */
const WORD = 12;

/** A table whose head repeats on every page it reaches and whose rows are never torn. */
export function tableOf({ columns, rows }: TableBlock, tokens: Tokens): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const sides = { top: line, bottom: line, left: line, right: line };
  const laid = columnsOf(
    columns,
    rows.map((row) => row.map((part) => textOf(part, tokens))),
  );
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: laid.map(({ width }) => width),
    borders: { ...sides, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((text, index) =>
          cell(headLines(text, laid[index]?.line ?? 0), FACE.heading, AlignmentType.CENTER),
        ),
      }),
      ...rows.map(
        (parts) =>
          new TableRow({
            cantSplit: true,
            children: parts.map((part, index) =>
              cell(
                textLines(textOf(part, tokens), laid[index]?.line ?? 0),
                FACE.page,
                alignmentOf(part, index),
              ),
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

function cell(lines: readonly string[], face: string, alignment: Alignment): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
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
