/** A file made for somebody: its name, its type, and its bytes as they come. */
export interface OutputFile {
  readonly name: string;
  readonly type: string;
  readonly body: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV_TYPE = 'text/csv; charset=utf-8';

const encoder = new TextEncoder();

/** Pieces of text as UTF-8. */
export async function* utf8(pieces: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield encoder.encode(piece);
}
