import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { ReportBlock } from '#contract/reports.ts';
import type { ReportRow } from '../../../db/read/reports.ts';
import { civilDayOf } from '../../../clock.ts';
import { openZip, unpackText } from '../../../ingest/workbook/zip.ts';
import type { Ctx } from '../../context.ts';
import { embargoIn } from '../../release/embargo.ts';
import { printedBlocksOf, tokensOfRow } from '../stored-report.ts';
import { chartRun } from './chart-run.ts';
import { tableOf } from './table.ts';
import { FACE, font, LINE, SIZE, textOf, type Tokens } from './page.ts';

/*
 * The page of official documents (GB/T 9704-2012): A4, 37 mm above, 28 mm left, a text block of 156 × 225 mm with 22
 * lines of 28 characters; 仿宋 三号 with headings of 黑体 and 楷体. Units: twips for lengths, half-points for type.
 */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, left: 1588, right: 1474, bottom: 1984, footer: 1400 },
} as const;
const GRID = { type: DocumentGridType.LINES_AND_CHARS, linePitch: 579, charSpace: -849 } as const;
const TWO_CHARACTERS = 632;
/**
 * 28 letters of 16 points are 5.8 points wider than the text block. Word squeezes them into the grid's cells, other
 * programs give each letter two cells: so paragraphs leave the grid and letters stand a quarter point closer instead.
 */
const CLOSE = { characterSpacing: -5 } as const;
/**
 * A report as a Word document that Word and WPS open alike: no text boxes, tables with repeating heads, charts that are
 * charts, with their figures in a sheet of their own.
 */
export async function reportDocument(ctx: Ctx, row: ReportRow): Promise<Uint8Array> {
  // One document, packed twice: what refers to its charts is made up anew with every document.
  const isEarly = (await embargoIn(ctx.store.read)) !== undefined;
  const document = documentOf(ctx, row, isEarly);
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  const data = offTheGrid(await partOf(packed, DOCUMENT));
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, [{ path: DOCUMENT, data }]));
}

const DOCUMENT = 'word/document.xml';
const MOST_TEXT = 50_000_000;

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const zip = openZip(bytes);
  const part = zip.parts.get(name);
  if (!part) throw new Error(`the document was packed without ${name}`);
  let text = '';
  for await (const piece of unpackText(zip, part, MOST_TEXT)) text += piece;
  return text;
}

/** The package has no option for it, and its place among a paragraph's properties is fixed: after `keepNext`. */
function offTheGrid(xml: string): string {
  return xml.replace(/<w:pPr>(?:<w:keepNext\/>)?/g, '$&<w:snapToGrid w:val="0"/>');
}

/** What stands above every page of what is not for the public. Missing: undefined for what is. */
function markOf({ issued_at }: ReportRow, isEarly: boolean): string | undefined {
  if (issued_at === null) return '草稿　未公布　内部使用';
  return isEarly ? '未公布　内部使用' : undefined;
}

function documentOf(ctx: Ctx, row: ReportRow, isEarly: boolean): Document {
  const tokens = new Map(tokensOfRow(row).map((token) => [token.id, token]));
  const mark = markOf(row, isEarly);
  return new Document({
    title: row.title,
    creator: '晴雨 Qingyu',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: font(FACE.body), size: SIZE.body } } },
      paragraphStyles: [
        { id: 'Normal', name: 'Normal', quickFormat: true, run: { font: font(FACE.body), size: SIZE.body } },
      ],
    },
    sections: [
      {
        properties: { page: PAGE, grid: GRID },
        ...(mark !== undefined && { headers: { default: markHeader(mark), even: markHeader(mark) } }),
        footers: {
          default: pageFooter(AlignmentType.RIGHT),
          even: pageFooter(AlignmentType.LEFT),
        },
        children: [
          titleParagraph(row.title),
          ...printedBlocksOf(row).flatMap((block) => blockOf(block, { tokens, body: bodyOf(row) })),
          ...closing(ctx, row),
        ],
      },
    ],
  });
}

