import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { periodId, periodOfKey } from '#domain/period.ts';
import { keyOf, missingReason } from '#server/ingest/drafts.ts';
import type { Hints } from '#server/ingest/hints.ts';
import { readUpload, type ReadResult } from '#server/ingest/read-upload.ts';
import { createReference } from '#server/ingest/reference.ts';
import { cellName } from '#server/ingest/sheet.ts';
import { loadPack } from '#server/pack/load-pack.ts';

const FOLDER = new URL('../fixtures/layouts/', import.meta.url);
const pack = loadPack(fileURLToPath(new URL('../../seeds/chongqing-2020/', import.meta.url)));
const reference = createReference({
  indicators: pack.indicators,
  regions: pack.regions,
  groups: pack.groups,
  industries: pack.industries,
  today: '2020-12-15',
  cityRegion: pack.cityRegion,
});

/** What was read of a sheet, in words, against the catalogue of the pack of 2020. */
export interface LayoutRead {
  /** `layout | periods | region of the whole table`. */
  readonly tables: readonly string[];
  /** `cell indicator region/group/industry period basis value`, the value in the base unit. */
  readonly drafts: readonly string[];
  readonly problems: readonly string[];
}

interface LayoutOptions {
  readonly hints?: Hints;
  readonly fileName?: string;
}

/** Reads a file of tests/fixtures/layouts. */
export function readLayout(path: string, options: LayoutOptions = {}): Promise<LayoutRead> {
  return readLayoutBytes(readFileSync(new URL(path, FOLDER)), options);
}

export function readSheetText(text: string, options: LayoutOptions = {}): Promise<LayoutRead> {
  return readLayoutBytes(new TextEncoder().encode(text), options);
}

export async function readLayoutBytes(
  bytes: Uint8Array,
  { hints = {}, fileName = 'sheet.csv' }: LayoutOptions = {},
): Promise<LayoutRead> {
  return inWords(await Promise.resolve(readUpload(bytes, fileName, hints, reference)));
}

function inWords({ recognised, batch, problems }: ReadResult): LayoutRead {
  return {
    tables: (recognised?.tables ?? []).map(({ layout, periods, region }) =>
      [layout, periods.join(' '), region ?? '—'].join(' | '),
    ),
    drafts: Array.from({ length: batch.length }, (_, draft) => draftInWords(batch, draft)),
    problems: problems.first().map(({ id }) => id),
  };
}

function draftInWords(batch: ReadResult['batch'], draft: number): string {
  const { indicator, region, group, industry, basis } = keyOf(batch, draft);
  const place = { sheet: batch.sheetNames[batch.sheet[draft] ?? 0], row: batch.row[draft] ?? 0 };
  const cell = cellName(place.row, batch.column[draft] ?? 0);
  const split = [group, industry].filter((code) => code !== 'total').map((code) => `/${code}`);
  const missing = missingReason(batch.missing[draft] ?? 0);
  const period = periodId(periodOfKey(batch.period[draft] ?? 0));
  return [
    place.sheet ? `${place.sheet}!${cell}` : cell,
    indicator,
    `${region}${split.join('')}`,
    `${period} ${basis}`,
    missing ?? `${batch.value[draft]}`,
  ].join(' ');
}
