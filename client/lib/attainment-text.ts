import { isCeiling } from '#domain/target.ts';
import { deciding } from '#domain/schedule.ts';
import type { AttainmentDto } from '#contract/judgement.ts';
import { figureText, formatFigure, pointsText } from './format.ts';
import type { FigureText } from './format.ts';
import { formatNumber } from './number.ts';
import type { Language } from './messages/language.ts';
import type { Messages } from './messages/catalogue.ts';

export interface Wording {
  readonly t: Messages;
  readonly language: Language;
}

/** Whether good is low: the target is a ceiling. */
export function isCeilingItem(item: Pick<AttainmentDto, 'comparator' | 'evaluation'>): boolean {
  return isCeiling(item);
}

/** The target in a few words: 60 万人以上, about 5.5%. */
export function targetText(item: AttainmentDto, { t, language }: Wording): string {
  const value = figureText(
    { value: item.targetValue, unit: item.unit, decimals: decimalsFor(item) },
    language,
  );
  return t.terms.targetShort[item.comparator](value);
}

/** A value of the indicator with its unit. */
export function valueText(item: AttainmentDto, value: number, language: Language): string {
  return figureText({ value, unit: item.unit, decimals: item.decimals }, language);
}

/**
 * How far a level stands from its target: points of a rate, else in its own unit. Of a ceiling the gap is target −
 * actual; said as the figure's own distance it has the other sign.
 */
export function distanceText(item: AttainmentDto, gap: number, { t, language }: Wording): string {
  const signed = isCeilingItem(item) ? -gap : gap;
  if (item.unit === '%') return t.terms.pp(formatNumber(signed, { decimals: item.decimals, signed: true }));
  const text = valueText(item, signed, language);
  return signed > 0 ? `+${text}` : text;
}

/** A projection: 65.4 万人（62.4–68.2）. One digit less than the figures it rests on: it is not as sure. */
export function rangeText(
  item: AttainmentDto,
  projection: { readonly low: number; readonly mid: number; readonly high: number },
  { t, language }: Wording,
): string {
  const decimals = Math.max(0, item.decimals - 1);
  const figure = (value: number): FigureText => formatFigure({ value, unit: item.unit, decimals }, language);
  const mid = figureText({ value: projection.mid, unit: item.unit, decimals }, language);
  return t.overview.range(mid, figure(projection.low).text, figure(projection.high).text);
}

/** What follows the status word: the lead over the schedule, or how far above a ceiling. */
export function statusDetail(item: AttainmentDto, { t }: Wording): string | undefined {
  if (isCeilingItem(item)) {
    if (item.gap === null || item.gap >= 0) return undefined;
    return t.terms.pp(formatNumber(-item.gap, { decimals: item.decimals, signed: true }));
  }
  // The lead the status goes by stands beside it.
  const lead = deciding(item.lead);
  return lead === null ? undefined : t.terms.pp(pointsText(lead));
}

/** The schedule beside the calendar that a status goes by: the office’s own path where it set one, else past years. */
export function paceOf(item: Pick<AttainmentDto, 'path'>): 'typed' | 'seasonal' {
  return item.path === null ? 'seasonal' : 'typed';
}

/** Both leads in 个百分点, when one is ahead of due and the other behind, and which schedule the other is. */
export function disagreeingLeads(
  item: AttainmentDto,
): { readonly calendar: string; readonly other: string; readonly by: ReturnType<typeof paceOf> } | undefined {
  const by = paceOf(item);
  const { calendar, [by]: other } = item.lead;
  if (!item.pacesDisagree || calendar === null || other === null) return undefined;
  return { calendar: pointsText(calendar), other: pointsText(other), by };
}

/** The basis an attainment's figure is read on. */
export function basisOf(item: Pick<AttainmentDto, 'evaluation'>): 'period' | 'ytd' | 'ytd_mean' {
  switch (item.evaluation) {
    case 'cumulative':
      return 'ytd';
    case 'ytd-mean':
      return 'ytd_mean';
    case 'year-end':
      return 'period';
    default:
      return item.evaluation satisfies never;
  }
}

// Targets are round numbers: 60 万人, not 60.00; a target of 5.5 keeps its digit.
function decimalsFor(item: AttainmentDto): number {
  return Number.isInteger(item.targetValue) ? 0 : item.decimals;
}
