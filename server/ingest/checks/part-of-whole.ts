import type { SeriesKey } from '#domain/observation.ts';
import {
  type Check,
  figure,
  hasNews,
  isNews,
  type Judge,
  report,
  runOf,
  spansOf,
  unitOfDraft,
} from './check.ts';
import { emptyRun, type SeriesRun } from './series-run.ts';

/** part.exceeds.whole: an indicator that counts part of another is more than it, for the same place and period. */
export const partOfWholeCheck: Check = {
  codes: ['part.exceeds.whole'],
  ofFile: (judge) => {
    const part = emptyRun();
    const whole = emptyRun();
    for (const { series, key, wholeKey } of pairsOf(judge)) {
      if (!hasNews(judge, key) && !hasNews(judge, wholeKey)) continue;
      for (const span of spansOf(judge, series)) {
        comparePair(judge, runOf(judge, key, span, part), runOf(judge, wholeKey, span, whole));
      }
    }
  },
};

interface Pair {
  /** The one of the two that the file has. */
  readonly series: number;
  readonly key: SeriesKey;
  readonly wholeKey: SeriesKey;
}

/** Each pair of a part and its whole with at least one of the two in the file, once. */
function pairsOf({ batch, index }: Judge): Pair[] {
  const partsOf = Map.groupBy(index.reference.indicators, ({ partOf }) => partOf);
  return batch.seriesKeys.flatMap((key, series) => {
    const indicator = index.indicatorOf(key.indicator);
    const up =
      indicator?.partOf === undefined
        ? []
        : [{ series, key, wholeKey: { ...key, indicator: indicator.partOf } }];
    const down = (partsOf.get(key.indicator) ?? [])
      .map(({ code }) => ({ series, key: { ...key, indicator: code }, wholeKey: key }))
      .filter((pair) => batch.findSeries(pair.key) === undefined);
    return [...up, ...down];
  });
}

function comparePair(judge: Judge, part: SeriesRun, whole: SeriesRun): void {
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
    const { nameZh = '', nameEn = '' } = judge.index.indicatorOf(whole.key.indicator) ?? {};
    const details = () => ({
      found: figure(value, unit),
      expected: figure(limit, unit),
      whole: { zh: nameZh, en: nameEn },
    });
    report(judge, { code: 'part.exceeds.whole', draft, details });
  }
}
