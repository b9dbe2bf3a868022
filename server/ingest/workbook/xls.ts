import { FileFault } from '#server/ingest/receive.ts';
import type { Sheet } from '#server/ingest/sheet.ts';
import { BROKEN, RECORD, recordsFrom } from './biff-records.ts';
import { codePageDecoder, readSharedTexts, readText, type TextCoding } from './biff-texts.ts';
import { openCompoundFile } from './compound-file.ts';
import { damaged, tooLarge, WORKBOOK_LIMIT } from './limits.ts';
import { builtInFormat, type NumberFormat, parseNumberFormat } from './number-format.ts';
import { packedSheet } from './packed-sheet.ts';
import { textBudget } from './packed-rows.ts';
import { readXlsSheet, type XlsContext } from './xls-sheet.ts';

const OTHER = { zh: 'Office 97 文档，但不是表格', en: 'an Office 97 document, but no workbook' };
const TOO_OLD = { zh: 'Excel 4 或更早的工作簿', en: 'a workbook of Excel 4 or older' };
const VERSION_8 = 0x0600;
const VERSION_5 = 0x0500;
const WORKSHEET = 0;

/**
 * The worksheets of an .xls workbook of Excel 5 to 2003, and of WPS (.et). Every cell comes as text, to the last
 * digit the file has. Errors: FileFault.
 */
export function openXls(bytes: Uint8Array): Sheet[] {
  const streams = openCompoundFile(bytes);
  if (streams.has('EncryptedPackage')) throw new FileFault('file.encrypted', {});
  const open = streams.get('Workbook') ?? streams.get('Book');
  if (!open) throw new FileFault('file.type', { found: 'ole', what: OTHER });
  try {
    return readSheets(open());
  } catch (error) {
    // A record shorter than its kind: the reading of its fields runs out of it.
    if (error instanceof RangeError) throw damaged(BROKEN);
    throw error;
  }
}

function readSheets(stream: Buffer): Sheet[] {
  const { sheets, context } = readGlobals(stream);
  const budget = textBudget();
  const read = sheets.map(({ name, hidden, start }, index) =>
    packedSheet({ index, name, hidden, ...readXlsSheet(recordsFrom(stream, start), context, budget) }),
  );
  if (read.length === 0) throw damaged({ zh: '其中没有工作表', en: 'it has no worksheet' });
  return read;
}

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly start: number;
}

/** What stands before the sheets: their list, the formats, the shared texts. */
function readGlobals(stream: Buffer): {
  readonly sheets: readonly SheetEntry[];
  readonly context: XlsContext;
} {
  let coding: TextCoding = { isUnicode: true, decoder: codePageDecoder(936) };
  let is1904 = false;
  const sheets: SheetEntry[] = [];
  const codes = new Map<number, string>();
  const styles: number[] = [];
  const textBlocks: Buffer[] = [];
  let previous = 0;
  for (const { type, data } of recordsFrom(stream, 0)) {
    if (type === RECORD.end) break;
    if (type === RECORD.more && previous === RECORD.texts) {
      textBlocks.push(data);
      continue;
    }
    previous = type;
    if (type === RECORD.password) throw new FileFault('file.encrypted', {});
    if (type === RECORD.begin) coding = { ...coding, isUnicode: isUnicodeVersion(data.readUInt16LE(0)) };
    else if (type === RECORD.codePage) coding = { ...coding, decoder: codePageDecoder(data.readUInt16LE(0)) };
    else if (type === RECORD.dateMode) is1904 = data.readUInt16LE(0) === 1;
    else if (type === RECORD.style) styles.push(data.readUInt16LE(2));
    else if (type === RECORD.texts) textBlocks.push(data);
    else if (type === RECORD.format) {
      const lengthBytes = coding.isUnicode ? 2 : 1;
      codes.set(data.readUInt16LE(0), readText(data, 2, { coding, lengthBytes }));
    } else if (type === RECORD.sheet && data.readUInt8(5) === WORKSHEET) {
      const name = readText(data, 6, { coding, lengthBytes: 1 });
      sheets.push({ name, hidden: (data.readUInt8(4) & 3) !== 0, start: data.readUInt32LE(0) });
      if (sheets.length > WORKBOOK_LIMIT.sheets)
        throw tooLarge(`> ${WORKBOOK_LIMIT.sheets}`, `≤ ${WORKBOOK_LIMIT.sheets}`);
    }
  }
  const formats = styles.map((id): NumberFormat => parseNumberFormat(codes.get(id) ?? builtInFormat(id)));
  const texts = textBlocks.length === 0 ? [] : readSharedTexts(textBlocks);
  return { sheets, context: { coding, formats, texts, is1904 } };
}

function isUnicodeVersion(version: number): boolean {
  if (version !== VERSION_8 && version !== VERSION_5)
    throw new FileFault('file.type', { found: 'xls', what: TOO_OLD });
  return version === VERSION_8;
}
