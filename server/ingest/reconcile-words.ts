import type { Explanation, Figure } from '#domain/month-against-total.ts';
import { tidyDifference } from '#domain/decimal.ts';
import type { Bilingual } from '#server/ingest/words/text.ts';
import { figure } from './checks/check.ts';
import type { Difference } from './reconcile.ts';

const NAMES: Readonly<Record<Figure, Bilingual>> = {
  month: { zh: '本月数', en: 'the month' },
  total: { zh: '本期累计', en: 'this total' },
  before: { zh: '上期累计', en: 'the total before' },
};

/** What explains a difference, as a sentence. */
export function explanationWords(difference: Difference): Bilingual {
  const { explanation, figures, unit } = difference;
  const shown = (value: number): string => figure(value, unit);
  const { fault } = explanation;
  const name = fault && NAMES[fault.figure];
  const written = fault && shown(figures[fault.figure] ?? 0);
  const fitting = fault && !Number.isNaN(fault.to) ? shown(fault.to) : undefined;
  switch (explanation.kind) {
    case 'ytd-in-month-column':
      return {
        zh: `本月数 ${written} 就是本期累计；按两期累计相减，本月应为 ${fitting}`,
        en: `the month’s ${written} is the year-to-date figure; the two totals give ${fitting} for the month`,
      };
    case 'joint-january-february':
      return fitting === undefined
        ? {
            zh: `2月的本月数 ${written} 就是累计，1月没有数：是1—2月合并数，2月当月数未知`,
            en: `February’s ${written} is the year-to-date figure and January has none: both months together, so February alone is not known`,
          }
        : {
            zh: `2月的本月数 ${written} 就是累计，是1—2月合并数；减去1月，2月应为 ${fitting}`,
            en: `February’s ${written} is January and February together; without January it is ${fitting}`,
          };
    case 'unit-slip':
      return {
        zh: `${name?.zh} ${written} 与相符的 ${fitting} 相差 ${10 ** Math.abs(explanation.power ?? 0)} 倍，疑似单位错误`,
        en: `a unit slip: ${name?.en} is ${written}, what fits is ${fitting}, ${10 ** Math.abs(explanation.power ?? 0)} times apart`,
      };
    case 'sign':
      return {
        zh: `${name?.zh} ${written} 的正负号反了，相符的是 ${fitting}`,
        en: `the sign of ${name?.en} is wrong: ${written} should be ${fitting}`,
      };
    case 'digits-transposed':
      return {
        zh: `${name?.zh} ${written} 有两个相邻数字颠倒，相符的是 ${fitting}`,
        en: `two digits of ${name?.en} changed places: ${written} should be ${fitting}`,
      };
    case 'last-year-typed':
      return {
        zh: `${name?.zh} ${written} 与上年同期数完全相同，疑似填了上年的数；相符的是 ${fitting}`,
        en: `${name?.en} of ${written} is last year’s figure; what fits is ${fitting}`,
      };
    case 'earlier-month-revised':
      return revisedWords(difference, explanation);
    case 'unexplained':
      return unexplainedWords(difference);
    default:
      return explanation.kind satisfies never;
  }
}

function revisedWords(difference: Difference, { revised }: Explanation): Bilingual {
  const by = figure(gapOf(difference), difference.unit);
  return {
    zh: `${revised}月的本月数后来更正了 ${by}，当时的累计未改，本期累计已含更正`,
    en: `month ${revised} was later revised by ${by}; the totals then were left as they were and this one takes it in`,
  };
}

function unexplainedWords(difference: Difference): Bilingual {
  const gap = figure(Math.abs(gapOf(difference)), difference.unit);
  return {
    zh: `相差 ${gap}，已知的数里找不到原因；请向报送单位核实，是否更正了以前月份`,
    en: `${gap} apart, and nothing known explains it: ask the sender whether an earlier month was revised`,
  };
}

function gapOf({ figures: { month, total, before = 0 } }: Difference): number {
  return tidyDifference(tidyDifference(total, before), month);
}
