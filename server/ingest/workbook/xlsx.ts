import type { Opening } from '#server/ingest/progress.ts';
import { FileFault } from '#server/ingest/receive.ts';
import type { Sheet } from '#server/ingest/sheet.ts';
import type { Bilingual } from '#server/ingest/words/text.ts';
import { damaged, WORKBOOK_LIMIT } from './limits.ts';
import { packedSheet } from './packed-sheet.ts';
import { PackedRows, textBudget } from './packed-rows.ts';
import { sheetHandler, type XlsxSheetParts } from './xlsx-sheet.ts';
import {
  partOf,
  readFormats,
  readRelations,
  readSharedTexts,
  readSheetList,
  scanPart,
} from './xlsx-parts.ts';
import { openZip, type Zip } from './zip.ts';

/** Archives that are something else, by a part that tells. */
const OTHERS: readonly (readonly [RegExp, string, Bilingual])[] = [
  [/^word\//, 'docx', { zh: 'Word 文档', en: 'a Word document' }],
  [/^ppt\//, 'pptx', { zh: 'PowerPoint 演示文稿', en: 'a PowerPoint presentation' }],
  [
    /^xl\/workbook\.bin$/,
    'xlsb',
    { zh: 'Excel 二进制工作簿（.xlsb）', en: 'a binary Excel workbook (.xlsb)' },
  ],
  [/^content\.xml$/, 'ods', { zh: 'OpenDocument 表格（.ods）', en: 'an OpenDocument spreadsheet (.ods)' }],
];
const ARCHIVE = { zh: '压缩包', en: 'an archive' };

/**
 * The worksheets of an .xlsx workbook. Every cell comes as text, to the last digit the file has; formulas by the
 * result kept with them. Errors: FileFault.
 */
export async function openXlsx(bytes: Uint8Array, opening?: Opening): Promise<Sheet[]> {
  const zip = tellingZip(openZip(bytes), opening);
  const workbook = await findWorkbook(zip);
  const relations = await readRelations(zip, workbook);
  const { sheets, is1904 } = await readSheetList(zip, partOf(zip, workbook));
  const related = (type: string): string =>
    [...relations.values()].find((relation) => relation.type === type)?.target ?? '';
  const formats = await readFormats(zip, zip.parts.get(related('styles')));
  const texts = await readSharedTexts(zip, zip.parts.get(related('sharedStrings')));
  const budget = textBudget();
  const read: Sheet[] = [];
  for (const { name, hidden, relation } of sheets) {
    const target = relations.get(relation);
    // Charts and macros have pages of their own beside the worksheets.
    if (target?.type !== 'worksheet') continue;
    const rows = new PackedRows(budget);
    const parts: XlsxSheetParts = { merges: [], hiddenRows: [], hiddenColumns: [] };
    const handler = sheetHandler(rows, parts, { formats, texts, is1904 });
    await scanPart(zip, partOf(zip, target.target), handler, WORKBOOK_LIMIT.unpackedBytes);
    read.push(packedSheet({ index: read.length, name, hidden, rows, ...parts }));
  }
  if (read.length === 0) throw damaged({ zh: '其中没有工作表', en: 'it has no worksheet' });
  return read;
}

function tellingZip(zip: Zip, opening: Opening | undefined): Zip {
  if (!opening) return zip;
  const total = [...zip.parts.values()].reduce((sum, { unpacked }) => sum + unpacked, 0);
  let done = 0;
  return { ...zip, told: (bytes) => opening((done += bytes), total) };
}

async function findWorkbook(zip: Zip): Promise<string> {
  const names = [...zip.parts.keys()];
  for (const [pattern, found, what] of OTHERS) {
    if (names.some((name) => pattern.test(name))) throw new FileFault('file.type', { found, what });
  }
  const relations = await readRelations(zip, '');
  const workbook = [...relations.values()].find(({ type }) => type === 'officeDocument')?.target;
  if (workbook !== undefined) return workbook;
  if (zip.parts.has('xl/workbook.xml')) return 'xl/workbook.xml';
  throw new FileFault('file.type', { found: 'zip', what: ARCHIVE });
}
