import type { Consequences } from '#contract/uploads.ts';
import { endMonth, type IsoDate, periodOfKey } from '#domain/period.ts';
import { deciding } from '#domain/schedule.ts';
import { findUpload } from '../../db/read/uploads.ts';
import { tryInTransaction } from '../../db/transaction.ts';
import type { DraftBatch } from '../../ingest/drafts.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { judgeTargets, type Verdict } from '../judging/judge-targets.ts';
import { applyUpload } from './commit-upload.ts';
import { readOriginal } from './read-original.ts';
import { notStaged } from './stage-upload.ts';

const SHOWN = 200;

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
  const questions = questionsOf(read.batch, ctx.clock.today());
  return tryInTransaction(ctx.store, async (tx) => {
    const before = await Promise.all(questions.map((question) => judgeTargets(tx.reader, ctx, question)));
    const { changes } = await applyUpload(tx, ctx, row, read, { accept: [...accept] }, { isRehearsal: true });
    const after = await Promise.all(questions.map((question) => judgeTargets(tx.reader, ctx, question)));
    const verdicts = differences(before.flat(), after.flat());
    return {
      verdicts: verdicts.slice(0, SHOWN),
      verdictsTotal: verdicts.length,
      warnings: changes.list.slice(0, SHOWN).map(({ id: _, ...change }) => change),
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

/**
 * For each year the upload speaks of, its regions and indicators at two months: its own last one, and the last that is
 * over, where a revision of an earlier month shows in means and running totals.
 */
function questionsOf(batch: DraftBatch, today: IsoDate): Question[] {
  const months = new Map<number, number>();
  for (const key of new Set(batch.period.subarray(0, batch.length))) {
    const { year, month } = endMonth(periodOfKey(key));
    months.set(year, Math.max(months.get(year) ?? 0, month));
  }
  const regions = [...new Set(batch.seriesKeys.map(({ region }) => region))];
  const indicators = [...new Set(batch.seriesKeys.map(({ indicator }) => indicator))];
  return [...months].flatMap(([year, own]) =>
    [...new Set([own, Math.max(own, lastOver(year, today))])].map((month) => ({
      year,
      month,
      regions,
      indicators,
    })),
  );
}

/** The last month of a year that is over on a day; 0 for a year that has none. */
function lastOver(year: number, today: IsoDate): number {
  const passed = (Number(today.slice(0, 4)) - year) * 12 + Number(today.slice(5, 7)) - 1;
  return Math.min(12, Math.max(0, passed));
}

function differences(before: readonly Verdict[], after: readonly Verdict[]): Consequences['verdicts'] {
  const idOf = ({ target, region, period }: Verdict): string => `${target}|${region}|${period}`;
  const was = new Map(before.map((verdict) => [idOf(verdict), verdict]));
  return after.flatMap((verdict) => {
    const old = was.get(idOf(verdict));
    if (!old || (old.status === verdict.status && old.actual === verdict.actual)) return [];
    return [
      {
        target: verdict.target,
        indicator: verdict.indicator,
        region: verdict.region,
        period: verdict.period,
        before: sideOf(old),
        after: sideOf(verdict),
      },
    ];
  });
}

function sideOf({ status, actual, unit, lead, pace }: Verdict): Consequences['verdicts'][number]['after'] {
  return {
    status,
    actual: { value: actual, unit },
    lead: deciding(lead),
    pace: deciding(pace),
  };
}
