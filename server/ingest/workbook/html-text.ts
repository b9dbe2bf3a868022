import { isUtf8 } from 'node:buffer';
import { FileFault } from '#server/ingest/receive.ts';

const HEAD_BYTES = 4096;
/** What pages call the encodings of Chinese; each is part of GB18030. */
const CHINESE = /^(?:gb2312|gbk|gb18030|x-gbk|gb_2312-80|cp936)$/i;

/**
 * The text of a web page: by its byte order mark, else UTF-8 where every byte fits, else by what the page declares,
 * else GB18030. Errors: FileFault file.encoding where bytes do not fit.
 */
export function htmlText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileFault('file.encoding', { found: encoding, expected: 'UTF-8, UTF-16, GB18030' });
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const declared = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? 'gb18030';
  if (CHINESE.test(declared) || /^utf-?8$/i.test(declared)) return 'gb18030';
  return isKnown(declared) ? declared : 'gb18030';
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}
