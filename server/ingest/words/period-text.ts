import { addDays, monthOfDate } from '#domain/period.ts';
import { ENGLISH_PATTERNS } from './english-periods.ts';
import { type Groups, month, type PeriodReading, PERIOD_PATTERNS } from './period-patterns.ts';
import { toHalfWidth } from './text.ts';

export type { PeriodReading } from './period-patterns.ts';

const PATTERNS = [...PERIOD_PATTERNS, ...ENGLISH_PATTERNS];

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
/** 二〇二〇年, as official papers write it; 零, ○ and 0 stand for the same. */
const CHINESE_YEAR = /(?:二[〇○零0]|一九)[〇○零0一二三四五六七八九]{2}(?=年)/g;
/** 1月至本月, 自1月1日起: where a running total begins, and no month of its own. */
const FROM_JANUARY =
  /自?(?:(?:19|20)\d{2}年)?(?<![\d一])(?:0?1|一)月?(?:0?1日|份)?(?:以来|起(?![-—–―~～至到])|[-—–―~～至到]+(?:本月|今)[止末底]?)/g;
/** A week and a third of a month are no periods here: neither their year nor their month is meant. */
const WEEKS_AND_TENTHS =
  /(?:(?:19|20)\d{2}年度?)?(?:第?\d{1,2}周|(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?[上中下]旬)/g;
/** 2020年1月1日至2020年6月30日 is the half-year; to 15 June it is no period, and two months stand for that. */
const DAYS_SINCE_JANUARY =
  /((?:19|20)\d{2})年0?1月0?1日起?[-—–―~～至到止]+(?:\1年)?(1[0-2]|0?[1-9])月(\d{1,2})日止?/g;
const LAST_DAY = /^(?:3[01]|2[89])$/;
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
    .replace(/[T ]00:00(?::00)?(?:\.0+)?Z?$/, '')
    .replace(/\s/g, '')
    .replace(FROM_JANUARY, '')
    .replace(WEEKS_AND_TENTHS, '')
    .replace(/截[至止]/g, '截')
    .replace(CHINESE_YEAR, chineseYear)
    .replace(DAYS_SINCE_JANUARY, (_, year: string, month: string, day: string) =>
      LAST_DAY.test(day) ? `${year}年1-${month}月` : `${year}年1月、${year}年${month}月`,
    )
    .replace(/[—–―~～至到]+/g, '-')
    .replace(
      /(?<!第|前)(十[一二]?|[一二三四五六七八九])(?=月|-(?:十[一二]?|[一二三四五六七八九])月)/g,
      chineseMonth,
    );
}

function chineseYear(numeral: string): string {
  return numeral
    .replace(/[○零0]/g, '〇')
    .replace(/./g, (each) => String('〇一二三四五六七八九'.indexOf(each)));
}

function chineseMonth(numeral: string): string {
  const ones = '一二三四五六七八九'.indexOf(numeral.at(-1) ?? '') + 1;
  return String(numeral.startsWith('十') ? 10 + ones : ones);
}

function withYear(
  reading: Omit<PeriodReading, 'year'> | undefined,
  groups: Groups | undefined,
): PeriodReading | undefined {
  const y = groups?.['y'];
  const yy = groups?.['yy'];
  const year = y ?? (yy === undefined ? undefined : fullYear(Number(yy)));
  return reading && { ...reading, year: year === undefined ? undefined : Number(year) };
}

// Two digits are of this century up to 49: 20年3月 is of 2020, 98年 of 1998.
function fullYear(yy: number): number {
  return yy < 50 ? 2000 + yy : 1900 + yy;
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
