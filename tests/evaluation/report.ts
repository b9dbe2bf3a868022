import { chanceRecord, JOBS_METHODS, LEFT_OUT, newJobsTrials, type JobsMethod } from './new-jobs.ts';
import { scoreOf, type Score, type Trial } from './score.ts';
import { RATE_METHODS, unemploymentTrials, type RateMethod } from './unemployment.ts';

const FROM_JUNE = 6;
const HELD_LOW = 0.75;
const HELD_HIGH = 0.9;

const JOBS_NAMES: Record<JobsMethod, string> = {
  straight: 'straight line',
  naive: 'seasonal naive (rest of last year)',
  'naive-without-2020': `seasonal naive, ${LEFT_OUT} left out`,
  shares: 'mean of shares',
  rests: 'mean of rests',
  'holt-winters': 'additive Holt–Winters on quarters',
  'chosen-all-years': `chosen method, ${LEFT_OUT} not left out`,
  chosen: '**chosen**',
};

const RATE_NAMES: Record<RateMethod, string> = {
  straight: 'straight line (mean so far goes on)',
  naive: 'seasonal naive (last year’s months)',
  'last-month': 'last month goes on',
  'last-and-season': 'last month and mean season',
  'holt-winters': 'additive Holt–Winters on months',
};

/** The record of every method as a page; the same data give the same text. */
export function projectionReport(): string {
  const jobs = newJobsTrials();
  const rate = unemploymentTrials();
  const late = scoresOf(JOBS_METHODS, jobs, (trial) => trial.month >= FROM_JUNE, true);
  return [
    '# How far the projections can be trusted',
    'Written by `npm run evaluate:projection` from the figures under `seeds/published`; nothing here is typed by hand. Rolling origin: at each published month of a year whose end is known, the end is foretold from that month and the years before alone. Errors are the mean distance from the truth.',
    '## New urban jobs of the nation, year end from year to date',
    `The chosen method leaves ${LEFT_OUT} out as an example of the season (the epidemic moved its first quarter), as the pack’s settings do; it is still foretold itself. It is the middle one of three: the mean of Y ÷ share, the mean of Y + rest, and Y + the latest year’s rest. The series begins with June 2011, but December totals of 2011–2013, 2015 and 2025 were not published where we looked, so the first year that can be foretold is ${firstYear(jobs.get('chosen'))} and ${String(countYears(jobs.get('chosen')))} years are in all.`,
    ...[...byMonth(jobs), `### June to November together`, table(JOBS_METHODS, JOBS_NAMES, late, percent)],
    ...verdictOnJobs(jobs, late),
    '## Surveyed unemployment rate of the nation, mean of the year',
    'Only years all of whose months were published count: months that others worked out are not used. No range is made from so few years, and the page draws no projection of the rate; this table says which method it would be.',
    ...rateTables(rate),
  ].join('\n\n');
}

function byMonth(trials: ReadonlyMap<JobsMethod, readonly Trial[]>): string[] {
  const shown = ['straight', 'naive', 'naive-without-2020', 'shares', 'rests', 'chosen'] as const;
  const header = ['month', 'years', ...shown.map((method) => JOBS_NAMES[method]), 'range held', 'width'];
  const rows = monthsIn(trials.get('chosen')).map((month) => {
    const scores = scoresOf(shown, trials, (trial) => trial.month === month, true);
    const chosen = scores.get('chosen');
    return [
      String(month),
      String(chosen?.trials ?? 0),
      ...shown.map((method) => percent(scores.get(method)?.error)),
      chosen ? `${chosen.held} of ${chosen.ranges}` : '',
      percent(chosen?.width),
    ];
  });
  return ['### By month of the year', grid(header, rows)];
}

