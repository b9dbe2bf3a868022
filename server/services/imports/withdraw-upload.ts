import type { CommitResult } from '#contract/uploads.ts';
import { findUpload, type UploadRow } from '../../db/read/uploads.ts';
import { noteKey, readNotesOf, WITHDRAWN_CODE } from '../../db/read/vintages.ts';
import { seriesOfUpload, vintagesWithUploads, type TracedVintage } from '../../db/read/withdrawable.ts';
import { withTransaction, type Tx } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { insertUploadSeries, moveUpload } from '../../db/write/uploads.ts';
import { insertVersion } from '../../db/write/versions.ts';
import { createValuesDigest, noteRow, type ValuesDigest } from '../../db/write/values-digest.ts';
import { insertNotes, insertVintages, type NewNote, type NewVintages } from '../../db/write/vintages.ts';
import type { DraftExtra } from '../../ingest/drafts.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { requireOther } from '../trust/second-person.ts';
import { evaluateRules } from '../warnings/evaluate-rules.ts';
import { tellWarnings } from '../warnings/tell-warnings.ts';
import { placeOf, repeatedValues, type RepeatedValue } from './repeated-values.ts';

const SERIES_A_STEP = 500;

/**
 * Undoes one committed upload and nothing else: where its value stands, the value before it stands again; where
 * a later upload changed or repeated it, that one stays. Nothing is deleted: the return is a new version.
 * Errors: not.found; upload.not.committed; two.persons for whoever made it, where somebody else is asked for.
 */
export async function withdrawUpload(ctx: Ctx, publicId: string, reason: string): Promise<CommitResult> {
  const found = await findUpload(ctx.store.read, publicId);
  if (!found) throw notFound('upload', publicId);
  const at = ctx.clock.now();
  const result = await withTransaction(ctx.store, async (tx) => {
    const upload = await findUpload(tx.reader, publicId);
    if (upload?.state !== 'committed') throw notCommitted();
    await requireOther(tx.reader, ctx.actor, 'commit', `upload:${publicId}`);
    const { version } = await insertVersion(tx, {
      at,
      kind: 'withdraw',
      uploadId: upload.id,
      actor: ctx.actor,
      reason,
    });
    const seriesIds = await seriesOfUpload(tx.reader, upload.id);
    const digest = createValuesDigest();
    const written = await returnValues(tx, ctx, upload, { version, seriesIds, digest });
    if (!(await moveUpload(tx, upload.id, 'committed', { state: 'withdrawn', withdrawn_version: version }))) {
      throw notCommitted();
    }
    const changes = await evaluateRules(tx, ctx, { touched: seriesIds });
    await recordAudit(tx, {
      at,
      actor: ctx.actor,
      action: 'upload.withdraw',
      subject: `upload:${publicId}`,
      detail: { version, reason, written, values: digest.hex(), warnings: changes.counts },
    });
    return { version, written, held: 0, warnings: changes.counts, changes };
  });
  ctx.events.emit({ event: 'upload', data: { id: publicId, state: 'withdrawn' } });
  ctx.events.emit({ event: 'statistics', data: { version: result.version } });
  tellWarnings(ctx, result.changes.list);
  const { changes: _, ...answer } = result;
  return answer;
}

interface ReturnTo {
  readonly version: number;
  /** Ascending, so that the digest hears of the values in the order of the table's key. */
  readonly seriesIds: readonly number[];
  readonly digest: ValuesDigest;
}

/** Lets what the upload covered stand again, under a new version; answers how many values that are. */
async function returnValues(
  tx: Tx,
  ctx: Ctx,
  upload: UploadRow,
  { version, seriesIds, digest }: ReturnTo,
): Promise<number> {
  const repeated = await repeatedValues(tx, ctx, upload, new Set(seriesIds));
  let written = 0;
  for (let start = 0; start < seriesIds.length; start += SERIES_A_STEP) {
    const step = seriesIds.slice(start, start + SERIES_A_STEP);
    const vintages = await vintagesWithUploads(tx.reader, tx.dialect, step);
    const returned = valuesToReturn(vintages, upload.id, repeated);
    for (const [uploadId, rows] of Map.groupBy(returned, ({ value }) => value.upload_id)) {
      const values = rows.map(({ value }) => value);
      await insertVintages(tx, { version, uploadId }, asNewVintages(values));
      await insertUploadSeries(tx, uploadId, [...new Set(values.map(({ series_id }) => series_id))]);
    }
    const notes = await notesToReturn(tx, returned);
    await insertNotes(tx, version, notes);
    for (const { value } of returned) digest.addValue(value);
    for (const note of notes) digest.addNote(noteRow(note));
    written += returned.length;
  }
  return written;
}

interface Returned {
  readonly value: RepeatedValue['value'];
  /** The version whose notes come back with it, or what a repeating file says beside it. */
  readonly notes: number | DraftExtra | undefined;
}

/**
 * Of each place where the upload's value stands: the value of the upload committed last among those that are left,
 * whether it is stored or was only repeated; else "withdrawn".
 */
function valuesToReturn(
  vintages: readonly TracedVintage[],
  uploadId: number,
  repeated: ReadonlyMap<string, RepeatedValue>,
): Returned[] {
  const byPlace = Map.groupBy(vintages, ({ series_id, period }) => placeOf(series_id, period));
  const returned: Returned[] = [];
  for (const [place, all] of byPlace) {
    const standing = all.at(-1);
    if (standing?.upload_id !== uploadId || standing.missing === WITHDRAWN_CODE) continue;
    const stored = all.findLast(
      (vintage) =>
        vintage.upload_id !== uploadId &&
        vintage.upload_state === 'committed' &&
        vintage.missing !== WITHDRAWN_CODE,
    );
    const repeat = repeated.get(place);
    if (repeat && (repeat.value.committed_version ?? 0) > (stored?.committed_version ?? -1)) {
      returned.push({ value: repeat.value, notes: repeat.extra });
    } else if (stored) {
      returned.push({ value: stored, notes: stored.version });
    } else {
      const gone = { ...standing, value: null, missing: WITHDRAWN_CODE, reported: '' };
      returned.push({ value: gone, notes: undefined });
    }
  }
  return returned;
}

/** What came with the values that stand again comes back with them. */
async function notesToReturn(tx: Tx, returned: readonly Returned[]): Promise<NewNote[]> {
  const keys = returned.map(({ value }) => ({ seriesId: value.series_id, period: value.period }));
  const stored = await readNotesOf(tx.reader, tx.dialect, keys);
  return returned.flatMap(({ value: { series_id: seriesId, period }, notes }) => {
    const note = typeof notes === 'number' ? stored.get(noteKey(seriesId, period, notes)) : notes;
    if (!note) return [];
    const { source = null, note: text = null, comparablePrior = null } = note;
    return [{ seriesId, period, source, note: text, comparablePrior }];
  });
}

function asNewVintages(values: readonly Returned['value'][]): NewVintages {
  return {
    order: values.map((_, index) => index),
    seriesId: values.map(({ series_id }) => series_id),
    period: values.map(({ period }) => period),
    value: values.map(({ value }) => value ?? Number.NaN),
    missing: values.map(({ missing }) => missing),
    unit: values.map(({ unit }) => unit),
    reported: values.map(({ reported }) => reported),
    sheet: values.map(({ sheet }) => sheet),
    row: values.map(({ row }) => row),
    column: values.map(({ column }) => column),
  };
}

function notCommitted(): AppError {
  return new AppError(
    'upload.not.committed',
    '只有已入库的报表才能撤回 · only a committed upload can be withdrawn',
  );
}
