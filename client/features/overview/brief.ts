import type { AttainmentDto, OverviewDto } from '#contract/judgement.ts';
import type { Names } from '#client/api/names.ts';
import { basisOf, disagreeingLeads, isCeilingItem, valueText } from '#client/lib/attainment-text.ts';
import type { Wording } from '#client/lib/attainment-text.ts';
import type { FigureKey } from '#client/lib/figure-key.ts';
import { figureText, formatPeriod, pointsText } from '#client/lib/format.ts';
import { floorPercent, formatNumber } from '#client/lib/number.ts';
import { ATTAINMENT_STATUSES } from '#domain/attainment.ts';
import { statusTone } from '#client/ui/status-tone.ts';

/** A stretch of the sentence; with a tone it stands out, and a number leads to where it comes from. */
export interface BriefPart {
  readonly text: string;
  readonly tone?: string;
  /** The figure it says, which answers with its history. */
  readonly figure?: FigureKey;
  /** The screen that works it out, of what is no figure itself. */
  readonly path?: string;
  /** The mark that follows a figure, which must not begin a line. */
  readonly tail?: string;
}

type Source = Pick<BriefPart, 'figure' | 'path'>;

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
  return withTails(
    sentences.flatMap((parts) => (parts.length === 0 ? [] : [...parts, { text: t.terms.stop }])),
  );
}

/** A figure is a button, and a browser would break the line between it and its comma. */
function withTails(parts: readonly BriefPart[]): BriefPart[] {
  return parts.flatMap((part, index) => {
    const text = parts[index - 1]?.figure ? part.text.replace(MARK, '') : part.text;
    const tail = part.figure && MARK.exec(parts[index + 1]?.text ?? '')?.[0];
    return text === '' ? [] : [{ ...part, text, ...(tail && { tail }) }];
  });
}

const MARK = /^[，。；、：）,.;:)]/;

function countSentence({ overview, t, language }: BriefInput): BriefPart[] {
  const counts = ATTAINMENT_STATUSES.flatMap((status) => {
    const items = overview.targets.filter((item) => item.status === status);
    if (items.length === 0) return [];
    const lenient = items.every((item) => item.comparator === 'strive');
    const text = t.overview.countOf(items.length, t.terms.status[status]);
    return [{ text, tone: statusTone(status, lenient), path: '/targets' }];
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
  const share = floorPercent(item.attainment);
  return [
    ...linked(t.overview.done(names.indicator(item.indicator), value, share), [
      [value, { figure: figureOf(item) }],
      [`${share}%`, { path: targetPath(item) }],
    ]),
    { text: upTo(item, overview.period, { t, language }) },
    ...linkedPoints(leadClause(item, { t, language }), item),
  ];
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
    const latest = { figure: { ...figureOf(item), period, basis: 'period' } } as const;
    const mean = item.actual === null ? '' : plain(item.actual, item);
    return [
      ...linked(now, [[`${plain(value, item)}%`, latest]]),
      ...linked(changeClause(change, item, t), [[plain(Math.abs(change ?? 0), item), latest]]),
      ...linked(meanClause(item, t), [
        [`${mean}%`, { figure: figureOf(item) }],
        [plain(Math.abs(item.gap ?? 0), item), { path: targetPath(item) }],
      ]),
    ];
  }
  if (item.actual !== null) {
    const mean = plain(item.actual, item);
    return [
      ...linked(t.overview.rateMean(name, mean), [[`${mean}%`, { figure: figureOf(item) }]]),
      { text: upTo(item, overview.period, { t, language }) },
      ...linkedPoints(headroomClause(item, t), item),
    ];
  }
  return nationClause(input) ?? [{ text: t.overview.rateNone(name) }];
}

/** A sentence with each of these texts a part of its own, in their order; one that is not in it is passed over. */
function linked(sentence: string, marks: readonly (readonly [text: string, source: Source])[]): BriefPart[] {
  const parts: BriefPart[] = [];
  let rest = sentence;
  for (const [text, source] of marks) {
    const at = rest.indexOf(text);
    if (text === '' || at < 0) continue;
    if (at > 0) parts.push({ text: rest.slice(0, at) });
    parts.push({ text, ...source });
    rest = rest.slice(at + text.length);
  }
  return rest === '' ? parts : [...parts, { text: rest }];
}

/** The numbers of a clause about a target, which its page works out. */
function linkedPoints(clause: string, item: AttainmentDto): BriefPart[] {
  const numbers = clause.match(/[+\u2212-]?\d+(?:\.\d+)?/g) ?? [];
  return linked(
    clause,
    numbers.map((text) => [text, { path: targetPath(item) }]),
  );
}

function targetPath({ target }: AttainmentDto): string {
  return `/targets/${target}`;
}

function figureOf(item: AttainmentDto): FigureKey {
  const { indicator, region, actualPeriod, period } = item;
  return { indicator, region, period: actualPeriod ?? period, basis: basisOf(item) };
}

function nationClause({ overview, names, t, language }: BriefInput): BriefPart[] | undefined {
  const { points, region, unit, indicator } = overview.unemployment;
  const last = points.findLast((point) => point.value !== null);
  if (region === overview.region || last?.value === undefined || last.value === null) return undefined;
  const value = figureText({ value: last.value, unit, decimals: names.decimals(indicator) }, language);
  const sentence = t.overview.rateNation(
    names.region(region),
    formatPeriod(last.period, language),
    value.replace('%', ''),
  );
  return linked(sentence, [[value, { figure: { indicator, region, period: last.period, basis: 'period' } }]]);
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
