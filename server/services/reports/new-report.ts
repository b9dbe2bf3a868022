import type { NewReport } from '#contract/reports.ts';
import { parsePeriodId } from '#domain/period.ts';
import type { Ctx } from '../context.ts';
import { AppError } from '../errors.ts';
import { readWarning } from '../warnings/read-warnings.ts';
import type { ReportOf } from './compose/compose-report.ts';

/**
 * What a report asked for is about.
 * Errors: request.invalid with the field where something a kind needs is missing or does not fit; not.found.
 */
export async function newReportOf(ctx: Ctx, body: NewReport): Promise<ReportOf> {
  const { kind } = body;
  const city = ctx.catalogue.pack.cityRegion;
  if (kind === 'episode') return episodeOf(ctx, body);
  if (body.warning !== undefined) {
    throw refused('/warning', '只有预警专报针对一条预警', 'only an episode record is about one warning');
  }
  const { period } = body;
  if (period === undefined) throw refused('/period', '请写明截至月份', 'say up to which month');
  if ((kind === 'half-year' || kind === 'returns') && !/-(06|12)$/.test(period)) {
    throw refused('/period', '半年报告截至 6 月或 12 月', 'a half-year report ends in June or December');
  }
  const region = body.region === undefined ? city : ctx.catalogue.region(body.region).code;
  if (kind !== 'district') {
    if (region === city) return { kind, period, region, subject: null };
    throw refused('/region', '这种报告只写全市', 'this kind is of the city only');
  }
  const { kind: place } = ctx.catalogue.region(region);
  if (place === 'division' || place === 'zone') return { kind, period, region, subject: null };
  throw refused('/region', '请写明是哪个区县', 'say which district');
}

async function episodeOf(ctx: Ctx, { warning: id, period }: NewReport): Promise<ReportOf> {
  if (id === undefined) throw refused('/warning', '请写明是哪条预警', 'say which warning');
  const warning = await readWarning(ctx, id);
  const latest = parsePeriodId(warning.latestPeriod);
  const last = latest ? latest.month + latest.months - 1 : 1;
  const month = `${latest?.year ?? 0}-${String(last).padStart(2, '0')}`;
  return { kind: 'episode', period: period ?? month, region: warning.region, subject: id };
}

function refused(pointer: string, zh: string, en: string): AppError {
  const message = `${zh} · ${en}`;
  return new AppError('request.invalid', message, [{ pointer, code: pointer.slice(1), message }]);
}
