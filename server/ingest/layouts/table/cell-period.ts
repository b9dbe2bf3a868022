import type { Basis, Indicator } from '#domain/catalogue.ts';
import type { Period } from '#domain/period.ts';
import { type BasisReading, readBasis, saysEndOnly } from '#server/ingest/words/basis-text.ts';
import { findPeriods, isTenOrOne, type PeriodReading, readPeriod } from '#server/ingest/words/period-text.ts';
import {
  agreePeriods,
  impliedBasis,
  isLaterPart,
  narrowPeriod,
  settlePeriod,
} from '#server/ingest/words/settle-period.ts';
import { type Bilingual, cleanText } from '#server/ingest/words/text.ts';
import type { WritingHabits } from '#server/ingest/layouts/grid/said.ts';
import { type CellNames, pathOf } from './cell-names.ts';
import type { ColumnFault } from './column-fault.ts';
import { isSum } from './running-totals.ts';
import type { TableContext } from './table-context.ts';

/** When a figure is of. */
export interface CellTime {
  readonly basis: Basis;
  readonly period: Period;
  readonly isOwn: boolean;
  /** Whether nothing says if a single month is alone or the year so far, and the indicator's usual basis is taken. */
  readonly isBasisAssumed: boolean;
}

const NO_SINGLE: Bilingual = {
  zh: '（标题、表头和文件名里没有唯一的期间）',
  en: ' (title, header and file name give no single period)',
};
const OCTOBER: Bilingual = {
  zh: '（可能是 1 月，也可能是丢了 0 的 10 月）',
  en: ' (January, or October that lost its 0?)',
};
const TWO_OR_ONE: Bilingual = {
  zh: '（1—2月表里的“本月”：是2月一个月，还是1—2月合计？表里没有累计可对）',
  en: ' (本月 in a table of January–February: February alone, or both months? No running total tells)',
};
const MONTH_OR_ALL: Bilingual = {
  zh: '（旁边有累计，“本期”是最后一个月，还是整个报告期？请写明“本月”）',
  en: ' (beside a running total: is 本期 the last month or all of the time reported? Write 本月)',
};
const ALL_OR_PART: Bilingual = {
  zh: '（是上年全年，还是上年同期？请写明“全年”或月份）',
  en: ' (all of that year, or the same months of it? Write 全年 or the months)',
};
const WHOLE_YEAR = /全年|年[末底]/;

/**
 * The period and basis of a cell: from the sender, its row and header, else the table. Errors: period.unknown;
 * basis.unknown for 累计 over a level or rate, which has no
 * running total, and for 5月末 over what adds up.
 */
export function timeOfCell(
  names: CellNames,
  indicator: Indicator,
  context: TableContext,
): CellTime | ColumnFault {
  const path = pathOf(names);
  const hinted = names.column?.period ?? names.row?.period;
  const texts = hinted === undefined ? path : [hinted];
  const unclear = texts.find((text) => isTenOrOne(cleanText(text)) && !context.habits.tenIsOctober);
  if (unclear !== undefined) return unsettled(unclear, OCTOBER);
  const own = agreePeriods(texts.flatMap((text) => periodsIn(text, context.habits)));
  const word = path.map(readBasis).findLast((each) => each !== undefined);
  const reading = readingOf(own, texts.join(' '), { ...context, period: periodAround(names, word, context) });
  if (!reading) return unsettled(own === undefined ? titleOf(context) : texts.join(' '), NO_SINGLE);
  const isFlow = indicator.measure === 'flow';
  if (isFlow && hinted === undefined && isBareYear(own, path.join(' '), context)) {
    return unsettled(path.join(' '), ALL_OR_PART);
  }
  const isAlone = isFlow && own !== undefined && own !== 'many' && standsAlone(own, context);
  const hintedBasis = names.column?.basis ?? names.row?.basis;
  const implied = isAlone ? 'period' : isFlow ? context.basis : undefined;
  const said = hintedBasis ?? word?.basis ?? context.read.hints.basis ?? implied;
  const isEndOnly =
    isFlow && hintedBasis === undefined && path.some(saysEndOnly) && word?.length === undefined;
  if ((said === 'ytd' && hintedBasis === undefined && !isFlow) || (isEndOnly && said === 'period')) {
    return { fault: 'basis.unknown', details: { found: path.join(' ') } };
  }
  const basis = said ?? impliedBasis(reading, indicator.measure, indicator.usualBasis);
  const saysMonth = basis === 'period' && word?.length === 'month';
  const isSaidByHand = hinted !== undefined || hintedBasis !== undefined;
  if (saysMonth && isFlow && !isSaidByHand && isJoint(reading) && !context.totals.areNamed) {
    return unsettled(path.join(' '), TWO_OR_ONE);
  }
  const isUnclear =
    own === undefined && path.some((text) => /本期|当期/.test(text)) && isSinceJanuary(reading);
  if (isFlow && basis === 'period' && !isSaidByHand && context.totals.areNamed && isUnclear) {
    return unsettled(path.join(' '), MONTH_OR_ALL);
  }
  const narrowed = narrowPeriod(reading, basis === 'period' ? word?.length : undefined);
  const period = narrowed && settlePeriod(narrowed, basis, indicator.measure);
  const isBasisAssumed = isFlow && said === undefined && basis === 'ytd' && reading.said === 'month';
  return period
    ? { basis, period, isOwn: own !== undefined, isBasisAssumed }
    : unsettled(path.join(' '), NO_SINGLE);
}

