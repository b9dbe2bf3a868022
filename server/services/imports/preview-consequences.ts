import type { Consequences } from '#contract/uploads.ts';
import { endMonth, periodOfKey } from '#domain/period.ts';
import { findUpload } from '../../db/read/uploads.ts';
import { tryInTransaction } from '../../db/transaction.ts';
import { keyOf, type DraftBatch } from '../../ingest/drafts.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { judgeTargets, type Verdict } from '../judging/judge-targets.ts';
import { applyUpload } from './commit-upload.ts';
import { readOriginal } from './read-original.ts';
import { notStaged } from './stage-upload.ts';

const VERDICTS_SHOWN = 200;

/**
 * What a commit would do to verdicts and warnings: the commit is really made, judged, and rolled back.
 * Errors: as commitUpload.
 */
export async function previewConsequences(
  ctx: Ctx,
  publicId: string,
  accept: readonly string[],
): Promise<Consequences> {
  const row = await findUpload(ctx.store.read, publicId);
  if (!row) throw notFound('upload', publicId);
  if (row.state === 'refused')
    throw new AppError('upload.refused', '这份文件未能读入 · the file was refused');
  if (row.state !== 'staged') throw notStaged(row.state);
  const read = await readOriginal(ctx, row);
  const questions = questionsOf(read.batch);
  return tryInTransaction(ctx.store, async (tx) => {
    const before = await Promise.all(questions.map((question) => judgeTargets(tx.reader, ctx, question)));
    const { changes } = await applyUpload(tx, ctx, row, read, { accept: [...accept] }, { isRehearsal: true });
    const after = await Promise.all(questions.map((question) => judgeTargets(tx.reader, ctx, question)));
    return {
      verdicts: differences(before.flat(), after.flat()).slice(0, VERDICTS_SHOWN),
      warnings: changes.list.map(({ id: _, ...change }) => change),
      counts: changes.counts,
    };
  });
}

interface Question {
  readonly year: number;
  readonly month: number;
  readonly regions: readonly string[];
  readonly indicators: readonly string[];
}

/** For each year the upload speaks of: its last month, its regions, its indicators. */
function questionsOf(batch: DraftBatch): Question[] {
  const years = new Map<number, { month: number; regions: Set<string>; indicators: Set<string> }>();
  for (let draft = 0; draft < batch.length; draft += 1) {
    const { year, month } = endMonth(periodOfKey(batch.period[draft] ?? 0));
    const key = keyOf(batch, draft);
    const known = years.get(year) ?? { month, regions: new Set<string>(), indicators: new Set<string>() };
    known.month = Math.max(known.month, month);
    known.regions.add(key.region);
    known.indicators.add(key.indicator);
    years.set(year, known);
  }
  return [...years].map(([year, { month, regions, indicators }]) => ({
    year,
    month,
    regions: [...regions],
    indicators: [...indicators],
  }));
}

function differences(before: readonly Verdict[], after: readonly Verdict[]): Consequences['verdicts'] {
  const was = new Map(before.map((verdict) => [`${verdict.target}|${verdict.region}`, verdict]));
  return after.flatMap((verdict) => {
    const old = was.get(`${verdict.target}|${verdict.region}`);
    if (!old || (old.status === verdict.status && old.actual === verdict.actual)) return [];
    return [
      {
        target: verdict.target,
        indicator: verdict.indicator,
        region: verdict.region,
        period: verdict.period,
        before: { status: old.status, actual: { value: old.actual, unit: old.unit } },
        after: { status: verdict.status, actual: { value: verdict.actual, unit: verdict.unit } },
      },
    ];
  });
}
