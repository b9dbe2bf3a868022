import { readBasis } from '#server/ingest/words/basis-text.ts';
import { findPeriods, type PeriodReading } from '#server/ingest/words/period-text.ts';
import { nameKey } from '#server/ingest/words/text.ts';

/** The running totals that columns and rows of a table are named by: 累计, 1—6月, 截至6月. */
export interface RunningTotals {
  readonly areNamed: boolean;
  /**
   * Whether one of them runs at least to the end of a period: 6月 beside 1—6月 is the month alone, but not 3月 beside
   * 1—2月, which may be the next total. 累计 without months reaches every period.
   */
  reach(period: PeriodReading): boolean;
}

/** What the names of columns and rows say of running totals, and a sum of months across. */
export function runningTotals(names: readonly string[], sum: PeriodReading | undefined): RunningTotals {
  const totals = [...names.map(totalsIn), ...(sum ? [[sum]] : [])];
  const isOpen = totals.includes('open');
  const ends = totals.flatMap((each) => (each === 'open' ? [] : each));
  return {
    areNamed: isOpen || ends.length > 0,
    reach: (period) => isOpen || ends.some((end) => isSameYear(end, period) && end.to >= period.to),
  };
}

function totalsIn(name: string): readonly PeriodReading[] | 'open' {
  const readings = findPeriods(name);
  if (readBasis(name)?.basis !== 'ytd')
    return readings.filter(({ said }) => said === 'span' || said === 'until');
  return readings.some(({ said }) => said !== 'year') ? readings : 'open';
}

function isSameYear(a: PeriodReading, b: PeriodReading): boolean {
  return a.year === undefined || b.year === undefined || a.year === b.year;
}

const SUM = /^(?:合计|总计)$/;
const LEAST_MONTHS = 2;

/**
 * The months that a column named 合计 and nothing else adds up: those of the columns beside it. 1月 to 6月 and 合计 are
 * six months alone and their sum. Missing: undefined where there is no such column, or fewer than two months.
 */
export function sumOfMonths(paths: readonly (readonly string[])[]): PeriodReading | undefined {
  const months = paths.flatMap((path) => findPeriods(path.join(' '))).filter(({ said }) => said === 'month');
  const numbers = new Set(months.map(({ to }) => to));
  if (numbers.size < LEAST_MONTHS || !paths.some(isSum)) return undefined;
  const years = new Set(months.map(({ year }) => year));
  const [year] = years;
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  if (years.size > 1 || to - from + 1 !== numbers.size) return undefined;
  const isQuarter = from > 1 && to - from === 2 && to % 3 === 0;
  return { year, from, to, said: isQuarter ? 'quarter' : 'span' };
}

/** Whether a column is named 合计 and nothing else. */
export function isSum(path: readonly string[]): boolean {
  return path.length === 1 && SUM.test(nameKey(path[0] ?? ''));
}