function titleOf({ read, title }: TableContext): string {
  return read.hints.period ?? title;
}

// 合计 beside 4月, 5月 and 6月 is of these months.
function periodAround(
  { columnPath }: CellNames,
  word: BasisReading | undefined,
  context: TableContext,
): TableContext['period'] {
  const { period, sum } = context;
  if (sum !== undefined && isSum(columnPath)) {
    return { ...sum, year: sum.year ?? (period === 'many' ? undefined : period?.year) };
  }
  return word?.basis === 'ytd' ? lastMonths(context) : period;
}

// 累计 beside 6月 in a table of 2020 is of its first six months, not of all of it.
function lastMonths({ period, lastAcross }: TableContext): TableContext['period'] {
  if (period === undefined || period === 'many' || period.said !== 'year' || !lastAcross) return period;
  const isOther = lastAcross.year !== undefined && lastAcross.year !== period.year;
  return isOther ? period : { ...lastAcross, year: period.year };
}

// January and February are often reported together.
function isJoint({ said, from, to }: PeriodReading): boolean {
  return said === 'span' && from === 1 && to === 2;
}

// 2019年 beside the running total of a table of June 2020: all of 2019, or its first half?
function isBareYear(own: PeriodReading | 'many' | undefined, text: string, context: TableContext): boolean {
  const { period, yearsAcross } = context;
  if (own === undefined || own === 'many' || own.said !== 'year') return false;
  if (period === undefined || period === 'many' || period.year === undefined) return false;
  const isOfYearBefore = own.year === period.year - 1 && period.said !== 'year' && period.to < 12;
  return isOfYearBefore && !yearsAcross.has(period.year) && !WHOLE_YEAR.test(text);
}

// 1—6月, of which 累计 is all there is: then 本期 beside it is something else.
function isSinceJanuary({ from, to }: PeriodReading): boolean {
  return from === 1 && to > 2;
}

// 6月 beside 1—6月 is the month alone, beside 1—2月 it may be the year so far; 第三季度 never runs from January.
function standsAlone(own: PeriodReading, { totals }: TableContext): boolean {
  if (isLaterPart(own)) return true;
  return (own.said === 'month' || own.said === 'quarter' || own.said === 'half') && totals.reach(own);
}

/** The periods one text names; 2019.1 beside 2019.09 is October. */
function periodsIn(text: string, { tenIsOctober }: WritingHabits): PeriodReading[] {
  const clean = cleanText(text);
  const whole = readPeriod(tenIsOctober && isTenOrOne(clean) ? `${clean}0` : clean);
  return whole ? [whole] : findPeriods(text);
}

function readingOf(
  own: PeriodReading | 'many' | undefined,
  text: string,
  { period, yearsAcross }: TableContext,
): PeriodReading | undefined {
  if (own === 'many') return undefined;
  const around = period === 'many' ? undefined : period;
  if (own === undefined) return around;
  // 2020年 and 2019年 over a table of 1—6月 are of these months of each year.
  const isOfMonths =
    own.said === 'year' &&
    around?.year !== undefined &&
    around.said !== 'year' &&
    yearsAcross.has(around.year);
  if (isOfMonths && !WHOLE_YEAR.test(text)) return { ...around, year: own.year };
  return { ...own, year: own.year ?? around?.year };
}

function unsettled(found: string, why: Bilingual): ColumnFault {
  return { fault: 'period.unknown', details: { found, why } };
}
