import { reportingRegions } from '#domain/catalogue.ts';
import { tidyQuotient } from '#domain/decimal.ts';
import { toBase, type Unit } from '#domain/unit.ts';
import type { ZoneReading } from '#server/ingest/words/zones-text.ts';
import type { Bilingual } from '#server/ingest/words/text.ts';
import {
  type Check,
  figure,
  isAdditive,
  isNews,
  type Judge,
  lastDayOf,
  report,
  unitOfDraft,
} from './check.ts';
import { type DistrictSum, districtSums, familyOf } from './district-sums.ts';
import { placesOf } from './precision.ts';

/** With fewer districts than this beside it, a city figure is no total of a table. */
const FEWEST_DISTRICTS = 2;

/**
 * total.mismatch: the city's figure is not what the districts of the file add up to, within half a step of rounding
 * a district. Functional zones lie inside ordinary districts, so both readings are tried: hosts with their zones in
 * them, and zones beside them, or the one that sender or sheet name; total.fits says which holds. total.incomplete: the figure is the sum of a list that
 * is not the whole city, so it may not be the city's at all. A list that is not whole and stands under no total row
 * proves nothing unless it exceeds the city.
 */
export const cityTotalCheck: Check = {
  codes: ['total.mismatch', 'total.incomplete', 'total.fits'],
  ofFile: (judge) => {
    const { batch, sorted, index } = judge;
    const totals = [...batch.seriesKeys.entries()].filter(([, key]) => {
      const indicator = index.indicatorOf(key.indicator);
      return key.region === index.reference.cityRegion && indicator !== undefined && isAdditive(indicator);
    });
    const sums = districtSums(judge, new Set(totals.map(([, key]) => familyOf(key))));
    const seen = new Set<string>();
    for (const [series, key] of totals) {
      const byPeriod = sums.get(familyOf(key));
      if (!byPeriod) continue;
      for (let at = sorted.starts[series] ?? 0; at < (sorted.starts[series + 1] ?? 0); at += 1) {
        const draft = sorted.order[at] ?? 0;
        const sum = byPeriod.get(batch.period[draft] ?? 0);
        if (!sum || batch.missing[draft] !== 0) continue;
        if (sum.hasNews || isNews(judge, draft)) judgeTotal(judge, { draft, sum, seen });
      }
    }
  },
};

interface TotalToJudge {
  readonly draft: number;
  readonly sum: DistrictSum;
  /** Readings of zones already told. */
  readonly seen: Set<string>;
}

function judgeTotal(judge: Judge, { draft, sum, seen }: TotalToJudge): void {
  const { divisions, zones } = sum;
  const present = divisions.count + zones.count;
  if (present < FEWEST_DISTRICTS) return;
  const unit = unitOfDraft(judge, draft);
  const total = judge.batch.value[draft] ?? 0;
  const step = toBase(10 ** -Math.max(sum.places, placesOf(judge, draft)), unit);
  const fits = (value: number, count: number): boolean =>
    Math.abs(total - value) <= 0.5 * step * count * (1 + 1e-9);
  const withZones = divisions.sum + zones.sum;
  const said = zones.count > 0 ? zonesOf(judge) : undefined;
  const fitsInside = said !== 'beside' && fits(divisions.sum, divisions.count);
  const fitsBeside = said !== 'inside' && fits(withZones, present);
  const expected = expectedCounts(judge, judge.batch.period[draft] ?? 0);
  const isComplete = divisions.count >= expected.divisions;
  if (fitsInside || fitsBeside) {
    if (!isComplete) reportIncomplete(judge, { draft, total, present, expected: expected.all, unit });
    else if (zones.count > 0 && said === undefined && fitsInside !== fitsBeside)
      tellReading(judge, { draft, isInside: fitsInside, seen });
    return;
  }
  const isUnderTable = judge.typed.totals.has(draft);
  if (!isComplete && !isUnderTable && divisions.sum <= total) return;
  const isNearer = Math.abs(total - divisions.sum) < Math.abs(total - withZones);
  const nearest = said === 'inside' || (said === undefined && isNearer) ? divisions.sum : withZones;
  report(judge, {
    code: 'total.mismatch',
    draft,
    details: () => ({
      found: figure(total, unit),
      expected: figure(nearest, unit),
      difference: figure(tidyQuotient(Math.abs(total - nearest)), unit),
      why: joined([
        zones.count > 0 ? readingTried(said, sum, unit) : undefined,
        isComplete ? undefined : coverage(present, expected.all),
      ]),
    }),
  });
}

function expectedCounts({ index }: Judge, periodKey: number): { divisions: number; all: number } {
  const regions = reportingRegions(index.reference.regions, lastDayOf(periodKey));
  return { divisions: regions.filter(({ kind }) => kind === 'division').length, all: regions.length };
}

function reportIncomplete(
  judge: Judge,
  found: { draft: number; total: number; present: number; expected: number; unit: Unit },
): void {
  const { draft, total, present, expected, unit } = found;
  report(judge, {
    code: 'total.incomplete',
    draft,
    details: () => ({ found: figure(total, unit), present, expected: String(expected) }),
  });
}

const INSIDE: Bilingual = {
  zh: '功能区已含在所在区县内，不另加',
  en: 'zones are counted in their host districts',
};
const BESIDE: Bilingual = {
  zh: '功能区单列，与各区县相加',
  en: 'zones are counted beside the districts',
};

function tellReading(
  judge: Judge,
  { draft, isInside, seen }: { draft: number; isInside: boolean; seen: Set<string> },
): void {
  const reading = isInside ? 'inside' : 'beside';
  if (seen.has(reading)) return;
  seen.add(reading);
  report(judge, { code: 'total.fits', draft, details: () => ({ why: isInside ? INSIDE : BESIDE }) });
}

// What sender or sheet say; undefined when they say nothing, or both.
function zonesOf({ typed }: Judge): ZoneReading | undefined {
  const [only, another] = typed.zones;
  return another === undefined ? only : undefined;
}

function readingTried(said: ZoneReading | undefined, sum: DistrictSum, unit: Unit): Bilingual {
  if (said === undefined) return bothReadings(sum, unit);
  const { zh, en } = said === 'inside' ? INSIDE : BESIDE;
  return { zh: `（按所注${zh}）`, en: ` (${en}, as it says)` };
}

function bothReadings({ divisions, zones }: DistrictSum, unit: Unit): Bilingual {
  const alone = figure(divisions.sum, unit);
  const together = figure(divisions.sum + zones.sum, unit);
  return {
    zh: `（不计功能区 ${alone}，计功能区 ${together}，都不相符）`,
    en: ` (${alone} without zones, ${together} with them: neither fits)`,
  };
}

function joined(parts: readonly (Bilingual | undefined)[]): Bilingual {
  const known = parts.filter((part) => part !== undefined);
  return { zh: known.map(({ zh }) => zh).join(''), en: known.map(({ en }) => en).join('') };
}

function coverage(present: number, expected: number): Bilingual {
  return { zh: `（表内 ${present} 个，应有 ${expected} 个）`, en: ` (${present} of ${expected} listed)` };
}
