import { readFileSync } from 'node:fs';
import type { Hints } from '#server/ingest/hints.ts';
import { EMPTY_HISTORY, type History } from '#server/ingest/history.ts';
import { type Judged, judgeUpload } from '#server/ingest/judge-upload.ts';
import { type ReadResult, readUpload } from '#server/ingest/read-upload.ts';
import type { Reference } from '#server/ingest/reference.ts';
import { aReference } from './a-reference.ts';

const FOLDER = new URL('../fixtures/imports/', import.meta.url);

export function fixtureBytes(file: string): Uint8Array {
  return readFileSync(new URL(encodeURIComponent(file), FOLDER));
}

export interface ReadOptions {
  readonly hints?: Hints;
  readonly reference?: Reference;
  readonly history?: History;
  readonly accepted?: readonly string[];
  readonly fileName?: string;
}

/** Reads and judges a text as if it were an uploaded file. */
export function readText(text: string, options: ReadOptions = {}): Promise<ReadResult & Judged> {
  return readBytes(new TextEncoder().encode(text), options);
}

export function readFixture(file: string, options: ReadOptions = {}): Promise<ReadResult & Judged> {
  return readBytes(fixtureBytes(file), { fileName: file, ...options });
}

export async function readBytes(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult & Judged> {
  const { hints = {}, reference = aReference(), history = EMPTY_HISTORY, accepted = [] } = options;
  const read = await readUpload(bytes, options.fileName ?? 'sheet.csv', hints, reference);
  return { ...read, ...judgeUpload(read, history, new Set(accepted), reference) };
}

/** A draft in words: what, where, when, how much, and what a commit would do. */
export function draftsOf({ batch, plan }: ReadResult & Judged): string[] {
  return Array.from({ length: batch.length }, (_, draft) => {
    const { indicator, region, group, industry, basis } =
      batch.seriesKeys[batch.series[draft] ?? 0] ?? KEYLESS;
    const split = [group, industry].filter((code) => code !== 'total').map((code) => `/${code}`);
    const value = batch.missing[draft] === 0 ? batch.value[draft] : `missing ${batch.missing[draft]}`;
    return `${indicator} ${region}${split.join('')} ${batch.period[draft]} ${basis} = ${value} ${plan.kindOf(draft)}`;
  });
}
const KEYLESS = { indicator: '', region: '', group: '', industry: '', basis: '' };
