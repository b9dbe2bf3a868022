import type { AttainmentDto, OverviewDto } from '#contract/judgement.ts';
import type { Names } from '#client/api/names.ts';
import { disagreeingLeads, isCeilingItem, valueText } from '#client/lib/attainment-text.ts';
import type { Wording } from '#client/lib/attainment-text.ts';
import { figureText, formatPeriod, pointsText } from '#client/lib/format.ts';
import { floorPercent, formatNumber } from '#client/lib/number.ts';
import { ATTAINMENT_STATUSES } from '#domain/attainment.ts';
import { statusTone } from '#client/ui/status-tone.ts';

/** A stretch of the sentence; with a tone it stands out. */
export interface BriefPart {
  readonly text: string;
  readonly tone?: string;
}

export interface BriefInput extends Wording {
  readonly overview: OverviewDto;
  readonly names: Names;
}

/**
 * The overview in a few sentences, from its figures alone: how many targets stand where, the new jobs, the
 * unemployment rate. What is missing is said to be.
 */
export function overviewBrief(input: BriefInput): BriefPart[] {
  const { overview, t } = input;
  if (overview.targets.length === 0) {
    return [{ text: t.overview.noTargets(formatPeriod(overview.period, input.language)) }];
  }
  const sentences = [countSentence(input), jobsSentence(input), unemploymentSentence(input)];
  return sentences.flatMap((parts) => (parts.length === 0 ? [] : [...parts, { text: t.terms.stop }]));
}

function countSentence({ overview, t, language }: BriefInput): BriefPart[] {
  const counts = ATTAINMENT_STATUSES.flatMap((status) => {
    const items = overview.targets.filter((item) => item.status === status);
    if (items.length === 0) return [];
    const lenient = items.every((item) => item.comparator === 'strive');
    const text = t.overview.countOf(items.length, t.terms.status[status]);
    return [{ text, tone: statusTone(status, lenient) }];
  });
  const period = formatPeriod(overview.period, language);
  return [
    { text: t.overview.asOfMonth(period, overview.targets.length) },
    ...joined(counts, t.terms.listComma),
  ];
}

function jobsSentence({ overview, names, t, language }: BriefInput): BriefPart[] {
  const item = overview.targets.find((each) => each.evaluation === 'cumulative');
  if (!item || item.actual === null || item.attainment === null) return [];
  const value = valueText(item, item.actual, language);
  const done = t.overview.done(names.indicator(item.indicator), value, floorPercent(item.attainment));
  return [{ text: done + upTo(item, overview.period, { t, language }) + leadClause(item, { t, language }) }];
}

function leadClause(item: AttainmentDto, { t }: Wording): string {
  const leads = disagreeingLeads(item);
  if (leads) return t.overview.butDisagree(leads.calendar, leads.other, t.terms.otherPace[leads.by]);
  const lead = item.lead.calendar;
  if (lead === null) return '';
  const points = pointsText(Math.abs(lead)).replace('+', '');
  if (Number(points) === 0) return t.overview.onPace;
  return lead > 0 ? t.overview.aheadBy(points) : t.overview.behindBy(points);
}

function unemploymentSentence(input: BriefInput): BriefPart[] {
  const { overview, names, t, language } = input;
  const item = overview.targets.find(isCeilingItem);
  if (!item) return [];
  const name = names.indicator(item.indicator);
  if (item.latest) {
    const { period, value, change } = item.latest;
    const now = t.overview.rateNow(name, formatPeriod(period, language), plain(value, item));
    return [{ text: now + changeClause(change, item, t) + meanClause(item, t) }];
  }
  if (item.actual !== null) {
    const mean = t.overview.rateMean(name, plain(item.actual, item));
    return [{ text: mean + upTo(item, overview.period, { t, language }) + headroomClause(item, t) }];
  }
  return [{ text: nationClause(input) ?? t.overview.rateNone(name) }];
}

function nationClause({ overview, names, t, language }: BriefInput): string | undefined {
  const { points, region, unit, indicator } = overview.unemployment;
  const last = points.findLast((point) => point.value !== null);
  if (region === overview.region || last?.value === undefined || last.value === null) return undefined;
  const value = figureText({ value: last.value, unit, decimals: names.decimals(indicator) }, language);
  return t.overview.rateNation(
    names.region(region),
    formatPeriod(last.period, language),
    value.replace('%', ''),
  );
}

function changeClause(change: number | null, item: AttainmentDto, t: Wording['t']): string {
  if (change === null) return '';
  const points = plain(Math.abs(change), item);
  if (Number(points) === 0) return t.overview.rateSame;
  return change > 0 ? t.overview.rateUp(points) : t.overview.rateDown(points);
}

function meanClause(item: AttainmentDto, t: Wording['t']): string {
  if (item.actual === null || item.gap === null) return '';
  const value = plain(item.actual, item);
  const points = plain(Math.abs(item.gap), item);
  if (Number(points) === 0) return t.overview.meanOn(value);
  return item.gap < 0 ? t.overview.meanAbove(value, points) : t.overview.meanBelow(value, points);
}

function headroomClause(item: AttainmentDto, t: Wording['t']): string {
  if (item.gap === null) return '';
  const points = plain(Math.abs(item.gap), item);
  if (Number(points) === 0) return '';
  return item.gap < 0 ? t.overview.above(points) : t.overview.below(points);
}

function upTo(item: AttainmentDto, asked: string, { t, language }: Wording): string {
  if (item.actualPeriod === null || item.actualPeriod === asked) return '';
  return t.overview.upTo(formatPeriod(item.actualPeriod, language));
}

function plain(value: number, item: AttainmentDto): string {
  return formatNumber(value, { decimals: item.decimals });
}

function joined(parts: readonly BriefPart[], separator: string): BriefPart[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [{ text: separator }, part]));
}