function verdictOnJobs(
  trials: ReadonlyMap<JobsMethod, readonly Trial[]>,
  late: ReadonlyMap<JobsMethod, Score>,
): string[] {
  const chosen = late.get('chosen');
  const straight = late.get('straight');
  const naive = late.get('naive');
  const bare = late.get('naive-without-2020');
  if (!chosen || !straight || !naive || !bare) return [];
  const share = chosen.held / chosen.ranges;
  const inside = share >= HELD_LOW && share <= HELD_HIGH;
  const losing = monthsIn(trials.get('chosen')).filter((month) => {
    const scores = scoresOf(['naive', 'chosen'], trials, (trial) => trial.month === month, true);
    return month >= FROM_JUNE && (scores.get('chosen')?.error ?? 0) >= (scores.get('naive')?.error ?? 0);
  });
  return [
    '### What that says',
    [
      `- From June on the 80 % range held ${chosen.held} of ${chosen.ranges} times (${whole(share)}): ${inside ? 'inside' : '**outside**'} the goal of 75–90 %. Months of one year share their truth, so these are far fewer than ${chosen.ranges} independent cases.`,
      `- Against the straight line (${percent(straight.error)}) the chosen method ${chosen.error < straight.error ? 'is better' : '**is not better**'} (${percent(chosen.error)}).`,
      `- Against seasonal naive (${percent(naive.error)}) it ${chosen.error < naive.error ? 'is better' : '**is not better**'} from June on together; ${losing.length === 0 ? 'in every month' : `**not in month ${losing.join(', ')}**`}.`,
      `- Much of that comes from leaving ${LEFT_OUT} out: seasonal naive with ${LEFT_OUT} left out has ${percent(bare.error)}, which the chosen method ${chosen.error < bare.error ? 'beats' : '**does not beat**'}. It is not shown instead because one year gives neither a fan nor a range.`,
      `- Before June every method but the naive one is far off in years that start slowly, and the range is wide; the page then says no chance of attaining, only the range.`,
      `- The real target was reached in every one of these years and tells nothing. Against made-up targets 1, 3 and 5 % below and above the truth, from June on: ${chances()}. So the page says a class with the count of past years behind it, not a probability, and none with fewer than three past years or before June.`,
      '- One series of one nation. A city or a district with small numbers will scatter more.',
    ].join('\n'),
  ];
}

function chances(): string {
  return [...chanceRecord()]
    .map(
      ([chance, { said, reached }]) => `“${chance}” was said ${said} times, of which ${reached} reached it`,
    )
    .join('; ');
}

function rateTables(trials: ReadonlyMap<RateMethod, readonly Trial[]>): string[] {
  const header = ['month', 'years', ...RATE_METHODS.map((method) => RATE_NAMES[method])];
  const row = (label: string, fits: (trial: Trial) => boolean): string[] => {
    const scores = scoresOf(RATE_METHODS, trials, fits, false);
    return [
      label,
      String(scores.get('naive')?.trials ?? 0),
      ...RATE_METHODS.map((method) => points(scores.get(method)?.error)),
    ];
  };
  const months = monthsIn(trials.get('naive'));
  return [
    'Mean error in percentage points.',
    grid(header, [
      ...months.map((month) => row(String(month), (trial) => trial.month === month)),
      row('6–11', (trial) => trial.month >= FROM_JUNE),
    ]),
  ];
}

function scoresOf<M>(
  methods: readonly M[],
  trials: ReadonlyMap<M, readonly Trial[]>,
  fits: (trial: Trial) => boolean,
  relative: boolean,
): ReadonlyMap<M, Score> {
  return new Map(
    methods.flatMap((method) => {
      const fitting = (trials.get(method) ?? []).filter(fits);
      return fitting.length === 0 ? [] : [[method, scoreOf(fitting, relative)]];
    }),
  );
}

function table<M extends string>(
  methods: readonly M[],
  names: Readonly<Record<M, string>>,
  scores: ReadonlyMap<M, Score>,
  text: (value: number | undefined) => string,
): string {
  return grid(
    ['method', 'forecasts', 'mean error', 'range held', 'mean width'],
    methods.flatMap((method) => {
      const score = scores.get(method);
      if (!score) return [];
      const held = score.ranges === 0 ? '' : `${score.held} of ${score.ranges}`;
      return [[names[method], String(score.trials), text(score.error), held, text(score.width)]];
    }),
  );
}

function grid(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function monthsIn(trials: readonly Trial[] | undefined): number[] {
  return [...new Set(trials?.map(({ month }) => month))].sort((a, b) => a - b);
}

function firstYear(trials: readonly Trial[] | undefined): number {
  return Math.min(...(trials ?? []).map(({ year }) => year));
}

function countYears(trials: readonly Trial[] | undefined): number {
  return new Set(trials?.map(({ year }) => year)).size;
}

function percent(ratio: number | undefined): string {
  return ratio === undefined ? '' : `${(100 * ratio).toFixed(2)} %`;
}

function whole(ratio: number): string {
  return `${(100 * ratio).toFixed(0)} %`;
}

function points(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(3);
}
