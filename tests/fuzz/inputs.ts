import { readdirSync, readFileSync } from 'node:fs';
import { fixtureBytesOf, sheetFixtures } from '#tests/corpus/expected-cells.ts';
import { realBytes, realFiles } from '#tests/corpus/real-files.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateCells } from './mutate-cells.ts';
import type { Random } from './random.ts';

export interface Input {
  readonly file: string;
  readonly bytes: Uint8Array;
}

const IMPORTS = new URL('../fixtures/imports/', import.meta.url);
/** Larger files take the time of many small ones and show nothing more. */
const LARGEST = 100_000;

/** Every file that inputs are made of: both folders of fixtures, and the real files where they are. */
export function originals(): Input[] {
  const sheets = sheetFixtures().map(({ file }) => ({ file, bytes: fixtureBytesOf(file) }));
  const imports = readdirSync(IMPORTS).map((file) => ({
    file,
    bytes: Uint8Array.from(readFileSync(new URL(encodeURIComponent(file), IMPORTS))),
  }));
  const real = realFiles().map(({ file }) => ({ file, bytes: realBytes(file) }));
  return [...sheets, ...imports, ...real].filter(({ bytes }) => bytes.length <= LARGEST);
}

/** One file made wrong: its bytes or, of a text, its cells. */
export function mutated(inputs: readonly [Input, ...Input[]], random: Random): Input {
  const { file, bytes } = random.pick(inputs);
  const text = random.chance(0.6) ? textOf(bytes) : undefined;
  if (text !== undefined) return { file, bytes: new TextEncoder().encode(mutateCells(text, random)) };
  return { file, bytes: mutateBytes(bytes, random.pick(inputs).bytes, random) };
}

function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  const text = Buffer.from(bytes).toString('utf8');
  return text.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : text;
}
