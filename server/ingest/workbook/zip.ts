import { crc32, createInflateRaw } from 'node:zlib';
import { FileFault } from '#server/ingest/receive.ts';
import { damaged, mebibytes, tooLarge, WORKBOOK_LIMIT } from './limits.ts';

/** One part of an archive, as its directory tells it; the directory may lie. */
export interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header stands. */
  readonly offset: number;
}

export interface Zip {
  readonly bytes: Uint8Array;
  /** By name, in lower case: writers disagree about it. */
  readonly parts: ReadonlyMap<string, ZipPart>;
  /** What may still be unpacked, over all parts. */
  readonly budget: { left: number };
  /** Hears of every piece that is unpacked. */
  readonly told?: (bytes: number) => void;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const ZIP64 = 0xffffffff;

const CUT = {
  zh: '压缩包不完整，可能没有下载或传输完',
  en: 'the archive is cut off, perhaps by a broken transfer',
};
const LYING = { zh: '压缩包目录与内容不符', en: 'the directory of the archive contradicts its contents' };

/**
 * The parts of an archive. Parts that overlap, as in archives that unpack into themselves, are refused.
 * Errors: FileFault file.damaged, file.too.large, file.encrypted.
 */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (start + size > end) throw damaged(LYING);
  if (count > WORKBOOK_LIMIT.parts) throw tooLarge(String(count), `≤ ${WORKBOOK_LIMIT.parts}`);
  const parts = new Map<string, ZipPart>();
  for (let at = start, entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) throw damaged(LYING);
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new FileFault('file.encrypted', {});
    const nameLength = view.getUint16(at + 28, true);
    if (at + ENTRY_LENGTH + nameLength > end) throw damaged(LYING);
    const part = readEntry(view, at, nameLength);
    if (parts.has(part.name)) throw damaged(LYING);
    parts.set(part.name, part);
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  rejectOverlaps([...parts.values()], start);
  return { bytes, parts, budget: { left: WORKBOOK_LIMIT.unpackedBytes } };
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged(CUT);
}

function readEntry(view: DataView, at: number, nameLength: number): ZipPart {
  const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_LENGTH, nameLength);
  const part = {
    name: Buffer.from(name).toString().replaceAll('\\', '/').toLowerCase(),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  // Only archives beyond 4 GiB need such entries, and those are refused by their size.
  if (part.packed === ZIP64 || part.unpacked === ZIP64 || part.offset === ZIP64) {
    throw tooLarge('> 4 GiB', `≤ ${mebibytes(WORKBOOK_LIMIT.unpackedBytes)}`);
  }
  return part;
}

function rejectOverlaps(parts: readonly ZipPart[], directory: number): void {
  const inOrder = parts.toSorted((a, b) => a.offset - b.offset);
  for (const [at, { offset, packed }] of inOrder.entries()) {
    if (offset + LOCAL_LENGTH + packed > (inOrder[at + 1]?.offset ?? directory)) throw damaged(LYING);
  }
}

/**
 * The contents of a part, piece by piece, never more than the file may unpack to: what the directory declares is
 * looked at before unpacking, what really comes while unpacking.
 * Errors: FileFault file.damaged, file.too.large.
 */
export async function* unpack(zip: Zip, part: ZipPart, limit: number): AsyncGenerator<Uint8Array> {
  const most = Math.min(limit, zip.budget.left);
  if (part.unpacked > most) throw tooMuch(part.unpacked, most);
  let length = 0;
  let crc = 0;
  for await (const piece of piecesOf(packedBytes(zip.bytes, part), part.method)) {
    length += piece.length;
    zip.budget.left -= piece.length;
    zip.told?.(piece.length);
    if (length > part.unpacked) throw length > most ? tooMuch(length, most) : damaged(LYING);
    crc = crc32(piece, crc);
    yield piece;
  }
  if (length !== part.unpacked || crc !== part.crc) throw damaged(CUT);
}

function tooMuch(bytes: number, most: number): FileFault {
  return tooLarge(mebibytes(bytes), `≤ ${mebibytes(most)}`);
}

function packedBytes(bytes: Uint8Array, { offset, packed }: ZipPart): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset, true) !== LOCAL) throw damaged(LYING);
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged(CUT);
  return bytes.subarray(start, start + packed);
}

const PIECE = 65_536;

async function* piecesOf(packed: Uint8Array, method: number): AsyncGenerator<Uint8Array> {
  if (method === STORED) {
    for (let at = 0; at < packed.length; at += PIECE) yield packed.subarray(at, at + PIECE);
    return;
  }
  if (method !== DEFLATED) throw damaged({ zh: '压缩方式不支持', en: 'its way of packing is not known' });
  const inflate = createInflateRaw({ chunkSize: PIECE });
  inflate.end(packed);
  try {
    for await (const piece of inflate) yield asBytes(piece);
  } catch {
    throw damaged(CUT);
  }
}

// A stream of bytes yields buffers; its type does not say so.
function asBytes(piece: unknown): Uint8Array {
  return piece as Uint8Array;
}

/** A part as text. Errors: as unpack; file.damaged where it is no UTF-8. */
export async function* unpackText(zip: Zip, part: ZipPart, limit: number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (piece?: Uint8Array): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw damaged({ zh: '其中的文字不是 UTF-8', en: 'its text is no UTF-8' });
    }
  };
  for await (const piece of unpack(zip, part, limit)) yield decode(piece);
  yield decode();
}
