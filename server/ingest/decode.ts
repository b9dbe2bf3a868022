import { TextDecoder } from 'node:util';
import { FileFault, type TextFile } from './receive.ts';

// Small chunks die young: 32 KiB keep a million rows at the memory of a few thousand.
const CHUNK_BYTES = 32_768;

/**
 * The file's text in pieces, every kind of line end as \n. Decoding is strict.
 * Errors: FileFault file.encoding where bytes are no text of the file's encoding.
 */
export function* decodedChunks(file: TextFile): Generator<string> {
  const decoder = new TextDecoder(file.encoding, { fatal: true, ignoreBOM: true });
  let line = 1;
  let heldReturn = false;
  for (let at = file.start; at < file.bytes.length; at += CHUNK_BYTES) {
    const end = Math.min(at + CHUNK_BYTES, file.bytes.length);
    const piece = decodePiece(decoder, file, { at, end, line });
    let text: string = heldReturn ? `\r${piece}` : piece;
    heldReturn = end < file.bytes.length && text.endsWith('\r');
    if (heldReturn) text = text.slice(0, -1);
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
    line += countLines(text);
    yield text;
  }
}

function decodePiece(
  decoder: TextDecoder,
  file: TextFile,
  piece: { at: number; end: number; line: number },
): string {
  try {
    return decoder.decode(file.bytes.subarray(piece.at, piece.end), {
      stream: piece.end < file.bytes.length,
    });
  } catch {
    throw new FileFault('file.encoding', {
      found: file.encoding,
      expected: 'UTF-8, UTF-16, GB18030',
      line: piece.line,
    });
  }
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
