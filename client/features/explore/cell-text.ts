import type { ExploreCell, ExploreDto } from '#contract/explore.ts';
import { decimalPlaces } from '#domain/decimal.ts';
import { formatFigure, shownValue, unitWord } from '#client/lib/format.ts';
import type { Language } from '#client/lib/messages/language.ts';
import { formatNumber, roundPercent } from '#client/lib/number.ts';
import type { exploreWords } from '#client/lib/explore-words.ts';

/** Marks are round numbers: they have few places, and all of them are needed to tell two apart. */
const AXIS_PLACES = 6;

type Words = ReturnType<typeof exploreWords>;
type OfTable = Pick<ExploreDto, 'show' | 'changes' | 'unit' | 'decimals'>;

/** What kind of number stands in the cells: a figure, a percentage of an amount, points of a rate, or an index. */
function kindOf({
  show,
  changes,
}: Pick<ExploreDto, 'show' | 'changes'>): 'figure' | 'percent' | 'points' | 'index' {
  if (show === 'value') return 'figure';
  if (show === 'index') return 'index';
  return show === 'share' || changes === 'ratio' ? 'percent' : 'points';
}

/** A number of the table for reading, its unit left to the heading. */
export function shownText(shown: number, table: OfTable, language: Language): string {
  const isChange = table.show === 'year-on-year' || table.show === 'period-on-period';
  const kind = kindOf(table);
  switch (kind) {
    case 'figure':
      return formatFigure({ value: shown, unit: table.unit, decimals: table.decimals }, language).text;
    case 'percent':
      return roundPercent(shown, isChange);
    case 'points':
      return formatNumber(shown, { decimals: table.decimals, signed: true });
    case 'index':
      return formatNumber(shown, { decimals: 1 });
    default:
      return kind satisfies never;
  }
}

/** A cell for reading: its number, or why there is none. */
export function cellText(cell: ExploreCell, table: OfTable, language: Language, words: Words): string {
  return cell.shown === null ? words.why[cell.why ?? 'not-reported'] : shownText(cell.shown, table, language);
}

/** What the numbers of the table are in. */
export function unitText(table: OfTable, language: Language, words: Words): string {
  const kind = kindOf(table);
  switch (kind) {
    case 'figure':
      return unitWord(table.unit, language);
    case 'percent':
      return words.units.percent;
    case 'points':
      return table.unit === '%' ? words.units.points : unitWord(table.unit, language);
    case 'index':
      return words.units.index;
    default:
      return kind satisfies never;
  }
}

/** The number a chart plots: percentages as percentages, so that axis and cell read alike. */
export function plottedValue(shown: number | null, table: OfTable, language: Language): number | null {
  if (shown === null) return null;
  const kind = kindOf(table);
  if (kind === 'figure') return shownValue(shown, table.unit, language);
  return kind === 'percent' ? shown * 100 : shown;
}

/** A mark on the chart’s axis. */
export function axisText(value: number): string {
  return formatNumber(value, { decimals: Math.min(AXIS_PLACES, decimalPlaces(value)) });
}
