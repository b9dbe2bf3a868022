import { uploadSummarySchema, type UploadSummary } from '#contract/uploads.ts';
import { MISSING_REASONS } from '#domain/measure.ts';
import { seriesId } from '#domain/observation.ts';
import { readCodes } from '../../db/read/codes.ts';
import { findSeries } from '../../db/read/series.ts';
import { committedUploads, type UploadRow } from '../../db/read/uploads.ts';
import type { TracedVintage } from '../../db/read/withdrawable.ts';
import type { Tx } from '../../db/transaction.ts';
import type { DraftBatch, DraftExtra } from '../../ingest/drafts.ts';
import type { ReadResult } from '../../ingest/read-upload.ts';
import type { Ctx } from '../context.ts';
import { acceptedOf } from './accept.ts';
import { judgeWith } from './judge.ts';
import { readOriginal } from './read-original.ts';

/** A value that a committed upload gave without changing anything, since another one had given it already. */
export interface RepeatedValue {
  readonly value: Omit<TracedVintage, 'version' | 'upload_state'>;
  readonly extra: DraftExtra | undefined;
}

const BLANK = 1 + MISSING_REASONS.indexOf('not-reported');

/** The place of a value, as `repeatedValues` keys it. */
export function placeOf(series: number, period: number): string {
  return `${series}:${period}`;
}

/**
 * The values that committed uploads other than one repeat, of some series, by place: of several the one committed last.
 * Only changes are stored, so what an upload merely confirmed is read from its original again.
 */
export async function repeatedValues(
  tx: Tx,
  ctx: Ctx,
  withdrawn: UploadRow,
  series: ReadonlySet<number>,
): Promise<Map<string, RepeatedValue>> {
  const values = new Map<string, RepeatedValue>();
  for (const row of await committedUploads(tx.reader)) {
    const { unchanged } = summaryOf(row);
    if (row.id === withdrawn.id || unchanged === 0) continue;
    const read = await readOriginal(ctx, row);
    const isHeld = await heldDrafts(tx, ctx, row, read);
    const ids = await storedSeries(tx, read.batch);
    for (let draft = 0; draft < read.batch.length; draft += 1) {
      const id = ids[read.batch.series[draft] ?? -1];
      if (id === undefined || !series.has(id) || read.batch.missing[draft] === BLANK || isHeld(draft))
        continue;
      const place = placeOf(id, read.batch.period[draft] ?? 0);
      values.set(place, valueOf(read.batch, draft, id, row));
    }
  }
  return values;
}

// What its commit left out is not written down cell by cell: it is judged again with what was accepted then.
async function heldDrafts(
  tx: Tx,
  ctx: Ctx,
  row: UploadRow,
  read: ReadResult,
): Promise<(draft: number) => boolean> {
  const { cells, added, changed, unchanged } = summaryOf(row);
  if (cells === added + changed + unchanged) return () => false;
  const accepted = new Set(acceptedOf(row).map(({ id }) => id));
  const { plan } = await judgeWith(ctx, tx.reader, tx, read, accepted);
  return (draft) => plan.kindOf(draft) === 'blocked';
}

function summaryOf({ summary }: UploadRow): UploadSummary {
  return uploadSummarySchema.parse(JSON.parse(summary));
}

/** The database keys of the batch's series; undefined where nothing was ever stored. */
async function storedSeries(tx: Tx, { seriesKeys }: DraftBatch): Promise<(number | undefined)[]> {
  const distinct = (codes: readonly string[]): string[] => [...new Set(codes)];
  const found = await findSeries(tx.reader, tx.dialect, await readCodes(tx.reader), {
    indicators: distinct(seriesKeys.map(({ indicator }) => indicator)),
    regions: distinct(seriesKeys.map(({ region }) => region)),
    groups: distinct(seriesKeys.map(({ group }) => group)),
    industries: distinct(seriesKeys.map(({ industry }) => industry)),
  });
  const ids = new Map(found.map((each) => [seriesId(each), each.id]));
  return seriesKeys.map((key) => ids.get(seriesId(key)));
}

function valueOf(batch: DraftBatch, draft: number, series: number, upload: UploadRow): RepeatedValue {
  const value = batch.value[draft] ?? Number.NaN;
  return {
    value: {
      series_id: series,
      period: batch.period[draft] ?? 0,
      value: Number.isNaN(value) ? null : value,
      missing: batch.missing[draft] ?? 0,
      unit: batch.unit[draft] ?? 0,
      reported: batch.reported[draft] ?? null,
      upload_id: upload.id,
      committed_version: upload.committed_version,
      sheet: batch.sheet[draft] ?? 0,
      row: batch.row[draft] ?? 0,
      column: batch.column[draft] ?? 0,
    },
    extra: batch.extraOf(draft),
  };
}
