import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import type { ProblemCode, ProblemDetails } from './problems.ts';
import type { Bilingual } from '#server/ingest/words/text.ts';

/** The largest file taken, in bytes. */
export const MAX_UPLOAD_BYTES = 128 * 1024 * 1024;

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A text file: its bytes, how to decode them, and where the text starts after a byte order mark. */
export interface TextFile {
  readonly kind: 'text';
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly start: number;
}
/** A file that cannot be read at all, and why. */
export interface RefusedFile {
  readonly kind: 'refused';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
}

/** A workbook: its bytes, and what holds them. A part inside may still say that it is something else. */
export interface WorkbookFile {
  readonly kind: 'workbook';
  readonly bytes: Uint8Array;
  /** `xlsx` an archive, `xls` an old compound file, `html` a web page as programs export it under the name .xls. */
  readonly encoding: 'xlsx' | 'xls' | 'html';
}
/** A file that may be read. */
export type ReceivedFile = TextFile | WorkbookFile;

/** A fault found while reading that ends it: the whole file is refused with this problem. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
  constructor(code: ProblemCode, details: ProblemDetails) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

interface Signature {
  readonly bytes: readonly number[];
  readonly found: string;
  readonly what: Bilingual;
}
const WORKBOOKS: readonly { readonly bytes: readonly number[]; readonly encoding: 'xlsx' | 'xls' }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], encoding: 'xlsx' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], encoding: 'xls' },
];
const SIGNATURES: readonly Signature[] = [
  { bytes: [0x50, 0x4b, 0x05, 0x06], found: 'zip', what: { zh: '空的压缩包', en: 'an empty archive' } },
  { bytes: [0x25, 0x50, 0x44, 0x46], found: 'pdf', what: { zh: 'PDF 文件', en: 'a PDF' } },
  { bytes: [0x89, 0x50, 0x4e, 0x47], found: 'png', what: { zh: '图片', en: 'a picture' } },
  { bytes: [0xff, 0xd8, 0xff], found: 'jpeg', what: { zh: '图片', en: 'a picture' } },
  { bytes: [0x1f, 0x8b], found: 'gzip', what: { zh: '压缩包', en: 'an archive' } },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], found: 'rtf', what: { zh: 'RTF 文档', en: 'an RTF document' } },
];
const BINARY = { zh: '二进制文件', en: 'a binary file' };
const XML = { zh: 'XML 文件', en: 'an XML file' };
const WEB_PAGE =
  /^(?:ï»¿|þÿ|ÿþ)?\s*(?:<!--[\s\S]{0,2000}?-->\s*|<\?xml[^>]{0,200}>\s*)*<(?:!doctype html|html|table|meta|head|body|style|div)\b/i;
const HEAD_BYTES = 65_536;

/**
 * What the bytes are, by content and never by suffix, and how to decode them.
 * Errors: file.empty, file.too.large, file.type, file.encoding.
 */
export function receiveFile(bytes: Uint8Array): ReceivedFile | RefusedFile {
  if (bytes.length > MAX_UPLOAD_BYTES) {
    const limit = MAX_UPLOAD_BYTES / 1024 / 1024;
    return refuse('file.too.large', {
      found: `${(bytes.length / 1024 / 1024).toFixed(1)} MiB`,
      expected: `≤ ${limit} MiB`,
    });
  }
  const begins = ({ bytes: start }: { readonly bytes: readonly number[] }): boolean =>
    start.every((byte, at) => bytes[at] === byte);
  const workbook = WORKBOOKS.find(begins);
  if (workbook) return { kind: 'workbook', bytes, encoding: workbook.encoding };
  const signature = SIGNATURES.find(begins);
  if (signature) return refuse('file.type', { found: signature.found, what: signature.what });
  const file = textFile(bytes);
  // A page in GBK says so in a tag of its own; its bytes are looked at by whoever reads it.
  if (WEB_PAGE.test(Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1').replaceAll('\0', ''))) {
    return { kind: 'workbook', bytes, encoding: 'html' };
  }
  if (file.kind === 'refused') return file;
  const head = new TextDecoder(file.encoding).decode(bytes.subarray(file.start, file.start + HEAD_BYTES));
  if (head.trim() === '' && bytes.length <= file.start + HEAD_BYTES) return refuse('file.empty', {});
  if (/^\s*<\?xml/i.test(head)) return refuse('file.type', { found: 'xml', what: XML });
  return hasControls(head) ? refuse('file.type', { found: 'binary', what: BINARY }) : file;
}

function textFile(bytes: Uint8Array): TextFile | RefusedFile {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return text(bytes, 'utf-8', 3);
  if (a === 0xff && b === 0xfe) return text(bytes, 'utf-16le', 2);
  if (a === 0xfe && b === 0xff) return text(bytes, 'utf-16be', 2);
  const nuls = countNuls(bytes.subarray(0, HEAD_BYTES));
  if (nuls.odd > 0 && nuls.even === 0) return text(bytes, 'utf-16le', 0);
  if (nuls.even > 0 && nuls.odd === 0) return text(bytes, 'utf-16be', 0);
  if (nuls.odd + nuls.even > 0) return refuse('file.type', { found: 'binary', what: BINARY });
  if (isUtf8(bytes)) return text(bytes, 'utf-8', 0);
  return looksLikeDamagedUtf8(bytes)
    ? refuse('file.encoding', { found: 'utf-8', expected: 'UTF-8, UTF-16, GB18030' })
    : text(bytes, 'gb18030', 0);
}

function text(bytes: Uint8Array, encoding: Encoding, start: number): TextFile {
  return { kind: 'text', bytes, encoding, start };
}

function refuse(code: ProblemCode, details: ProblemDetails): RefusedFile {
  return { kind: 'refused', code, details };
}

function countNuls(bytes: Uint8Array): { odd: number; even: number } {
  const count = { odd: 0, even: 0 };
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 1) count.odd += 1;
    else count.even += 1;
  }
  return count;
}

// In GB18030 a run E4–E9, 80–BF, 80–BF is rare; in Chinese UTF-8 nearly every character is one. Read as GB18030,
// a UTF-8 file with one broken byte would become pages of wrong characters without any error.
function looksLikeDamagedUtf8(bytes: Uint8Array): boolean {
  let high = 0;
  let inTriples = 0;
  for (let at = 0; at < bytes.length && high < HEAD_BYTES; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    high += 1;
    if (byte >= 0xe3 && byte <= 0xef && isTrail(bytes[at + 1]) && isTrail(bytes[at + 2])) {
      high += 2;
      inTriples += 3;
      at += 2;
    }
  }
  return high > 0 && inTriples / high > 0.8;
}

function isTrail(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}

function hasControls(head: string): boolean {
  let controls = 0;
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) controls += 1;
  }
  return controls > Math.max(3, head.length / 200);
}
