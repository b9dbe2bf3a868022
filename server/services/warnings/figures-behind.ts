import { parsePeriodId, periodId, periodKey, periodOfKey } from '#domain/period.ts';
import type { WarningDetailDto } from '#contract/warnings.ts';
import { figureSources, type FigureSourceRow } from '../../db/read/figure-sources.ts';
import { releaseSteps } from '../../db/read/release.ts';
import { versionAt } from '../../db/read/versions.ts';
import type { WarningRow } from '../../db/read/warnings.ts';
import type { Ctx } from '../context.ts';
import { acceptedOf } from '../imports/accept.ts';

type FigureBehind = WarningDetailDto['figures'][number];

/**
 * Whether what a warning stands on is sound: of each period it judged, the sheet its figure came in, whether that is reviewed
 * and published, how many failed checks were let through on it, how often the figure was said, and how often since the
 * warning opened. Missing: a period without a figure of its own series is left out.
 */
export async function figuresBehind(
  ctx: Ctx,
  row: WarningRow,
  series: WarningDetailDto['series'],
  past: string | undefined,
): Promise<FigureBehind[]> {
  const keys = series.flatMap(({ period, value }) => {
    if (value === null) return [];
    const parsed = parsePeriodId(period);
    return parsed ? [periodKey(parsed)] : [];
  });
  if (keys.length === 0) return [];
  const { read } = ctx.store;
  const span = {
    from: Math.min(...keys),
    to: Math.max(...keys),
    asOf: past === undefined ? Infinity : await versionAt(read, past),
  };
  const byPeriod = Map.groupBy(await figureSources(read, row.series_id, span), ({ period }) => period);
  const reviews = new Map<number, FigureBehind['review']>();
  const figures: FigureBehind[] = [];
  for (const key of keys) {
    const said = byPeriod.get(key) ?? [];
    const last = said.at(-1);
    if (!last) continue;
    const review = reviews.get(last.upload_id) ?? (await reviewOf(ctx, last.upload_id, past));
    reviews.set(last.upload_id, review);
    figures.push({ ...figureOf(said, last, row.opened_at), review });
  }
  return figures;
}

function figureOf(
  said: readonly FigureSourceRow[],
  last: FigureSourceRow,
  openedAt: string,
): Omit<FigureBehind, 'review'> {
  return {
    period: periodId(periodOfKey(last.period)),
    file: last.file_name,
    upload: last.public_id,
    at: last.at,
    versions: said.length,
    since: said.filter(({ at }, index) => index > 0 && at > openedAt).length,
    accepted: acceptedOf(last).length,
  };
}

async function reviewOf(
  ctx: Ctx,
  uploadId: number,
  past: string | undefined,
): Promise<FigureBehind['review']> {
  const steps = (await releaseSteps(ctx.store.read, uploadId)).filter(
    ({ at }) => past === undefined || at <= past,
  );
  if (steps.length === 0) return 'not-asked';
  return steps.some(({ step }) => step === 'publish') ? 'published' : 'waiting';
}
