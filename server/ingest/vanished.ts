import type { SeriesKey } from '#domain/observation.ts';
import { periodId, periodOfKey } from '#domain/period.ts';
import { familyOf } from './checks/district-sums.ts';
import type { Comparison } from './compare.ts';
import type { DraftBatch } from './drafts.ts';
import type { History } from './history.ts';
import type { NewProblem } from './problems.ts';
import type { ReferenceIndex } from './reference.ts';

/** A figure that stands and that the file, which gives most of its kind for the period, leaves out. */
export interface Vanished {
  readonly key: SeriesKey;
  /** Period key. */
  readonly period: number;
  /** Base unit. */
  readonly value: number;
}

export interface VanishedInput {
  readonly batch: DraftBatch;
  readonly comparison: Comparison;
  readonly history: History;
  /** Whether a region is one of the list a file of districts gives: a district or a zone, not the city. */
  readonly isListed: (region: string) => boolean;
}

/**
 * What stood for a period and is not in the file any more, where the file gives at least half of the districts that
 * stand for the same figures and period: then it is the same list sent again. A file of one district leaves the
 * others alone. Nothing is deleted for it. Shape: by the file’s series, then those it does not name, each by period.
 */
export function findVanished(input: VanishedInput): Vanished[] {
  const left = leftOut(input);
  if (left.length === 0) return [];
  const given = countGiven(input, new Set(left.map(placeOf)));
  const missing = Map.groupBy(left, placeOf);
  return left.filter((each) => {
    const place = placeOf(each);
    return (given.get(place) ?? 0) >= (missing.get(place)?.length ?? 0);
  });
}

function leftOut({ batch, comparison, history, isListed }: VanishedInput): Vanished[] {
  const named = comparison.leftOut.flatMap(({ series, point: { period, value } }) => {
    const key = batch.seriesKeys[series];
    return key && isListed(key.region) ? [{ key, period, value }] : [];
  });
  const others = (history.beside ?? []).flatMap(({ key, points }) =>
    isListed(key.region)
      ? points.flatMap(({ period, value, missing }) => (missing === 0 ? [{ key, period, value }] : []))
      : [],
  );
  return [...named, ...others];
}

/** The longest list of names a sentence takes. */
const NAMED = 5;

/** value.vanished: what the file leaves out, told once. */
export function vanishedNote(vanished: readonly Vanished[], index: ReferenceIndex): NewProblem {
  const shown = vanished.slice(0, NAMED).map(({ key, period }) => {
    const { nameZh = key.region, nameEn = key.region } = index.regionOf(key.region) ?? {};
    const month = periodId(periodOfKey(period));
    return { zh: `${nameZh} ${month}`, en: `${nameEn} ${month}` };
  });
  const more = vanished.length > NAMED ? ' …' : '';
  return {
    code: 'value.vanished',
    details: {
      found: String(vanished.length),
      names: {
        zh: shown.map(({ zh }) => zh).join('、') + more,
        en: shown.map(({ en }) => en).join(', ') + more,
      },
    },
  };
}

/** How many districts the file gives of each of some sets of figures and periods. */
function countGiven(
  { batch, isListed }: VanishedInput,
  places: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const given = new Map<string, number>();
  const families = batch.seriesKeys.map((key) => (isListed(key.region) ? familyOf(key) : undefined));
  for (let draft = 0; draft < batch.length; draft += 1) {
    const family = families[batch.series[draft] ?? -1];
    if (family === undefined) continue;
    const place = `${family}|${batch.period[draft]}`;
    if (places.has(place)) given.set(place, (given.get(place) ?? 0) + 1);
  }
  return given;
}

function placeOf({ key, period }: Vanished): string {
  return `${familyOf(key)}|${period}`;
}
