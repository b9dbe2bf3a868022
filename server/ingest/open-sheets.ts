import { csvSheet } from './csv.ts';
import type { ReceivedFile } from './receive.ts';
import type { Sheet } from './sheet.ts';

/**
 * The sheets of a file, in its order: one of a text file, every one of a workbook, hidden ones included.
 * Errors: FileFault for a file that cannot be read.
 */
export function openSheets(file: ReceivedFile): Promise<readonly Sheet[]> {
  return Promise.resolve([csvSheet(file)]);
}
