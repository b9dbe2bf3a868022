/**
 * What a text says of a period: the months, and in which words. `span` is 1—6月, `until` is 截至6月底 or 前三季度;
 * both run from some month on, the others name one period. `joint` is the id 2020-01..02, one period of two months. The year is undefined where only the month is written.
 */
export interface PeriodReading {
  readonly year: number | undefined;
  readonly from: number;
  readonly to: number;
  readonly said: 'month' | 'quarter' | 'half' | 'year' | 'joint' | 'span' | 'until';
}
export type Groups = Readonly<Record<string, string | undefined>>;
export interface Pattern {
  readonly source: string;
  /** Only when the text is nothing but the period: in longer texts such digits mean other things. */
  readonly wholeOnly?: boolean;
  readonly read: (groups: Groups) => Omit<PeriodReading, 'year'> | undefined;
}

const YEAR = '(?<y>(?:19|20)\\d{2})';
const MONTH = '(?:1[0-2]|0?[1-9])';
const BEFORE = '(?<![\\d.])';
const ORDINALS = '一二三四';

/** Chinese and numeric forms, in order of length: 2020年1-6月 must not be read as the month 2020年1. */
export const PERIOD_PATTERNS: readonly Pattern[] = [
  { source: `${YEAR}-01\\.\\.02`, read: () => ({ from: 1, to: 2, said: 'joint' }) },
  {
    source: `${YEAR}[年./-](?<a>${MONTH})月?-\\k<y>[年./-](?<b>${MONTH})月?份?`,
    read: ({ a, b }) => span(Number(a), Number(b)),
  },
  {
    source: `(?:${YEAR}[年./-]?|${BEFORE})(?<a>${MONTH})月?-(?<b>${MONTH})月份?[底末]?`,
    read: ({ a, b }) => span(Number(a), Number(b)),
  },
  {
    source: `${YEAR}[.年](?<a>0[1-9]|1[0-2])-(?<b>0[1-9]|1[0-2])(?!\\d)`,
    read: ({ a, b }) => span(Number(a), Number(b)),
  },
  {
    source: `截(?:${YEAR}年?|${BEFORE})(?<b>${MONTH})月份?(?:\\d{1,2}日|[底末])?`,
    read: ({ b }) => ({ from: 1, to: Number(b), said: 'until' }),
  },
  {
    source: `${YEAR}[年./-](?<a>${MONTH})[月./-](?:3[01]|2[89]|0?1)日?(?!\\d)`,
    wholeOnly: true,
    read: ({ a }) => month(Number(a)),
  },
  {
    source: `${YEAR}(?<a>0[1-9]|1[0-2])(?:3[01]|2[89]|01)`,
    wholeOnly: true,
    read: ({ a }) => month(Number(a)),
  },
  {
    source: `(?:${YEAR}年?)?前(?<b>1[0-2]|[2-9])个月`,
    read: ({ b }) => ({ from: 1, to: Number(b), said: 'until' }),
  },
  {
    source: `(?:${YEAR}年?)?前(?<q>[${ORDINALS}1-4])个?季度?`,
    read: ({ q }) => ({ from: 1, to: ordinal(q) * 3, said: 'until' }),
  },
  { source: `(?:${YEAR}年?-?)?第?(?<q>[${ORDINALS}1-4])季度?`, read: ({ q }) => quarter(ordinal(q)) },
  { source: `${YEAR}年?-?Q(?<q>[1-4])(?!\\d)`, read: ({ q }) => quarter(Number(q)) },
  { source: `Q(?<q>[1-4])-?${YEAR}(?!\\d)`, read: ({ q }) => quarter(Number(q)) },
  { source: `(?:${YEAR}年?)?(?<h>[上下])半年`, read: ({ h }) => half(h === '上' ? 1 : 2) },
  { source: `${YEAR}年?-?H(?<h>[12])(?!\\d)`, read: ({ h }) => half(Number(h)) },
  { source: `${YEAR}年?(?<a>${MONTH})月份?[底末]?`, read: ({ a }) => month(Number(a)) },
  { source: `${BEFORE}(?<yy>\\d{2})年(?<a>${MONTH})月份?[底末]?`, read: ({ a }) => month(Number(a)) },
  { source: `${BEFORE}${YEAR}[./-](?<a>${MONTH})月?(?!\\d|\\.\\d)`, read: ({ a }) => month(Number(a)) },
  { source: `${BEFORE}${YEAR}(?<a>0[1-9]|1[0-2])(?!\\d)`, read: ({ a }) => month(Number(a)) },
  { source: `${BEFORE}(?<a>${MONTH})月份?[底末]?(?!\\d)`, read: ({ a }) => month(Number(a)) },
  { source: `(?:${BEFORE}${YEAR}年?)?全年`, read: () => year() },
  { source: `${BEFORE}${YEAR}年[度末底]?`, read: () => year() },
  { source: YEAR, wholeOnly: true, read: () => year() },
];

export function span(from: number, to: number): Omit<PeriodReading, 'year'> | undefined {
  if (from > to) return undefined;
  return from === to ? month(to) : { from, to, said: 'span' };
}
export function month(at: number): Omit<PeriodReading, 'year'> {
  return { from: at, to: at, said: 'month' };
}
export function quarter(at: number): Omit<PeriodReading, 'year'> {
  return { from: at * 3 - 2, to: at * 3, said: 'quarter' };
}
export function half(at: number): Omit<PeriodReading, 'year'> {
  return { from: at * 6 - 5, to: at * 6, said: 'half' };
}
export function year(): Omit<PeriodReading, 'year'> {
  return { from: 1, to: 12, said: 'year' };
}
export function ordinal(text: string | undefined): number {
  return ORDINALS.indexOf(text ?? '') + 1 || Number(text);
}
