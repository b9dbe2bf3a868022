import { TOTAL } from '#domain/catalogue.ts';
import type { SeriesKey } from '#domain/observation.ts';
import type { ReferenceIndex } from '#server/ingest/reference.ts';
import type { Bilingual } from '#server/ingest/words/text.ts';
import {
  type Check,
  figure,
  hasNews,
  isAdditive,
  isNews,
  type Judge,
  report,
  runOf,
  spansOf,
  unitOfDraft,
} from './check.ts';
import { emptyRun, type SeriesRun } from './series-run.ts';

/**
 * part.exceeds.whole: more than the whole it is part of, for the same place and period: an indicator that counts part
 * of another (再就业 of 新增就业), a group or an industry of all.
 */
export const partOfWholeCheck: Check = {
  codes: ['part.exceeds.whole'],
  ofFile: (judge) => {
    const part = emptyRun();
    const whole = emptyRun();
    for (const { series, key, wholeKey, whole: name } of pairsOf(judge)) {
      if (!hasNews(judge, key) && !hasNews(judge, wholeKey)) continue;
      for (const span of spansOf(judge, series)) {
        runOf(judge, key, span, part);
        runOf(judge, wholeKey, span, whole);
        comparePair(judge, { part, whole, name });
      }
    }
  },
};

interface Pair {
  /** The one of the two that the file has. */
  readonly series: number;
  readonly key: SeriesKey;
  readonly wholeKey: SeriesKey;
  /** What the whole is called. */
  readonly whole: Bilingual;
}

/** Each pair of a part and its whole with at least one of the two in the file, once. */
function pairsOf(judge: Judge): Pair[] {
  const { batch, index } = judge;
  const partsOf = Map.groupBy(index.reference.indicators, ({ partOf }) => partOf);
  return batch.seriesKeys.flatMap((key, series) => {
    const indicator = index.indicatorOf(key.indicator);
    if (!indicator) return [];
    const { partOf } = indicator;
    const up =
      partOf === undefined
        ? []
        : [{ key, wholeKey: { ...key, indicator: partOf }, whole: nameOf(index, partOf) }];
    const down = (partsOf.get(key.indicator) ?? [])
      .map(({ code }) => ({
        key: { ...key, indicator: code },
        wholeKey: key,
        whole: nameOf(index, key.indicator),
      }))
      .filter((pair) => batch.findSeries(pair.key) === undefined);
    const across = isAdditive(indicator) ? splitsOf(key).filter((pair) => isKnown(judge, pair.wholeKey)) : [];
    return [...up, ...down, ...across].map((pair) => ({ series, ...pair }));
  });
}

const ALL_GROUPS: Bilingual = { zh: '全部人群', en: 'all groups' };
const ALL_INDUSTRIES: Bilingual = { zh: '全部行业', en: 'all industries' };

/** A group or an industry and the whole it was split from. */
function splitsOf(key: SeriesKey): Omit<Pair, 'series'>[] {
  const ofGroup = { key, wholeKey: { ...key, group: TOTAL }, whole: ALL_GROUPS };
  const ofIndustry = { key, wholeKey: { ...key, industry: TOTAL }, whole: ALL_INDUSTRIES };
  return [...(key.group === TOTAL ? [] : [ofGroup]), ...(key.industry === TOTAL ? [] : [ofIndustry])];
}

function isKnown({ batch, history }: Judge, key: SeriesKey): boolean {
  return batch.findSeries(key) !== undefined || history.pointsOf(key).length > 0;
}

function nameOf(index: ReferenceIndex, code: string): Bilingual {
  const { nameZh = '', nameEn = '' } = index.indicatorOf(code) ?? {};
  return { zh: nameZh, en: nameEn };
}

function comparePair(
  judge: Judge,
  { part, whole, name }: { part: SeriesRun; whole: SeriesRun; name: Bilingual },
): void {
  let other = 0;
  for (let at = 0; at < part.count; at += 1) {
    while (other < whole.count && (whole.month[other] ?? 0) < (part.month[at] ?? 0)) other += 1;
    const value = part.value[at] ?? NaN;
    const limit = whole.value[other] ?? NaN;
    if (other >= whole.count || whole.month[other] !== part.month[at] || value <= limit) continue;
    const drafts = [part.draft[at] ?? -1, whole.draft[other] ?? -1];
    const draft = drafts.find((each) => isNews(judge, each));
    if (draft === undefined) continue;
    const unit = unitOfDraft(judge, draft);
    const details = () => ({
      found: figure(value, unit),
      expected: figure(limit, unit),
      whole: name,
    });
    report(judge, { code: 'part.exceeds.whole', draft, details });
  }
}
