import type { Basis } from '#domain/catalogue.ts';
import type { Rule } from '#domain/rule.ts';
import type { RuleFacts } from '#domain/rules/rule-facts.ts';
import type { Point } from '#domain/observation.ts';
import { periodOfKey, type Period } from '#domain/period.ts';
import type { SeriesByBasis } from '#domain/year-to-date.ts';
import type { Dialect } from '../../db/dialect.ts';
import type { ReadDb } from '../../db/open.ts';
import { readCodes } from '../../db/read/codes.ts';
import { findSeries, type StoredSeries } from '../../db/read/series.ts';
import { listTargetVersions } from '../../db/read/targets.ts';
import {
  isWithdrawnCode,
  readStandingColumns,
  type StandingColumns,
} from '../../db/read/standing-columns.ts';
import { measureOf } from '../../db/read/vintages.ts';
import { civilDayOf } from '../../clock.ts';
import type { Ctx } from '../context.ts';
import { loadExtras } from './load-rule-extras.ts';
import { districtsOf, indicatorsOf, inForce, placeKey, wholeOf, type RulePlace } from './rule-scope.ts';

/** A rule and the places it is to be judged at. */
export interface RuleTask {
  readonly rule: Rule;
  readonly places: readonly RulePlace[];
}

/** What was loaded for some rules: facts on demand, and the keys of series that are there. */
export interface RuleData {
  readonly factsOf: (rule: Rule, place: RulePlace) => RuleFacts;
  /** Missing: undefined where nobody ever said anything. */
  readonly seriesId: (indicator: string, basis: Basis, place: RulePlace) => number | undefined;
}

const NOTHING: SeriesByBasis = { period: new Map(), ytd: new Map(), ytdMean: new Map() };

/** A past instant and the version of the statistics that stood then. */
export interface Knowledge {
  readonly at: string;
  readonly version: number;
}

/**
 * Loads all that some rules look at, in a few queries however many rules and places they are: what is known now, or was
 * at a past instant.
 */
export async function loadRuleData(
  db: ReadDb,
  dialect: Dialect,
  ctx: Ctx,
  tasks: readonly RuleTask[],
  known?: Knowledge,
): Promise<RuleData> {
  const today = known ? civilDayOf(known.at) : ctx.clock.today();
  const wanted = wantedKeys(ctx, tasks);
  const series = await findWanted(db, dialect, wanted);
  const standing = await readStandingColumns(
    db,
    dialect,
    series.map(({ id }) => id),
    known?.version,
  );
  const targets = await listTargetVersions(db, { asOf: known?.version });
  const targetsOf = Map.groupBy(targets, ({ indicator, region }) => `${indicator}|${region}`);
  const idOf = new Map(series.map((each) => [keyOf(each.indicator, each, each.basis), each.id]));
  const built = buildSeries(series, standing);
  const extrasOf = await loadExtras(db, dialect, ctx, tasks, series, { today, ...known });
  const seriesOf = (indicator: string, place: RulePlace): SeriesByBasis =>
    built.get(`${indicator}|${placeKey(place)}`) ?? NOTHING;
  return {
    seriesId: (indicator, basis, place) => idOf.get(keyOf(indicator, place, basis)),
    factsOf: (rule, place) => {
      const indicator = ctx.catalogue.indicator(rule.indicator);
      return {
        indicator,
        unit: ctx.catalogue.unit(indicator),
        series: seriesOf(rule.indicator, place),
        today,
        validFrom: place.validFrom,
        validTo: place.validTo,
        landChanges: place.landChanges,
        targets: targetsOf.get(`${rule.indicator}|${place.region}`) ?? [],
        seasonal: ctx.catalogue.pack.judgement.seasonal.values,
        counterpart: counterpartOf(ctx, rule, place, seriesOf),
        parts: partsOf(ctx, rule, place, seriesOf),
        ...extrasOf(rule, place),
      };
    },
  };
}

