import { TextDecoder } from 'node:util';
import { damaged } from './limits.ts';
import { cellText } from './packed-rows.ts';
import { BROKEN } from './biff-records.ts';

const WIDE = 1;
const HAS_EXTENSION = 4;
const HAS_RUNS = 8;

/** How a stream writes its texts: as Unicode since Excel 97, before in the code page it names. */
export interface TextCoding {
  readonly isUnicode: boolean;
  readonly decoder: TextDecoder;
}

const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10_000, 'macintosh'],
]);

/** The decoder of a code page; that of Chinese Windows for one unknown. */
export function codePageDecoder(page: number): TextDecoder {
  const isWindows = page >= 1250 && page <= 1258;
  return new TextDecoder(CODE_PAGES.get(page) ?? (isWindows ? `windows-${page}` : 'gb18030'), {
    fatal: true,
  });
}

/** A text in one record, its length in front in one or two bytes. Errors: FileFault file.damaged. */
export function readText(
  data: Buffer,
  at: number,
  { coding, lengthBytes }: { coding: TextCoding; lengthBytes: 1 | 2 },
): string {
  try {
    const length = lengthBytes === 1 ? data.readUInt8(at) : data.readUInt16LE(at);
    const start = at + lengthBytes;
    if (!coding.isUnicode) return cellText(coding.decoder.decode(data.subarray(start, start + length)));
    return new BlockReader([data.subarray(start)]).text(length);
  } catch {
    throw damaged(BROKEN);
  }
}

/** All shared texts: a record and those that continue it. Errors: FileFault file.damaged. */
export function readSharedTexts(blocks: readonly Buffer[]): string[] {
  try {
    const reader = new BlockReader(blocks);
    reader.skip(4);
    const count = reader.u32();
    const texts: string[] = [];
    while (texts.length < count && !reader.isDone) texts.push(reader.text(reader.u16()));
    return texts;
  } catch {
    throw damaged(BROKEN);
  }
}

/** Reads across records: one text may go on in the next, which then says anew how wide its letters are. */
class BlockReader {
  readonly #blocks: readonly Buffer[];
  #block = 0;
  #at = 0;

  constructor(blocks: readonly Buffer[]) {
    this.#blocks = blocks;
  }

  get isDone(): boolean {
    return this.#block >= this.#blocks.length - 1 && this.#left === 0;
  }
  get #left(): number {
    return (this.#blocks[this.#block]?.length ?? 0) - this.#at;
  }

  u8(): number {
    this.#next();
    const value = this.#blocks[this.#block]?.readUInt8(this.#at) ?? 0;
    this.#at += 1;
    return value;
  }
  u16(): number {
    return this.u8() + 256 * this.u8();
  }
  u32(): number {
    return this.u16() + 65_536 * this.u16();
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0;) {
      this.#next();
      const step = Math.min(left, this.#left);
      this.#at += step;
      left -= step;
    }
  }

  /** A text of so many letters, with the fonts and pronunciations behind it passed over. */
  text(length: number): string {
    let flags = this.u8();
    const runs = (flags & HAS_RUNS) === 0 ? 0 : this.u16();
    const extension = (flags & HAS_EXTENSION) === 0 ? 0 : this.u32();
    let text = '';
    while (text.length < length) {
      if (this.#left === 0) {
        this.#next();
        flags = this.u8();
      }
      const width = (flags & WIDE) === 0 ? 1 : 2;
      const letters = Math.min(length - text.length, Math.floor(this.#left / width));
      if (letters === 0) throw new RangeError('a letter is cut in two');
      const bytes = this.#blocks[this.#block]?.subarray(this.#at, this.#at + letters * width);
      text += bytes?.toString(width === 1 ? 'latin1' : 'utf16le') ?? '';
      this.#at += letters * width;
    }
    this.skip(runs * 4 + extension);
    return cellText(text);
  }

  #next(): void {
    while (this.#left === 0) {
      if (this.#block >= this.#blocks.length - 1) throw new RangeError('the texts end too early');
      this.#block += 1;
      this.#at = 0;
    }
  }
}
