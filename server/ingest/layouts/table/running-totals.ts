import { readBasis } from '#server/ingest/words/basis-text.ts';
import { findPeriods, type PeriodReading } from '#server/ingest/words/period-text.ts';

/** The running totals that columns and rows of a table are named by: 累计, 1—6月, 截至6月. */
export interface RunningTotals {
  readonly areNamed: boolean;
  /**
   * Whether one of them runs at least to the end of a period: 6月 beside 1—6月 is the month alone, but not 3月 beside
   * 1—2月, which may be the next total. 累计 without months reaches every period.
   */
  reach(period: PeriodReading): boolean;
}

/** What the names of columns and rows say of running totals. */
export function runningTotals(names: readonly string[]): RunningTotals {
  const totals = names.map(totalsIn);
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
