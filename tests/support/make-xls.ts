/** A compound file with one stream, as old Office programs write it. */
export function makeCompoundFile(name: string, stream: Uint8Array): Buffer {
  const size = 512;
  // Streams under 4096 bytes would lie elsewhere.
  const content = Buffer.alloc(Math.max(4096, Math.ceil(stream.length / size) * size));
  content.set(stream);
  const sectors = content.length / size;
  const header = Buffer.alloc(size);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(0xfffffffe, 60);
  header.writeUInt32LE(0xfffffffe, 68);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(size, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(0xfffffffe, 4);
  for (let at = 0; at < sectors; at += 1) {
    table.writeUInt32LE(at === sectors - 1 ? 0xfffffffe : at + 3, (at + 2) * 4);
  }
  const directory = Buffer.concat([
    entry('Root Entry', { type: 5, start: 0xfffffffe, size: 0 }),
    entry(name, { type: 2, start: 2, size: content.length }),
    Buffer.alloc(256),
  ]);
  return Buffer.concat([header, table, directory, content]);
}

function entry(name: string, { type, start, size }: { type: number; start: number; size: number }): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE(name.length * 2 + 2, 64);
  bytes.writeUInt8(type, 66);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

export type Field = readonly [bytes: 1 | 2 | 4, value: number] | { readonly double: number } | Uint8Array;

/** One record: its kind, then its fields. */
export function record(type: number, ...fields: readonly Field[]): Buffer {
  const data = Buffer.concat(
    fields.map((field) => {
      if (field instanceof Uint8Array) return Buffer.from(field);
      const bytes = Buffer.alloc('double' in field ? 8 : field[0]);
      if ('double' in field) bytes.writeDoubleLE(field.double);
      else bytes.writeUIntLE(field[1], 0, field[0]);
      return bytes;
    }),
  );
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

/** A text with its length in front, two bytes a letter. */
export function wideText(text: string, lengthBytes: 1 | 2): Buffer {
  const head = Buffer.alloc(lengthBytes + 1);
  head.writeUIntLE(text.length, 0, lengthBytes);
  head.writeUInt8(1, lengthBytes);
  return Buffer.concat([head, Buffer.from(text, 'utf16le')]);
}

export interface XlsSheet {
  readonly name: Uint8Array;
  readonly state?: number;
  readonly records: readonly Buffer[];
}

const END = record(0x0a);

/** An .xls workbook of records: `globals` stand before the list of its sheets. */
export function makeXls(
  sheets: readonly XlsSheet[],
  globals: readonly Buffer[] = [],
  version = 0x0600,
): Buffer {
  const bof = (kind: number): Buffer => record(0x0809, [2, version], [2, kind], [4, 0], [4, 0], [4, 0]);
  const bodies = sheets.map(({ records }) => Buffer.concat([bof(0x10), ...records, END]));
  const listed = (starts: readonly number[]): Buffer =>
    Buffer.concat([
      bof(5),
      ...globals,
      ...sheets.map(({ name, state = 0 }, at) =>
        record(0x85, [4, starts[at] ?? 0], [1, state], [1, 0], name),
      ),
      END,
    ]);
  let at = listed([]).length;
  const starts = bodies.map((body) => {
    const start = at;
    at += body.length;
    return start;
  });
  return makeCompoundFile(
    version === 0x0600 ? 'Workbook' : 'Book',
    Buffer.concat([listed(starts), ...bodies]),
  );
}
