import type { ReportBlock, ReportPart } from '#contract/reports.ts';
import { parsePeriodId } from '#domain/period.ts';
import { localMoment } from '../../../clock.ts';
import type { Numbers } from './number-tokens.ts';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** Headings of the first level, counted as they come: 一、…, 二、…. */
export function countHeadings(): (text: string) => ReportBlock {
  let count = 0;
  return (text) => {
    const numeral = NUMERALS[count] ?? String(count + 1);
    count += 1;
    return { kind: 'heading', level: 1, text: `${numeral}、${text}` };
  };
}

export function paragraph(...parts: readonly ReportPart[]): ReportBlock {
  return { kind: 'paragraph', parts: [...parts] };
}

/** Binds counts of a place at a period: how many of what. */
export function counter(
  numbers: Numbers,
  region: string,
  period: string,
): (what: string, value: number) => { token: string } {
  return (what, value) =>
    numbers.bind({ what: 'count', indicator: what, region, period, basis: null, value, decimals: 0 });
}

/** `2020-06` is 2020年6月. */
export function chineseMonth(period: string): string {
  const [year, month] = period.split('-').map(Number);
  return month === undefined ? `${year}年` : `${year}年${month}月`;
}

/** `2020-06` up to its month is 2020年1—6月. */
export function chineseSpan(period: string): string {
  const [year, month = 0] = period.split('-').map(Number);
  return month > 1 ? `${year}年1—${month}月` : `${year}年${month}月`;
}

/** An instant as the region’s clocks show it: 2020-07-15 09:30. */
export function civilMoment(instant: string): string {
  const { day, minute } = localMoment(instant);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${day} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

const QUARTERS = ['一', '二', '三', '四'] as const;

/** Any period in words: 2020年6月, 2020年1—2月, 2020年二季度, 2020年上半年, 2020年. */
export function chinesePeriod(id: string): string {
  const period = parsePeriodId(id);
  if (!period) return id;
  const { year, month, months } = period;
  switch (months) {
    case 12:
      return `${year}年`;
    case 6:
      return `${year}年${month === 1 ? '上' : '下'}半年`;
    case 3:
      return `${year}年${QUARTERS[(month - 1) / 3] ?? ''}季度`;
    case 1:
      return `${year}年${month}月`;
    default:
      return `${year}年${month}—${month + months - 1}月`;
  }
}
