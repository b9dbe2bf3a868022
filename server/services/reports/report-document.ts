import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ReportBlock, ReportPart, ReportToken } from '#contract/reports.ts';
import type { ReportRow } from '../../db/read/reports.ts';
import { civilDayOf } from '../../clock.ts';
import { openZip, unpackText } from '../../ingest/workbook/zip.ts';
import type { Ctx } from '../context.ts';
import { blocksOf, tokensOfRow } from './stored-report.ts';

/*
 * The page of official documents (GB/T 9704-2012): A4, 37 mm above, 28 mm left, a text block of 156 × 225 mm with 22
 * lines of 28 characters; 仿宋 三号 with headings of 黑体 and 楷体. Units: twips for lengths, half-points for type.
 */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, left: 1588, right: 1474, bottom: 1984, footer: 1400 },
} as const;
const GRID = { type: DocumentGridType.LINES_AND_CHARS, linePitch: 579, charSpace: -849 } as const;
const LINE = { line: 579, lineRule: LineRuleType.EXACT } as const;
const SIZE = { title: 44, body: 32, table: 21, page: 28 } as const;
const TWO_CHARACTERS = 632;
/**
 * 28 letters of 16 points are 5.8 points wider than the text block. Word squeezes them into the grid's cells, other
 * programs give each letter two cells: so paragraphs leave the grid and letters stand a quarter point closer instead.
 */
const CLOSE = { characterSpacing: -5 } as const;
const LATIN = 'Times New Roman';
const FACE = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  page: '宋体',
} as const;

function font(face: string) {
  return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: face };
}

/** A report as a Word document that Word and WPS open alike: no text boxes, no pictures, tables with repeating heads. */
export async function reportDocument(ctx: Ctx, row: ReportRow): Promise<Uint8Array> {
  const packed = new Uint8Array(await Packer.toArrayBuffer(documentOf(ctx, row)));
  const data = offTheGrid(await partOf(packed, DOCUMENT));
  return new Uint8Array(
    await Packer.toArrayBuffer(documentOf(ctx, row), undefined, [{ path: DOCUMENT, data }]),
  );
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

function documentOf(ctx: Ctx, row: ReportRow): Document {
  const tokens = new Map(tokensOfRow(row).map((token) => [token.id, token]));
  const isDraft = row.issued_at === null;
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
        ...(isDraft && { headers: { default: draftHeader(), even: draftHeader() } }),
        footers: {
          default: pageFooter(AlignmentType.RIGHT),
          even: pageFooter(AlignmentType.LEFT),
        },
        children: [
          titleParagraph(row.title),
          ...blocksOf(row).flatMap((block) => blockOf(block, tokens)),
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

function draftHeader(): Header {
  const text = '草稿　未公布　内部使用';
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

type Tokens = ReadonlyMap<string, ReportToken>;

function blockOf(block: ReportBlock, tokens: Tokens): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          spacing: LINE,
          indent: { firstLine: TWO_CHARACTERS },
          keepNext: true,
          children: [
            new TextRun({
              ...CLOSE,
              text: block.text,
              font: font(block.level === 1 ? FACE.heading : FACE.subheading),
              size: SIZE.body,
            }),
          ],
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          alignment: AlignmentType.BOTH,
          spacing: LINE,
          indent: { firstLine: TWO_CHARACTERS },
          children: block.parts.map((part) => new TextRun({ ...CLOSE, text: textOf(part, tokens) })),
        }),
      ];
    case 'table':
      return tableOf(block, tokens);
    default:
      return block satisfies never;
  }
}

function textOf(part: ReportPart, tokens: Tokens): string {
  return typeof part === 'string' ? part : (tokens.get(part.token)?.text ?? '');
}

type TableBlock = Extract<ReportBlock, { kind: 'table' }>;

function tableOf({ title, unit, columns, rows }: TableBlock, tokens: Tokens): (Paragraph | Table)[] {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const caption = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 200, after: 60 },
    keepNext: true,
    children: [new TextRun({ text: title, font: font(FACE.heading), size: SIZE.table })],
  });
  const unitLine = new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { after: 60 },
    keepNext: true,
    children: [new TextRun({ text: `单位：${unit}`, font: font(FACE.page), size: SIZE.table })],
  });
  return [
    caption,
    ...(unit === '' ? [] : [unitLine]),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: {
        top: line,
        bottom: line,
        left: line,
        right: line,
        insideHorizontal: line,
        insideVertical: line,
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map((text) => cell(text, FACE.heading, AlignmentType.CENTER)),
        }),
        ...rows.map(
          (parts) =>
            new TableRow({
              cantSplit: true,
              children: parts.map((part, index) =>
                cell(textOf(part, tokens), FACE.page, index === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT),
              ),
            }),
        ),
      ],
    }),
    new Paragraph({ spacing: LINE, children: [] }),
  ];
}

function cell(
  text: string,
  face: string,
  alignment: (typeof AlignmentType)['CENTER' | 'LEFT' | 'RIGHT'],
): TableCell {
  return new TableCell({
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [
      new Paragraph({
        alignment,
        children: [new TextRun({ text, font: font(face), size: SIZE.table })],
      }),
    ],
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
