import { openSheets } from '#server/ingest/open-sheets.ts';
import { FileFault, receiveFile } from '#server/ingest/receive.ts';
import { headRows, type Row, type Sheet } from '#server/ingest/sheet.ts';

/** The sheets of a file by its bytes. Errors: FileFault, as the importer meets it. */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const received = receiveFile(bytes);
  if (received.kind === 'refused') throw new FileFault(received.code, received.details);
  return openSheets(received);
}

/** All rows of the first sheet. */
export async function rowsOf(bytes: Uint8Array): Promise<Row[]> {
  const [sheet] = await sheetsOf(bytes);
  return sheet ? headRows(sheet, 100_000) : [];
}

/** The code of the fault a file ends in; `read` when it is read. */
export async function faultOf(bytes: Uint8Array): Promise<string> {
  try {
    await sheetsOf(bytes);
    return 'read';
  } catch (fault) {
    if (fault instanceof FileFault) return fault.code;
    throw fault;
  }
}
