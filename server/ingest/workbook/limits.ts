import { FileFault } from '#server/ingest/receive.ts';
import type { Bilingual } from '#server/ingest/words/text.ts';

const MIB = 1024 * 1024;

/**
 * What a workbook may hold. A file of a few kilobytes can unpack into gigabytes, so everything that grows with what
 * the file says, rather than with its size, has its end here.
 */
export const WORKBOOK_LIMIT = {
  /** All parts read of one file, unpacked. A sheet of a million rows and six columns is some 300 MiB of XML. */
  unpackedBytes: 512 * MIB,
  /** A part that is read whole: the list of sheets, the styles, a web page. */
  wholePartBytes: 64 * MIB,
  /** The texts of one file’s cells, as UTF-8: as much as a text file may hold. */
  textBytes: 128 * MIB,
  /** Sheets are told apart by one byte in what is stored. */
  sheets: 200,
  /** Parts of the archive. */
  parts: 10_000,
  rows: 1_048_576,
  columns: 16_384,
  merges: 50_000,
  /** XML of workbooks is some ten elements deep. */
  depth: 100,
  /** One tag, comment or declaration of XML, in characters. */
  tagLength: 65_536,
} as const;

/** A file over one of the limits, which says what was found and what is allowed. */
export function tooLarge(found: string, expected: string): FileFault {
  return new FileFault('file.too.large', { found, expected });
}

/** A file whose contents contradict themselves or end too early. */
export function damaged(what: Bilingual): FileFault {
  return new FileFault('file.damaged', { what });
}

/** A size in words: `12.5 MiB`. */
export function mebibytes(bytes: number): string {
  return `${Number((bytes / MIB).toFixed(1))} MiB`;
}
