import type { ChangeDto } from '#contract/uploads.ts';
import { MISSING_REASONS, type MissingReason } from '#domain/measure.ts';
import { periodId, periodOfKey } from '#domain/period.ts';
import { fromBase } from '#domain/unit.ts';
import { findUpload } from '../../db/read/uploads.ts';
import { draftAddress } from '../../ingest/checks/check.ts';
import { keyOf, type DraftBatch } from '../../ingest/drafts.ts';
import type { Judged } from '../../ingest/judge-upload.ts';
import type { Vanished } from '../../ingest/vanished.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { movementOf } from '../reading/movement.ts';
import { judgeWith } from './judge.ts';
import { readOriginal } from './read-original.ts';

export interface ChangePage {
  readonly items: ChangeDto[];
  readonly total: number;
  readonly next: string | null;
}

export interface ChangeQuery {
  readonly kind?: ChangeDto['kind'] | undefined;
  readonly limit: number;
  /** How many to pass over. */
  readonly offset: number;
}

/**
 * What each cell of an upload would do to the statistics as they stand, in the order of the sheet; after them what
 * stands and is not in the file any more, which stays.
 * Errors: not.found.
 */
export async function listChanges(ctx: Ctx, publicId: string, query: ChangeQuery): Promise<ChangePage> {
  const row = await findUpload(ctx.store.read, publicId);
  if (!row) throw notFound('upload', publicId);
  const read = await readOriginal(ctx, row);
  const judged = await judgeWith(ctx, ctx.store.read, ctx.store, read, new Set());
  const drafts = draftsOfKind(judged, read.batch, query.kind);
  const vanished = query.kind === undefined || query.kind === 'vanished' ? judged.vanished : [];
  const total = drafts.length + vanished.length;
  const stop = query.offset + query.limit;
  const problemsOf = problemIds(judged);
  const pageOfVanished = vanished.slice(
    Math.max(0, query.offset - drafts.length),
    Math.max(0, stop - drafts.length),
  );
  const items = [
    ...drafts.slice(query.offset, stop).map((draft) => changeOf(ctx, judged, read.batch, draft, problemsOf)),
    ...pageOfVanished.map((each) => vanishedChange(ctx, each)),
  ];
  const end = query.offset + items.length;
  return { items, total, next: end < total ? String(end) : null };
}

function draftsOfKind(judged: Judged, batch: DraftBatch, kind: ChangeDto['kind'] | undefined): number[] {
  const drafts: number[] = [];
  for (let draft = 0; draft < batch.length; draft += 1) {
    const of = judged.plan.kindOf(draft);
    if (of !== 'skipped' && (kind === undefined || of === kind)) drafts.push(draft);
  }
  return drafts.sort(
    (a, b) =>
      (batch.sheet[a] ?? 0) - (batch.sheet[b] ?? 0) ||
      (batch.row[a] ?? 0) - (batch.row[b] ?? 0) ||
      (batch.column[a] ?? 0) - (batch.column[b] ?? 0),
  );
}

/** Ids of the problems at each draft's own cell, and of those elsewhere that hold it: in a header, in a typed rate. */
function problemIds({ problems }: Judged): (draft: number, cell: string) => string[] {
  const byDraft = problems.idsByDraft();
  const byCell = new Map<string, string[]>();
  for (const { cell, id } of problems.first(Infinity)) {
    if (cell === null) continue;
    const list = byCell.get(cell);
    if (list) list.push(id);
    else byCell.set(cell, [id]);
  }
  return (draft, cell) => [...new Set([...(byCell.get(cell) ?? []), ...(byDraft.get(draft) ?? [])])];
}

function changeOf(
  ctx: Ctx,
  judged: Judged,
  batch: DraftBatch,
  draft: number,
  problemsOf: (draft: number, cell: string) => string[],
): ChangeDto {
  const key = keyOf(batch, draft);
  const kind = judged.plan.kindOf(draft);
  const unit = ctx.catalogue.unit(ctx.catalogue.indicator(key.indicator));
  const cell = draftAddress(batch, draft);
  const old = judged.plan.oldOf(draft);
  const shown = (value: number | undefined): number | null =>
    value === undefined || Number.isNaN(value) ? null : fromBase(value, unit);
  return {
    kind: kind === 'skipped' ? 'unchanged' : kind,
    cell,
    row: batch.row[draft] ?? 0,
    ...key,
    period: periodId(periodOfKey(batch.period[draft] ?? 0)),
    unit: unit.code,
    old: shown(old?.value),
    oldMissing: reasonAt(old?.missing ?? 0),
    value: shown(batch.value[draft] ?? 0),
    missing: reasonAt(batch.missing[draft] ?? 0),
    ...movementOf(old?.value, batch.value[draft], unit),
    problems: problemsOf(draft, cell),
  };
}

function vanishedChange(ctx: Ctx, { key, period, value }: Vanished): ChangeDto {
  const unit = ctx.catalogue.unit(ctx.catalogue.indicator(key.indicator));
  const { indicator, region, group, industry, basis } = key;
  return {
    kind: 'vanished',
    cell: null,
    row: null,
    ...{ indicator, region, group, industry, basis },
    period: periodId(periodOfKey(period)),
    unit: unit.code,
    old: fromBase(value, unit),
    oldMissing: null,
    value: null,
    missing: null,
    difference: null,
    relative: null,
    problems: [],
  };
}

function reasonAt(code: number): MissingReason | null {
  return MISSING_REASONS[code - 1] ?? null;
}
