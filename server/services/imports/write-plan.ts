import type { Tx } from '../../db/transaction.ts';
import { ensureSeries } from '../../db/write/codes.ts';
import { insertUploadSeries } from '../../db/write/uploads.ts';
import { digestOfInsert } from '../../db/write/values-digest.ts';
import { insertNotes, insertVintages, type NewNote } from '../../db/write/vintages.ts';
import type { DraftBatch } from '../../ingest/drafts.ts';
import type { ImportPlan } from '../../ingest/plan.ts';
import { isWritten } from '../../ingest/plan.ts';
import type { Report } from '../../ingest/progress.ts';

export interface Written {
  /** How many values were appended. */
  readonly count: number;
  /** Keys of the series they belong to. */
  readonly seriesIds: readonly number[];
  /** Of what was written; none where nothing was. */
  readonly digest?: string;
}

/** Appends what the plan says to add or change, under one version. */
export async function writePlan(
  tx: Tx,
  batch: DraftBatch,
  plan: ImportPlan,
  upload: { readonly id: number; readonly version: number },
  report?: Report,
): Promise<Written> {
  const rows = draftsToWrite(batch, plan);
  report?.('write', 0, rows.length);
  const touched = seriesTouched(batch, rows);
  const ids = await ensureSeries(
    tx,
    touched.flatMap((local) => batch.seriesKeys[local] ?? []),
  );
  const idOfLocal = new Int32Array(batch.seriesKeys.length);
  touched.forEach((local, index) => {
    idOfLocal[local] = ids[index] ?? 0;
  });
  const seriesId = new Int32Array(batch.length);
  for (const draft of rows) seriesId[draft] = idOfLocal[batch.series[draft] ?? 0] ?? 0;
  const seriesOf = (draft: number): number => seriesId[draft] ?? 0;
  // Key order: pages of the table are then filled one after another, not at random.
  if (!isSortedBy(rows, seriesOf)) {
    rows.sort((a, b) => seriesOf(a) - seriesOf(b) || (batch.period[a] ?? 0) - (batch.period[b] ?? 0));
  }
  const { period, value, missing, unit, reported, sheet, row, column } = batch;
  const columns = { seriesId, period, value, missing, unit, reported, sheet, row, column };
  const owner = { version: upload.version, uploadId: upload.id };
  const told = (written: number) => report?.('write', written, rows.length);
  await insertVintages(tx, owner, { order: rows, ...columns }, told);
  const notes = notesOf(batch, rows, seriesOf);
  await insertNotes(tx, upload.version, notes);
  const seriesIds = [...new Set(ids)].sort((a, b) => a - b);
  await insertUploadSeries(tx, upload.id, seriesIds);
  const digest = digestOfInsert(upload.id, { order: rows, ...columns }, notes);
  return { count: rows.length, seriesIds, digest };
}

function draftsToWrite(batch: DraftBatch, plan: ImportPlan): Uint32Array {
  const rows = new Uint32Array(batch.length);
  let count = 0;
  for (const draft of plan.order) {
    if (!isWritten(plan, draft)) continue;
    rows[count] = draft;
    count += 1;
  }
  return rows.subarray(0, count);
}

function seriesTouched(batch: DraftBatch, rows: Uint32Array): number[] {
  const seen = new Set<number>();
  for (const draft of rows) seen.add(batch.series[draft] ?? 0);
  return [...seen];
}

function isSortedBy(rows: Uint32Array, key: (draft: number) => number): boolean {
  for (let index = 1; index < rows.length; index += 1) {
    if (key(rows[index - 1] ?? 0) > key(rows[index] ?? 0)) return false;
  }
  return true;
}

function notesOf(batch: DraftBatch, rows: Uint32Array, seriesOf: (draft: number) => number): NewNote[] {
  const notes: NewNote[] = [];
  if (!batch.hasExtras) return notes;
  for (const draft of rows) {
    const extra = batch.extraOf(draft);
    if (!extra) continue;
    notes.push({
      seriesId: seriesOf(draft),
      period: batch.period[draft] ?? 0,
      source: extra.source ?? null,
      note: extra.note ?? null,
      comparablePrior: extra.comparablePrior ?? null,
    });
  }
  return notes;
}
