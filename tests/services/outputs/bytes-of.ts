import type { OutputFile } from '#server/services/outputs/output-file.ts';

/** All of a file's bytes. */
export async function bytesOf({ body }: Pick<OutputFile, 'body'>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

/** All of a file as text. */
export async function textOf(file: Pick<OutputFile, 'body'>): Promise<string> {
  return new TextDecoder().decode(await bytesOf(file));
}
