import { monthOfDate, monthsBetween, shiftPeriod, type IsoDate, type Period } from '#domain/period.ts';
import type { Basis } from '#domain/catalogue.ts';
import type { Sending } from '#domain/reporting.ts';
import { layoffPlans } from '#domain/registers/layoff-plans.ts';
import type { LayOff } from '#domain/registers/lay-offs.ts';
import type { Rule } from '#domain/rule.ts';
import type { RuleFacts } from '#domain/rules/rule-facts.ts';
import { civilDayOf } from '../../clock.ts';
import type { Dialect } from '../../db/dialect.ts';
import type { ReadDb } from '../../db/open.ts';
import { firstReportAt, readComparablePriors, readSaid } from '../../db/read/rule-data.ts';
import { listEntryVersions } from '../../db/read/registers.ts';
import { readSendings, type SendingRow } from '../../db/read/sendings.ts';
import { findSeries, type StoredSeries } from '../../db/read/series.ts';
import { readCodes } from '../../db/read/codes.ts';
import type { Ctx } from '../context.ts';
import { answeringKeys } from '../reporting/columns.ts';
import { asSending, bestAnswer } from '../reporting/best-answer.ts';
import { standingPlans } from '../registers/standing-plans.ts';
import type { RuleTask } from './load-rule-data.ts';
import { placeKey, regionsInScope, type RulePlace } from './rule-scope.ts';

const EVER = '9999';

type Extras = Pick<
  RuleFacts,
  'plans' | 'releases' | 'sendingsOf' | 'reportedSince' | 'comparablePriors' | 'comparableTotals'
>;
/** The day that is judged, and what was known of: all there is where version and instant are left out. */
interface KnownThen {
  readonly today: IsoDate;
  readonly version?: number;
  readonly at?: string;
}
type ExtrasOf = (rule: Rule, place: RulePlace) => Extras;

/** What only some kinds of rules look at: read only where such a rule is among the tasks. */
export async function loadExtras(
  db: ReadDb,
  dialect: Dialect,
  ctx: Ctx,
  tasks: readonly RuleTask[],
  series: readonly StoredSeries[],
  { today, version = Infinity, at = EVER }: KnownThen,
): Promise<ExtrasOf> {
  const releasesOf = await loadReleases(db, dialect, ofKind(tasks, series, 'revision'), version);
  const priorsOf = await loadPriors(db, dialect, comparedOnYear(tasks, series), version);
  const reportsOf = await loadReports(db, dialect, ctx, tasks, { today, version });
  const plansOf = await loadPlans(db, tasks, at);
  const idOf = new Map(series.map((each) => [`${each.indicator}|${each.basis}|${placeKey(each)}`, each.id]));
  return (rule, place) => {
    const idAs = (basis: Basis): number => idOf.get(`${rule.indicator}|${basis}|${placeKey(place)}`) ?? -1;
    const own = idAs(rule.basis);
    switch (rule.condition.kind) {
      case 'revision':
        return { releases: releasesOf.get(own) };
      case 'change':
      case 'xmr':
        return { comparablePriors: priorsOf.get(own), comparableTotals: priorsOf.get(idAs('ytd')) };
      case 'event':
        return { plans: plansOf.get(place.region) ?? [] };
      case 'late':
        return reportsOf(rule, place);
      default:
        return {};
    }
  };
}

function ofKind(
  tasks: readonly RuleTask[],
  series: readonly StoredSeries[],
  kind: Rule['condition']['kind'],
): StoredSeries[] {
  const rules = tasks.map(({ rule }) => rule).filter(({ condition }) => condition.kind === kind);
  return series.filter((each) =>
    rules.some((rule) => rule.indicator === each.indicator && rule.basis === each.basis),
  );
}

/** The series that a 同比 looks at: of the rule's own basis, and the running totals that its months are made of. */
function comparedOnYear(tasks: readonly RuleTask[], series: readonly StoredSeries[]): StoredSeries[] {
  const rules = tasks
    .map(({ rule }) => rule)
    .filter(({ condition }) =>
      condition.kind === 'change'
        ? condition.from === 'year-ago'
        : condition.kind === 'xmr' && condition.of === 'year-on-year',
    );
  return series.filter((each) =>
    rules.some(
      (rule) =>
        rule.indicator === each.indicator &&
        (rule.basis === each.basis || (rule.basis === 'period' && each.basis === 'ytd')),
    ),
  );
}

