import { csvSheet } from './csv.ts';
import type { Opening } from './progress.ts';
import type { ReceivedFile } from './receive.ts';
import type { Sheet } from './sheet.ts';
import { openHtml } from '#server/ingest/workbook/html.ts';
import { openXls } from '#server/ingest/workbook/xls.ts';
import { openXlsx } from '#server/ingest/workbook/xlsx.ts';

/**
 * The sheets of a file, in its order: one of a text file or a web page, every one of a workbook, hidden ones
 * included. Bytes in, texts out: safe to run in a worker.
 * Errors: FileFault for a file that cannot be read.
 */
export async function openSheets(file: ReceivedFile, opening?: Opening): Promise<readonly Sheet[]> {
  if (file.kind === 'text') return [csvSheet(file)];
  switch (file.encoding) {
    case 'xlsx':
      return openXlsx(file.bytes, opening);
    case 'xls':
      return openXls(file.bytes);
    case 'html':
      return openHtml(file.bytes);
    default:
      return file satisfies never;
  }
}
