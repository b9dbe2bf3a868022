import { damaged } from './limits.ts';

const HEADER = 512;
const ENTRY = 128;
const LAST_SECTOR = 0xfffffffa;
const IN_HEADER = 109;
const STREAM = 2;
const ROOT = 5;
const CUT = {
  zh: '文件不完整，可能没有下载或传输完',
  en: 'the file is cut off, perhaps by a broken transfer',
};

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/**
 * The streams of a compound file, the container of old Office documents and of encrypted ones, by name; each is
 * assembled when asked for. Errors: FileFault file.damaged for chains that run out of the file or in circles.
 */
export function openCompoundFile(bytes: Uint8Array): ReadonlyMap<string, () => Buffer> {
  if (bytes.length < HEADER) throw damaged(CUT);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw damaged(CUT);
  const size = 1 << shift;
  const table = readTable(file, size);
  const sectorAt = (sector: number): Buffer => {
    const at = (sector + 1) * size;
    if (at >= file.length) throw damaged(CUT);
    return file.subarray(at, at + size);
  };
  const chain = (start: number, next: (sector: number) => number, most: number): number[] => {
    const sectors: number[] = [];
    for (let sector = start; sector < LAST_SECTOR; sector = next(sector)) {
      if (sectors.length > most) throw damaged(CUT);
      sectors.push(sector);
    }
    return sectors;
  };
  const most = Math.ceil(file.length / size);
  const readChain = (start: number): Buffer =>
    Buffer.concat(chain(start, (sector) => table[sector] ?? LAST_SECTOR, most).map(sectorAt));

  const entries = readEntries(readChain(file.readUInt32LE(48)));
  const root = entries.find(({ type }) => type === ROOT);
  const cutoff = file.readUInt32LE(56);
  const small = smallStreams(file, { root, readChain, chain });
  const streams = entries.filter(({ type }) => type === STREAM);
  return new Map(
    streams.map((entry) => [
      entry.name,
      () => (entry.size < cutoff ? small(entry) : whole(readChain(entry.start), entry)),
    ]),
  );
}

function whole(content: Buffer, { size }: Entry): Buffer {
  if (content.length < size) throw damaged(CUT);
  return content.subarray(0, size);
}

/** The table of which sector follows which. */
function readTable(file: Buffer, size: number): Uint32Array {
  const sectors: number[] = [];
  for (let at = 0; at < IN_HEADER; at += 1) sectors.push(file.readUInt32LE(76 + at * 4));
  let more = file.readUInt32LE(68);
  for (let steps = 0; more < LAST_SECTOR; steps += 1) {
    const at = (more + 1) * size;
    if (at + size > file.length || steps > file.length / size) throw damaged(CUT);
    for (let entry = 0; entry < size / 4 - 1; entry += 1) sectors.push(file.readUInt32LE(at + entry * 4));
    more = file.readUInt32LE(at + size - 4);
  }
  const used = sectors.filter((sector) => sector < LAST_SECTOR);
  if (used.length > file.length / size) throw damaged(CUT);
  const table = new Uint32Array((used.length * size) / 4);
  for (const [index, sector] of used.entries()) {
    const at = (sector + 1) * size;
    if (at + size > file.length) throw damaged(CUT);
    for (let entry = 0; entry < size / 4; entry += 1) {
      table[(index * size) / 4 + entry] = file.readUInt32LE(at + entry * 4);
    }
  }
  return table;
}

function readEntries(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const length = Math.max(0, Math.min(64, directory.readUInt16LE(at + 64)) - 2);
    entries.push({
      name: directory.toString('utf16le', at, at + length),
      type: directory.readUInt8(at + 66),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}

interface SmallContext {
  readonly root: Entry | undefined;
  readonly readChain: (start: number) => Buffer;
  readonly chain: (start: number, next: (sector: number) => number, most: number) => number[];
}

/** Streams under the cutoff lie together in one, in sectors of 64 bytes with a table of their own. */
function smallStreams(file: Buffer, { root, readChain, chain }: SmallContext): (entry: Entry) => Buffer {
  const size = 1 << file.readUInt16LE(32);
  let holder: { readonly content: Buffer; readonly table: Buffer } | undefined;
  return (entry) => {
    holder ??= {
      content: root ? readChain(root.start) : Buffer.alloc(0),
      table: readChain(file.readUInt32LE(60)),
    };
    const { content, table } = holder;
    const next = (sector: number): number =>
      sector * 4 + 4 <= table.length ? table.readUInt32LE(sector * 4) : LAST_SECTOR;
    const sectors = chain(entry.start, next, table.length / 4);
    return whole(Buffer.concat(sectors.map((at) => content.subarray(at * size, (at + 1) * size))), entry);
  };
}
