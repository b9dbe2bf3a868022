import { type BasisReading, readBasis } from '#server/ingest/words/basis-text.ts';
import { looseUnits } from '#server/ingest/words/loose-units.ts';
import { findPeriods, isTenOrOne, type PeriodReading, readPeriod } from '#server/ingest/words/period-text.ts';
import { cleanText } from '#server/ingest/words/text.ts';
import { isPeriodLike } from './cell-kind.ts';

/** A period named by a text: whether the text is nothing else, or only holds it. */
export interface NamedPeriod {
  readonly reading: PeriodReading;
  readonly whole: boolean;
}

/** What the words of a row or of a column's header say. */
export interface Said {
  readonly periods: readonly NamedPeriod[];
  readonly basis: BasisReading | undefined;
  /** Codes or words of units; undefined when they name none. */
  readonly units: readonly string[] | undefined;
}

/** How the table writes what its words leave open. */
export interface WritingHabits {
  /** Headers such as 2016.1 are Octobers: January is written 2016.01 beside them. */
  readonly tenIsOctober: boolean;
  /** 2010-11 is a fiscal or school year: 2012-13 stands beside it. */
  readonly fiscalYears: boolean;
}

/** A text among the names of a row or a column, and the header over it where it has one. */
export interface NameText {
  readonly text: string;
  readonly isMonths: boolean;
}

// 2010 of 上年=100, 按2010年不变价, is no period of the figure.
const BASE_YEARS =
  /(?:按|以)?(?:19|20)\d{2}年?(?:不变价|可比价|价格|为基期|为基数)|[(（][^()（）]*=\s*1000?[^()（）]*[)）]|(?:19|20)\d{2}(?:-\d{2,4})?\s*=\s*100/g;

export function habitsOf(texts: readonly string[]): WritingHabits {
  return {
    tenIsOctober: texts.some((text) => /^(?:19|20)\d{2}\.0[1-9]$/.test(text)),
    fiscalYears: texts.some((text) => {
      const [, year, next] = /^(?:19|20)(\d{2})[-/](\d{2})$/.exec(text) ?? [];
      return Number(next) > 12 && Number(next) === (Number(year) + 1) % 100;
    }),
  };
}

/** What texts say, the nearest of them last. */
export function saidBy(names: readonly NameText[], habits: WritingHabits): Said {
  const texts = names.map(({ text }) => text.replace(BASE_YEARS, ' '));
  return {
    periods: names.flatMap(({ isMonths }, at) => periodsOf(texts[at] ?? '', isMonths, habits)),
    basis: texts.map(readBasis).find((reading) => reading !== undefined),
    units: names
      .toReversed()
      .map(({ text }) => looseUnits(text, 'header'))
      .find((units) => units.length > 0),
  };
}

function periodsOf(
  text: string,
  isMonths: boolean,
  { tenIsOctober, fiscalYears }: WritingHabits,
): NamedPeriod[] {
  const clean = cleanText(text);
  if (fiscalYears && /^(?:19|20)\d{2}[-/]\d{2}$/.test(clean)) return [];
  if (isTenOrOne(clean)) {
    return tenIsOctober ? findPeriods(`${clean}0`).map((reading) => ({ reading, whole: true })) : [];
  }
  if (isMonths && /^(?:1[0-2]|0?[1-9])$/.test(clean)) return monthNumbered(clean);
  const isBareNumber = /^[\d.,]+$/.test(clean);
  const whole = isBareNumber && !isPeriodLike(clean) ? undefined : readPeriod(clean);
  if (whole) return [{ reading: whole, whole: true }];
  return findPeriods(text).map((reading) => ({ reading, whole: false }));
}

function monthNumbered(text: string): NamedPeriod[] {
  const reading = readPeriod(`${Number(text)}月`);
  return reading ? [{ reading, whole: true }] : [];
}
