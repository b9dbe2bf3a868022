import type { AttainmentDto } from '#contract/judgement.ts';
import type { ReportPart } from '#contract/reports.ts';
import type { NewToken, Numbers } from './number-tokens.ts';
import { percentOf } from './report-numbers.ts';

/** The numbers of one verdict, bound. */
export interface VerdictBinder {
  target(): ReportPart;
  actual(value: number): ReportPart;
  /** What a month brought by itself. */
  month(period: string, value: number): ReportPart;
  attainment(ratio: number): ReportPart;
  schedule(ratio: number): ReportPart;
  /** Amounts whose direction the words say, so that none is signed. */
  lead(ratio: number): ReportPart;
  yoy(ratio: number): ReportPart;
  /** Of rates, which differ in 个百分点 and never by a share. */
  yoyPoints(points: number): ReportPart;
  gap(value: number): ReportPart;
  /** The same for tables, where the sign says it. */
  ahead(ratio: number): ReportPart;
  growth(ratio: number): ReportPart;
  balance(value: number): ReportPart;
  required(value: number): ReportPart;
}

const PERCENT_DECIMALS = 1;

export function bindVerdict(verdict: AttainmentDto, numbers: Numbers): VerdictBinder {
  const { indicator, region, unit, decimals } = verdict;
  const period = verdict.actualPeriod ?? verdict.period;
  const basis =
    verdict.evaluation === 'cumulative' ? 'ytd' : verdict.evaluation === 'ytd-mean' ? 'ytd_mean' : 'period';
  const bind = (what: NewToken['what'], value: number, places: number): ReportPart =>
    numbers.bind({ what, value, indicator, region, period, basis, decimals: places });
  const percent = (what: NewToken['what'], ratio: number): ReportPart =>
    bind(what, percentOf(ratio), PERCENT_DECIMALS);
  const gapDecimals = unit === '%' ? Math.max(1, decimals) : decimals;
  return {
    target: () =>
      numbers.bind({
        ...{ what: 'target', value: verdict.targetValue, indicator, region, basis },
        period: period.slice(0, 4),
        decimals: Number.isInteger(verdict.targetValue) ? 0 : decimals,
      }),
    actual: (value) => bind('actual', value, decimals),
    month: (month, value) =>
      numbers.bind({ what: 'actual', value, indicator, region, period: month, basis: 'period', decimals }),
    attainment: (ratio) => percent('attainment', ratio),
    schedule: (ratio) => percent('schedule', ratio),
    lead: (ratio) => percent('lead', Math.abs(ratio)),
    yoy: (ratio) => percent('yoy', Math.abs(ratio)),
    yoyPoints: (points) => bind('yoy', Math.abs(points), gapDecimals),
    gap: (value) => bind('gap', Math.abs(value), gapDecimals),
    ahead: (ratio) => percent('ahead', ratio),
    growth: (ratio) => percent('growth', ratio),
    balance: (value) => bind('balance', value, gapDecimals),
    required: (value) => bind('required', value, decimals),
  };
}
