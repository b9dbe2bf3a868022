import type { Basis } from '#domain/catalogue.ts';
import { cleanText } from './text.ts';

const MEAN = /累计平均|累计均值|平均值|均值|平均|ytd[_ -]?mean/i;
/** 本月止累计, 截至本月累计 and 年初至本月累计 are the year so far, whatever they say of the month; 至 may have become -. */
const TO_THIS_MONTH = '[至到止-]?本月[止末底]?';
const SINCE_JANUARY = `自?年初(?:以来|[至到-]今|${TO_THIS_MONTH})`;
const YEAR_TO_DATE = new RegExp(
  `(?:本年度?|今年(?:以来)?|当年|${SINCE_JANUARY}|自?年初|年内|截?${TO_THIS_MONTH}|截[至止]?)?累计|${SINCE_JANUARY}|` +
    '今年以来|ytd|year[ -]to[ -]date|cumulative',
  'i',
);
const OF_THE_MONTH = /本月|当月|月度|this month|monthly/i;
const OF_THE_QUARTER = /本季度?|当季度?|this quarter|quarterly/i;
const OF_THE_PERIOD = /本期|当期|月末|期末|季末|年末|时点|period/i;
const ALL = new RegExp(
  [MEAN, YEAR_TO_DATE, OF_THE_MONTH, OF_THE_QUARTER, OF_THE_PERIOD].map(({ source }) => source).join('|'),
  'gi',
);

export interface BasisReading {
  readonly basis: Basis;
  /** The length a word of the period names: 本月 is of a month whatever span the title names. */
  readonly length: 'month' | 'quarter' | undefined;
}

/** The basis a header or basis cell names; undefined when it names none. */
export function readBasis(text: string): BasisReading | undefined {
  const clean = cleanText(text).replace(/\s/g, '');
  if (MEAN.test(clean)) return { basis: 'ytd_mean', length: undefined };
  if (YEAR_TO_DATE.test(clean)) return { basis: 'ytd', length: undefined };
  if (OF_THE_MONTH.test(clean)) return { basis: 'period', length: 'month' };
  if (OF_THE_QUARTER.test(clean)) return { basis: 'period', length: 'quarter' };
  return OF_THE_PERIOD.test(clean) ? { basis: 'period', length: undefined } : undefined;
}

const AT_THE_END = /月末|期末|季末|年末|时点/;

/**
 * Whether a text names only the end of a time, 5月末: the level there of what has one, but of what adds up it may be
 * the year so far or the month.
 */
export function saysEndOnly(text: string): boolean {
  const clean = cleanText(text).replace(/\s/g, '');
  const others = [MEAN, YEAR_TO_DATE, OF_THE_MONTH, OF_THE_QUARTER];
  return AT_THE_END.test(clean) && !others.some((word) => word.test(clean));
}

/** The text with its words of basis taken out. */
export function withoutBasis(text: string): string {
  return text.replace(ALL, ' ');
}
