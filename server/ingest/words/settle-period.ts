import type { Basis, MeasureKind } from '#domain/catalogue.ts';
import { halfOf, jointJanuaryFebruary, monthOf, type Period, quarterOf, yearOf } from '#domain/period.ts';
import type { PeriodReading } from './period-text.ts';

/**
 * The one period several readings of the same texts agree on: those with months must end in the same month, a
 * year written apart completes them. Undefined for none, `'many'` when they disagree.
 */
export function agreePeriods(readings: readonly PeriodReading[]): PeriodReading | 'many' | undefined {
  const years = new Set(readings.flatMap(({ year: each }) => (each === undefined ? [] : [each])));
  if (years.size > 1) return 'many';
  const precise = readings.filter(({ said }) => said !== 'year');
  const first = precise[0] ?? readings[0];
  if (!first) return undefined;
  if (precise.some(({ to }) => to !== first.to)) return 'many';
  return { ...first, year: first.year ?? [...years][0] };
}

/**
 * The period under which a reading is kept for a basis. Year to date is kept at its last month; a period of its
 * own keeps its length, and a level or rate said of a span belongs to the span's last month; the id 2020-01..02 is kept as it is.
 * Missing: undefined without a year, or when the months are no period (3—5月), or not from January for ytd.
 */
export function settlePeriod(reading: PeriodReading, basis: Basis, measure: MeasureKind): Period | undefined {
  const { year: y, from, to, said } = reading;
  if (y === undefined || y < 1900 || y > 2200) return undefined;
  if (basis !== 'period') return said === 'span' && from !== 1 ? undefined : monthOf(y, to);
  if (said === 'month') return monthOf(y, to);
  if (said === 'joint') return jointJanuaryFebruary(y);
  if (measure !== 'flow' && (said === 'until' || said === 'span')) return monthOf(y, to);
  if (said === 'until') return undefined;
  return periodOfMonths(y, from, to);
}

/**
 * The month or quarter a word such as 本月 or 本季 picks of a longer reading: 本月 in a table of 1—6月 is June.
 * Missing: undefined where the reading does not tell: the month of 2020, the quarter of 1—5月.
 */
export function narrowPeriod(
  reading: PeriodReading,
  length: 'month' | 'quarter' | undefined,
): PeriodReading | undefined {
  const { to, said } = reading;
  if (length === undefined) return reading;
  if (said === 'year') return undefined;
  if (length === 'month') return { ...reading, from: to, said: 'month' };
  return to % 3 === 0 ? { ...reading, from: to - 2, said: 'quarter' } : undefined;
}

/** Whether a reading is a quarter or half-year that does not begin with the year. */
export function isLaterPart({ said, from }: PeriodReading): boolean {
  return (said === 'quarter' || said === 'half') && from > 1;
}

/**
 * The basis a reading speaks of by itself: 1—6月 of something that adds up is year to date, 第二季度 never is, whatever
 * the indicator’s usual basis.
 */
export function impliedBasis(reading: PeriodReading, measure: MeasureKind, usualBasis: Basis): Basis {
  if (measure === 'flow' && isLaterPart(reading)) return 'period';
  if (measure !== 'flow' || usualBasis !== 'period') return usualBasis;
  const isJoint = reading.from === 1 && reading.to === 2;
  return (reading.said === 'span' && !isJoint) || reading.said === 'until' ? 'ytd' : usualBasis;
}

function periodOfMonths(y: number, from: number, to: number): Period | undefined {
  const length = to - from + 1;
  if (length === 1) return monthOf(y, to);
  if (length === 2 && from === 1) return jointJanuaryFebruary(y);
  if (length === 3 && to % 3 === 0) return quarterOf(y, to / 3);
  if (length === 6 && to % 6 === 0) return halfOf(y, to / 6);
  return length === 12 ? yearOf(y) : undefined;
}
