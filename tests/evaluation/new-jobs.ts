import { holtWinters } from '#domain/judging/holt-winters.ts';
import type { PastYear } from '#domain/judging/past-years.ts';
import { meanOf } from '#domain/judging/past-years.ts';
import { CHANCES, chanceOf, projectTotal } from '#domain/judging/projection.ts';
import { publishedSeries, type Months } from './series.ts';
import type { Trial } from './score.ts';

export const LEFT_OUT = 2020;
const MAX_YEARS = 5;
const LOOK_BACK = 8;

export const JOBS_METHODS = [
  'straight',
  'naive',
  'naive-without-2020',
  'shares',
  'rests',
  'holt-winters',
  'chosen-all-years',
  'chosen',
] as const;
export type JobsMethod = (typeof JOBS_METHODS)[number];

interface Origin {
  readonly year: number;
  readonly month: number;
  readonly actual: number;
  readonly truth: number;
}

/**
 * Rolling origin: at each published month of each complete year the year's end is foretold from that month and the
 * years before it alone. Every method is tried at the same origins: those where two past years without 2020 know the
 * month. Holt–Winters runs on quarters and so has fewer, at quarter ends.
 */
export function newJobsTrials(): ReadonlyMap<JobsMethod, Trial[]> {
  const months = readMonths();
  const trials = new Map<JobsMethod, Trial[]>(JOBS_METHODS.map((method) => [method, []]));
  for (const origin of originsOf(months)) {
    const all = pastYearsOf(months, origin.year, []);
    const kept = pastYearsOf(months, origin.year, [LEFT_OUT]);
    const chosen = projectTotal(origin.actual, origin.month, kept, 2);
    if (typeof chosen === 'string') continue;
    const add = (method: JobsMethod, mid: number | undefined, range?: readonly [number, number]): void => {
      if (mid === undefined) return;
      trials.get(method)?.push({ year: origin.year, month: origin.month, truth: origin.truth, mid, range });
    };
    const loose = projectTotal(origin.actual, origin.month, all, 2);
    const { by } = chosen;
    add('straight', (origin.actual * 12) / origin.month);
    add('naive', typeof loose === 'string' ? undefined : loose.by[0]?.byRest);
    add('naive-without-2020', by[0]?.byRest);
    add('shares', meanOf(by.map(({ total }) => total)));
    add('rests', meanOf(by.map(({ byRest }) => byRest)));
    add('holt-winters', byQuarters(months, origin));
    if (typeof loose !== 'string') add('chosen-all-years', loose.mid, [loose.low, loose.high]);
    add('chosen', chosen.mid, [chosen.low, chosen.high]);
  }
  return trials;
}

/** Made-up targets around the truth, as ratios of it: the real ones were all reached and could tell nothing. */
const AROUND = [0.95, 0.97, 0.99, 1.01, 1.03, 1.05] as const;

/** How often each class of chance was said, and how often the year then reached the target, from June on. */
export function chanceRecord(): ReadonlyMap<string, { readonly said: number; readonly reached: number }> {
  const months = readMonths();
  const record = new Map<string, { said: number; reached: number }>(
    CHANCES.map((chance) => [chance, { said: 0, reached: 0 }]),
  );
  for (const origin of originsOf(months)) {
    const projected = projectTotal(
      origin.actual,
      origin.month,
      pastYearsOf(months, origin.year, [LEFT_OUT]),
      2,
    );
    if (typeof projected === 'string') continue;
    for (const ratio of AROUND) {
      const counts = record.get(chanceOf(projected, origin.truth * ratio, origin.month));
      if (!counts) continue;
      counts.said += 1;
      if (ratio <= 1) counts.reached += 1;
    }
  }
  return record;
}

function readMonths(): Months {
  return publishedSeries('china-new-jobs.csv', {
    indicator: 'urban-new-jobs',
    region: '100000',
    basis: 'ytd',
  });
}

function originsOf(months: Months): Origin[] {
  return [...months]
    .flatMap(([year, values]): Origin[] => {
      const truth = values.get(12);
      if (truth === undefined) return [];
      return [...values].flatMap(([month, actual]) => (month === 12 ? [] : [{ year, month, actual, truth }]));
    })
    .sort((a, b) => a.year - b.year || a.month - b.month);
}

/** As the product takes them: complete years, the newest five of the last eight. */
function pastYearsOf(months: Months, year: number, leftOut: readonly number[]): PastYear[] {
  return Array.from({ length: LOOK_BACK }, (_, index) => year - index - 1)
    .flatMap((past): PastYear[] => {
      const values = months.get(past);
      const total = values?.get(12);
      if (!values || total === undefined || leftOut.includes(past)) return [];
      return [{ year: past, total, toDate: Array.from({ length: 12 }, (_, index) => values.get(index + 1)) }];
    })
    .slice(0, MAX_YEARS);
}

/** Quarterly flows up to the origin, as far back as they run without a hole; undefined off a quarter's end. */
function byQuarters(months: Months, { year, month, actual }: Origin): number | undefined {
  if (month % 3 !== 0) return undefined;
  const flows: number[] = [];
  for (let back = 0; ; back += 1) {
    const end = year * 4 + month / 3 - 1 - back;
    const flow = quarterFlow(months, Math.floor(end / 4), (end % 4) + 1);
    if (flow === undefined) break;
    flows.unshift(flow);
  }
  // A season must begin at a first quarter for its slots to be the calendar's.
  const surplus = (flows.length - month / 3) % 4;
  const ahead = 4 - month / 3;
  const rest = holtWinters(flows.slice(surplus), 4, ahead);
  return rest && rest.reduce((sum, flow) => sum + flow, actual);
}

function quarterFlow(months: Months, year: number, quarter: number): number | undefined {
  const end = months.get(year)?.get(quarter * 3);
  const start = quarter === 1 ? 0 : months.get(year)?.get(quarter * 3 - 3);
  return end === undefined || start === undefined ? undefined : end - start;
}