/** Plans of single firms by region. */
async function loadPlans(db: ReadDb, tasks: readonly RuleTask[], at: string): Promise<Map<string, LayOff[]>> {
  if (!tasks.some(({ rule }) => rule.condition.kind === 'event')) return new Map();
  const rows = await listEntryVersions(db, layoffPlans.id, at);
  return Map.groupBy(standingPlans(rows), ({ region }) => region);
}

async function loadReleases(
  db: ReadDb,
  dialect: Dialect,
  series: readonly StoredSeries[],
  version: number,
): Promise<Map<number, Map<number, number[]>>> {
  const rows = (await readSaid(db, dialect, idsOf(series))).filter((row) => row.version <= version);
  const known = rows.flatMap(({ value, ...row }) => (value === null ? [] : [{ ...row, value }]));
  const bySeries = Map.groupBy(known, (row) => row.series_id);
  return new Map(
    [...bySeries].map(([id, ofSeries]) => {
      const byPeriod = Map.groupBy(ofSeries, ({ period }) => period);
      return [id, new Map([...byPeriod].map(([period, all]) => [period, all.map(({ value }) => value)]))];
    }),
  );
}

async function loadPriors(
  db: ReadDb,
  dialect: Dialect,
  series: readonly StoredSeries[],
  version: number,
): Promise<Map<number, Map<number, number>>> {
  const rows = await readComparablePriors(db, dialect, idsOf(series), version);
  const bySeries = Map.groupBy(rows, (row) => row.series_id);
  return new Map(
    [...bySeries].map(([id, all]) => [id, new Map(all.map(({ period, prior }) => [period, prior]))]),
  );
}

type Reports = Pick<Extras, 'sendingsOf' | 'reportedSince'>;

async function loadReports(
  db: ReadDb,
  dialect: Dialect,
  ctx: Ctx,
  tasks: readonly RuleTask[],
  { today, version }: { readonly today: IsoDate; readonly version: number },
): Promise<(rule: Rule, place: RulePlace) => Reports> {
  const known = new Map<string, { since: IsoDate; rows: Map<string, Map<number, SendingRow[][]>> }>();
  for (const { rule } of tasks) {
    if (rule.condition.kind !== 'late') continue;
    // Of all its regions, judged now or not: reporting began when the first of them sent something.
    const series = await findSeries(db, dialect, await readCodes(db), {
      indicators: [rule.indicator],
      regions: regionsInScope(ctx, rule.regions),
    });
    const first = await firstReportAt(db, dialect, idsOf(series));
    if (first === undefined) continue;
    const since = civilDayOf(first);
    const rows = await readSendings(db, dialect, idsOf(series), keysBetween(since, today), version);
    known.set(rule.id, { since, rows: byPlaceAndPeriod(series, rows) });
  }
  return (rule, place) => {
    const found = known.get(rule.id);
    if (!found) return {};
    const periods = found.rows.get(placeKey(place));
    const sendingsOf = (period: Period): readonly Sending[] =>
      bestAnswer(answeringKeys(period).flatMap((key) => periods?.get(key) ?? [])).map(asSending);
    return { reportedSince: found.since, sendingsOf };
  };
}

/** A year's figure falls due some months after it. */
const MONTHS_BEFORE = 18;

/** Keys of every period that may answer for one due between two days. */
function keysBetween(since: IsoDate, today: IsoDate): number[] {
  const first = shiftPeriod(monthOfDate(since), -MONTHS_BEFORE);
  return [...new Set(monthsBetween(first, monthOfDate(today)).flatMap(answeringKeys))];
}

function byPlaceAndPeriod(
  series: readonly StoredSeries[],
  rows: readonly SendingRow[],
): Map<string, Map<number, SendingRow[][]>> {
  const placeOf = new Map(series.map((each) => [each.id, placeKey(each)]));
  const places = new Map<string, Map<number, SendingRow[][]>>();
  for (const [key, ofOne] of Map.groupBy(rows, (row) => `${row.series_id}|${row.period}`)) {
    const [row] = ofOne;
    const place = row && placeOf.get(row.series_id);
    if (place === undefined) continue;
    const periods = places.get(place) ?? new Map<number, SendingRow[][]>();
    const period = Number(key.split('|')[1]);
    periods.set(period, [...(periods.get(period) ?? []), ofOne]);
    places.set(place, periods);
  }
  return places;
}

function idsOf(series: readonly StoredSeries[]): number[] {
  return series.map(({ id }) => id);
}
