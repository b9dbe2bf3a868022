import { damaged } from './limits.ts';

/** Records of .xls streams that tell something of cells. */
export const RECORD = {
  formula: 0x0006,
  end: 0x000a,
  dateMode: 0x0022,
  password: 0x002f,
  more: 0x003c,
  codePage: 0x0042,
  columnInfo: 0x007d,
  sheet: 0x0085,
  manyNumbers: 0x00bd,
  richLabel: 0x00d6,
  style: 0x00e0,
  merged: 0x00e5,
  texts: 0x00fc,
  sharedLabel: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolean: 0x0205,
  string: 0x0207,
  row: 0x0208,
  packedNumber: 0x027e,
  format: 0x041e,
  begin: 0x0809,
} as const;

export interface BiffRecord {
  readonly type: number;
  readonly data: Buffer;
}

export const BROKEN = { zh: '旧版工作簿的内容不完整', en: 'the contents of the old workbook are incomplete' };

/** The records from a place of the stream on. Errors: FileFault file.damaged where one runs out of it. */
export function* recordsFrom(stream: Buffer, start: number): Generator<BiffRecord> {
  for (let at = start; at + 4 <= stream.length;) {
    const length = stream.readUInt16LE(at + 2);
    const end = at + 4 + length;
    if (end > stream.length) throw damaged(BROKEN);
    yield { type: stream.readUInt16LE(at), data: stream.subarray(at + 4, end) };
    at = end;
  }
}

/** A number packed into four bytes: the upper half of a double, or an integer; either may count hundredths. */
export function unpackNumber(packed: number): number {
  const isHundredth = (packed & 1) !== 0;
  const isInteger = (packed & 2) !== 0;
  const value = isInteger ? packed >> 2 : highHalf(packed & ~3);
  return isHundredth ? value / 100 : value;
}

function highHalf(bits: number): number {
  const bytes = Buffer.alloc(8);
  bytes.writeInt32LE(bits, 4);
  return bytes.readDoubleLE(0);
}
