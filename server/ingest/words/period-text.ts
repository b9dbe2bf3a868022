import { addDays, monthOfDate } from '#domain/period.ts';
import { toHalfWidth } from './text.ts';

/**
 * What a text says of a period: the months, and in which words. `span` is 1—6月, `until` is 截至6月底 or 前三季度;
 * both run from some month on, the others name one period. The year is undefined where only the month is written.
 */
export interface PeriodReading {
  readonly year: number | undefined;
  readonly from: number;
  readonly to: number;
  readonly said: 'month' | 'quarter' | 'half' | 'year' | 'span' | 'until';
}
type Groups = Readonly<Record<string, string | undefined>>;
interface Pattern {
  readonly source: string;
  /** Only when the text is nothing but the period: in longer texts such digits mean other things. */
  readonly wholeOnly?: boolean;
  readonly read: (groups: Groups) => Omit<PeriodReading, 'year'> | undefined;
}

const YEAR = '(?<y>(?:19|20)\\d{2})';
const MONTH = '(?:1[0-2]|0?[1-9])';
const BEFORE = '(?<![\\d.])';
const ORDINALS = '一二三四';

// In order of length: 2020年1-6月 must not be read as the month 2020年1.
const PATTERNS: readonly Pattern[] = [
  { source: `${YEAR}-01\\.\\.02`, read: () => span(1, 2) },
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
    source: `(?:${YEAR}年?)?前(?<q>[${ORDINALS}1-4])个?季度?`,
    read: ({ q }) => ({ from: 1, to: ordinal(q) * 3, said: 'until' }),
  },
  { source: `(?:${YEAR}年?-?)?第?(?<q>[${ORDINALS}1-4])季度?`, read: ({ q }) => quarter(ordinal(q)) },
  { source: `${YEAR}年?-?Q(?<q>[1-4])(?!\\d)`, read: ({ q }) => quarter(Number(q)) },
  { source: `Q(?<q>[1-4])-?${YEAR}(?!\\d)`, read: ({ q }) => quarter(Number(q)) },
  { source: `(?:${YEAR}年?)?(?<h>[上下])半年`, read: ({ h }) => half(h === '上' ? 1 : 2) },
  { source: `${YEAR}年?-?H(?<h>[12])(?!\\d)`, read: ({ h }) => half(Number(h)) },
  { source: `${YEAR}年(?<a>${MONTH})月份?[底末]?`, read: ({ a }) => month(Number(a)) },
  { source: `${BEFORE}${YEAR}[./-](?<a>${MONTH})月?(?!\\d|\\.\\d)`, read: ({ a }) => month(Number(a)) },
  { source: `${BEFORE}${YEAR}(?<a>0[1-9]|1[0-2])(?!\\d)`, read: ({ a }) => month(Number(a)) },
  { source: `${BEFORE}(?<a>${MONTH})月份?[底末]?(?!\\d)`, read: ({ a }) => month(Number(a)) },
  { source: `(?:${BEFORE}${YEAR}年?)?全年`, read: () => year() },
  { source: `${BEFORE}${YEAR}年[度末底]?`, read: () => year() },
  { source: YEAR, wholeOnly: true, read: () => year() },
];
const WHOLE = PATTERNS.map(({ source, read }) => ({
  pattern: new RegExp(`^${source}(?:累计|止)?$`, 'i'),
  read,
}));
const INSIDE = PATTERNS.filter(({ wholeOnly }) => !wholeOnly).map(({ source, read }) => ({
  pattern: new RegExp(source, 'gi'),
  read,
}));
const LONGEST_CELL = 60;
const LONGEST_TEXT = 1000;
const EXCEL_EPOCH = '1899-12-30';

/**
 * The period a cell names, the whole cell and nothing else; undefined when it names none.
 * `2020.1` is undefined: where a sheet writes 2020.10 as a number it may be October.
 */
export function readPeriod(cell: string): PeriodReading | undefined {
  if (cell.length > LONGEST_CELL) return undefined;
  const text = normalise(cell);
  if (isTenOrOne(text)) return undefined;
  for (const { pattern, read } of WHOLE) {
    const match = pattern.exec(text);
    const reading = match && withYear(read(match.groups ?? {}), match.groups);
    if (reading) return reading;
  }
  return /^(?:3[6-9]|4\d|5[0-8])\d{3}$/.test(text) ? excelDate(Number(text)) : undefined;
}

/** Whether a text is a year and `.1`: January, or October that lost its zero. */
export function isTenOrOne(text: string): boolean {
  return /^(?:19|20)\d{2}\.1$/.test(text.trim());
}

/** Every period named inside a longer text such as a title or file name, from left to right. */
export function findPeriods(text: string): PeriodReading[] {
  let rest = normalise(text.slice(0, LONGEST_TEXT));
  const found: { at: number; reading: PeriodReading }[] = [];
  for (const { pattern, read } of INSIDE) {
    rest = rest.replace(pattern, (...args) => {
      const { whole, at, groups } = matchParts(args);
      const reading = withYear(read(groups), groups);
      if (!reading) return whole;
      found.push({ at, reading });
      return ' '.repeat(whole.length);
    });
  }
  return found.sort((a, b) => a.at - b.at).map(({ reading }) => reading);
}

/** The text with every period in it taken out. */
export function withoutPeriods(text: string): string {
  let rest = normalise(text.slice(0, LONGEST_TEXT));
  for (const { pattern } of INSIDE) rest = rest.replace(pattern, '');
  return rest;
}

function normalise(text: string): string {
  return toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/截[至止]/g, '截')
    .replace(/[—–―~～至到]+/g, '-')
    .replace(
      /(?<!第|前)(十[一二]?|[一二三四五六七八九])(?=月|-(?:十[一二]?|[一二三四五六七八九])月)/g,
      chineseMonth,
    );
}

function chineseMonth(numeral: string): string {
  const ones = '一二三四五六七八九'.indexOf(numeral.at(-1) ?? '') + 1;
  return String(numeral.startsWith('十') ? 10 + ones : ones);
}

function span(from: number, to: number): Omit<PeriodReading, 'year'> | undefined {
  if (from > to) return undefined;
  return from === to ? month(to) : { from, to, said: 'span' };
}
function month(at: number): Omit<PeriodReading, 'year'> {
  return { from: at, to: at, said: 'month' };
}
function quarter(at: number): Omit<PeriodReading, 'year'> {
  return { from: at * 3 - 2, to: at * 3, said: 'quarter' };
}
function half(at: number): Omit<PeriodReading, 'year'> {
  return { from: at * 6 - 5, to: at * 6, said: 'half' };
}
function year(): Omit<PeriodReading, 'year'> {
  return { from: 1, to: 12, said: 'year' };
}
function ordinal(text: string | undefined): number {
  return ORDINALS.indexOf(text ?? '') + 1 || Number(text);
}
function withYear(
  reading: Omit<PeriodReading, 'year'> | undefined,
  groups: Groups | undefined,
): PeriodReading | undefined {
  const y = groups?.['y'];
  return reading && { ...reading, year: y === undefined ? undefined : Number(y) };
}

function excelDate(serial: number): PeriodReading {
  const { year: y, month: m } = monthOfDate(addDays(EXCEL_EPOCH, serial));
  return { ...month(m), year: y };
}

// The arguments of a replacer are untyped by position: the match, its groups by number, its place, the whole text
// and, for patterns with named groups, those last.
function matchParts(args: readonly unknown[]): { whole: string; at: number; groups: Groups } {
  return { whole: args[0] as string, at: args.at(-3) as number, groups: args.at(-1) as Groups };
}