function titleParagraph(title: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...LINE, line: 700, after: 579 },
    children: [new TextRun({ text: title, font: font(FACE.title), size: SIZE.title })],
  });
}

function markHeader(text: string): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text, font: font(FACE.heading), size: SIZE.table })],
      }),
    ],
  });
}

/** — 1 — outside: right on odd pages, left on even ones, a character from the edge. */
function pageFooter(alignment: (typeof AlignmentType)['RIGHT' | 'LEFT']): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.RIGHT ? { right: 320 } : { left: 320 },
        children: [
          new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: font(FACE.page), size: SIZE.page }),
        ],
      }),
    ],
  });
}

interface Setting {
  readonly tokens: Tokens;
  readonly body: { readonly size: number; readonly spacing: { line: number; lineRule: 'exact' } };
}

/** 三号 as documents are set; 四号 on the one page of a meeting’s brief, which has to hold it all. */
function bodyOf({ kind }: ReportRow): Setting['body'] {
  if (kind !== 'brief') return { size: SIZE.body, spacing: LINE };
  return { size: SIZE.page, spacing: { ...LINE, line: 480 } };
}

function blockOf(block: ReportBlock, { tokens, body }: Setting): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          spacing: body.spacing,
          indent: { firstLine: TWO_CHARACTERS },
          keepNext: true,
          children: [
            new TextRun({
              ...CLOSE,
              text: block.text,
              font: font(block.level === 1 ? FACE.heading : FACE.subheading),
              size: body.size,
            }),
          ],
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          alignment: AlignmentType.BOTH,
          spacing: body.spacing,
          indent: { firstLine: TWO_CHARACTERS },
          children: block.parts.map(
            (part) => new TextRun({ ...CLOSE, size: body.size, text: textOf(part, tokens) }),
          ),
        }),
      ];
    case 'table':
      return [...above(block.title, block.unit), tableOf(block, tokens), ...below(block.source)];
    case 'chart':
      return chartOf(block, tokens);
    default:
      return block satisfies never;
  }
}

function chartOf(block: Extract<ReportBlock, { kind: 'chart' }>, tokens: Tokens): Paragraph[] {
  return [
    ...above(block.title, block.unit),
    // No line of a fixed height: it would cut the chart off.
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: block.source !== undefined,
    }).addRunToFront(chartRun(block, tokens)),
    ...below(block.source),
  ];
}

/** The title, and 单位 at the upper right. */
function above(title: string, unit: string): Paragraph[] {
  const caption = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 200, after: 60 },
    keepNext: true,
    children: [new TextRun({ text: title, font: font(FACE.heading), size: SIZE.table })],
  });
  if (unit === '') return [caption];
  return [caption, small(`单位：${unit}`, AlignmentType.RIGHT, true)];
}

/** Where it comes from, and some room. */
function below(source: string | undefined): Paragraph[] {
  const line = source === undefined ? [] : [small(source, AlignmentType.LEFT, false)];
  return [...line, new Paragraph({ spacing: { ...LINE, line: 240 }, children: [] })];
}

function small(
  text: string,
  alignment: (typeof AlignmentType)['LEFT' | 'RIGHT'],
  keepNext: boolean,
): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { before: 40, after: 60 },
    keepNext,
    children: [new TextRun({ text, font: font(FACE.page), size: SIZE.table })],
  });
}

/** Where it comes from and the day, four characters from the right. */
function closing(ctx: Ctx, row: ReportRow): Paragraph[] {
  const day = row.issued_at === null ? ctx.clock.today() : civilDayOf(row.issued_at);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const right = (text: string): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: LINE,
      indent: { right: TWO_CHARACTERS * 2 },
      children: [new TextRun({ ...CLOSE, text })],
    });
  const number = row.number === null ? [] : [right(`第${row.number}稿签发`)];
  return [new Paragraph({ spacing: LINE, children: [] }), ...number, right(`${year}年${month}月${date}日`)];
}