function counterpartOf(
  ctx: Ctx,
  { condition }: Rule,
  place: RulePlace,
  seriesOf: (indicator: string, place: RulePlace) => SeriesByBasis,
): RuleFacts['counterpart'] {
  if (condition.kind !== 'gap') return undefined;
  const indicator = ctx.catalogue.indicator(condition.other);
  return { indicator, unit: ctx.catalogue.unit(indicator), series: seriesOf(condition.other, place) };
}

function partsOf(
  ctx: Ctx,
  { condition, indicator }: Rule,
  place: RulePlace,
  seriesOf: (indicator: string, place: RulePlace) => SeriesByBasis,
): RuleFacts['parts'] {
  if (condition.kind !== 'coverage') return undefined;
  return districtsOf(ctx).map((region) => ({
    series: seriesOf(indicator, { ...place, region }),
    ...inForce(ctx, region),
  }));
}

function buildSeries(series: readonly StoredSeries[], standing: StandingColumns): Map<string, SeriesByBasis> {
  const periods = new Map<number, Period>();
  const places = Map.groupBy(series, (each) => `${each.indicator}|${placeKey(each)}`);
  return new Map(
    [...places].map(([place, ofPlace]) => {
      const points = (basis: Basis): SeriesByBasis['period'] => {
        const id = ofPlace.find((each) => each.basis === basis)?.id;
        return id === undefined ? NOTHING.period : pointsOf(standing, id, periods);
      };
      return [place, { period: points('period'), ytd: points('ytd'), ytdMean: points('ytd_mean') }];
    }),
  );
}

// All series have the same few periods: they are made once, not a hundred thousand times.
function pointsOf(columns: StandingColumns, id: number, periods: Map<number, Period>): Map<number, Point> {
  const index = new Map<number, Point>();
  const [from, to] = columns.range.get(id) ?? [0, 0];
  for (let at = from; at < to; at += 1) {
    const key = columns.period[at] ?? 0;
    const code = columns.missing[at] ?? 0;
    if (isWithdrawnCode(code)) continue;
    const period = periods.get(key) ?? periodOfKey(key);
    periods.set(key, period);
    index.set(key, { period, measure: measureOf(columns.value[at] ?? null, code) });
  }
  return index;
}

interface Wanted {
  readonly indicators: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly industries: ReadonlySet<string>;
  /** `indicator|region|group|industry`. */
  readonly keys: ReadonlySet<string>;
}

function wantedKeys(ctx: Ctx, tasks: readonly RuleTask[]): Wanted {
  const wanted = {
    indicators: new Set<string>(),
    regions: new Set<string>(),
    groups: new Set<string>(),
    industries: new Set<string>(),
    keys: new Set<string>(),
  };
  for (const { rule, places } of tasks) {
    const parts =
      rule.condition.kind === 'coverage' ? districtsOf(ctx).map((region) => wholeOf(ctx, region)) : [];
    for (const indicator of indicatorsOf(rule)) {
      wanted.indicators.add(indicator);
      for (const place of [...places, ...parts]) {
        wanted.regions.add(place.region);
        wanted.groups.add(place.group);
        wanted.industries.add(place.industry);
        wanted.keys.add(`${indicator}|${placeKey(place)}`);
      }
    }
  }
  return wanted;
}

async function findWanted(db: ReadDb, dialect: Dialect, wanted: Wanted): Promise<StoredSeries[]> {
  if (wanted.keys.size === 0) return [];
  const found = await findSeries(db, dialect, await readCodes(db), {
    indicators: [...wanted.indicators],
    regions: [...wanted.regions],
    groups: [...wanted.groups],
    industries: [...wanted.industries],
  });
  return found.filter((each) => wanted.keys.has(`${each.indicator}|${placeKey(each)}`));
}

function keyOf(
  indicator: string,
  place: Pick<RulePlace, 'region' | 'group' | 'industry'>,
  basis: Basis,
): string {
  return `${indicator}|${placeKey(place)}|${basis}`;
}
