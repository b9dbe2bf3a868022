/**
 * Made-up monthly figures for demonstrations, January to December, of the city. Units: as named per series.
 * Where a figure of the same month was published (new jobs 2019-12, 2020-09, 2020-12; graduates 2020-09) the series
 * passes through it, so that sample data never contradicts a published figure.
 */
export interface SampleSeries {
  readonly indicator: string;
  readonly basis: 'period' | 'ytd';
  readonly unit: string;
  readonly year: number;
  /** Twelve values as texts in `unit`; undefined where no figure exists that month. */
  readonly values: readonly (string | undefined)[];
}

/** The indicator the districts are split by. */
export const SAMPLE_NEW_JOBS_CODE = 'urban-new-jobs';

export const SAMPLE_YEARS: readonly number[] = [2018, 2019, 2020];

/** The city's new urban jobs from January to each month, in persons; the districts add up to it. */
export const SAMPLE_NEW_JOBS: Readonly<Record<number, readonly number[]>> = {
  2018: [
    35_600, 73_500, 158_100, 239_000, 323_600, 417_200, 496_600, 555_200, 610_200, 659_900, 705_900, 742_300,
  ],
  2019: [
    38_300, 77_300, 163_500, 246_000, 332_300, 426_800, 504_000, 564_000, 619_500, 668_300, 711_800, 750_000,
  ],
  2020: [
    29_500, 49_100, 110_100, 176_400, 254_800, 342_100, 393_100, 443_600, 492_200, 551_200, 606_900, 655_600,
  ],
};

/** Year-end figures of districts that were published: the sample ends on them. Persons, by year and region code. */
export const PUBLISHED_YEAR_ENDS: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  2020: { '500154': 15_266, '500235': 15_016 },
};

function series(
  indicator: string,
  basis: SampleSeries['basis'],
  unit: string,
  years: Readonly<Record<number, string>>,
): SampleSeries[] {
  return Object.entries(years).map(([year, texts]) => ({
    indicator,
    basis,
    unit,
    year: Number(year),
    values: texts.split(' ').map((text) => (text === '-' ? undefined : text)),
  }));
}

export const SAMPLE_SERIES: readonly SampleSeries[] = [
  ...series('surveyed-unemployment-rate', 'period', '%', {
    2018: '4.9 5.0 5.1 4.9 4.8 4.8 5.0 5.0 4.9 4.8 4.8 4.8',
    2019: '5.0 5.2 5.1 4.9 4.9 5.0 5.2 5.1 5.0 4.9 4.9 4.8',
    2020: '5.4 6.1 6.3 6.1 6.0 5.9 5.8 5.7 5.5 5.3 5.2 5.1',
  }),
  // A cohort's rate starts in March and ends in December: nothing is counted in January and February.
  ...series('graduate-employment-rate', 'period', '%', {
    2018: '- - 45.2 54.8 65.9 77.0 82.6 87.9 91.8 92.9 93.8 94.7',
    2019: '- - 44.1 53.6 64.8 76.2 81.9 87.4 91.3 92.5 93.6 94.6',
    2020: '- - 38.5 47.2 58.9 71.4 78.6 85.2 90.7 91.6 92.4 93.1',
  }),
  ...series('subsidised-training', 'ytd', '万人次', {
    2018: '0.8 1.3 3.1 5.6 8.9 12.5 15.4 18.2 21.3 24.4 28.0 32.0',
    2019: '1.2 2.0 5.4 10.3 16.2 22.9 28.4 33.6 39.5 45.6 52.8 60.5',
    2020: '0.9 2.4 8.2 15.7 23.8 31.6 36.4 41.0 45.9 50.7 55.6 61.0',
  }),
  ...series('migrant-workers-returned', 'ytd', '万人', {
    2018: '3.6 7.9 10.6 12.1 13.2 14.4 15.6 16.9 18.4 20.3 22.7 25.8',
    2019: '3.9 8.4 11.2 12.8 14.0 15.2 16.5 17.9 19.5 21.5 24.1 27.4',
    2020: '4.1 6.3 8.7 10.4 12.1 13.8 15.7 17.7 19.9 22.5 25.4 28.6',
  }),
  // People insured stand at the month's end and hardly swing: the new year's leavers in January, the epidemic in 2020.
  ...series('insured-unemployment', 'period', '万人', {
    2018: '467.2 466.9 470.4 473.1 475.6 478.2 480.3 482.0 483.6 485.1 486.7 488.3',
    2019: '487.6 487.4 491.2 494.0 496.7 499.5 501.8 503.6 505.3 507.0 508.8 510.6',
    2020: '508.9 504.2 503.7 506.1 509.3 513.0 516.1 518.9 521.5 524.3 527.2 530.0',
  }),
  ...series('poor-labourers-helped', 'ytd', '万人', {
    2018: '0.11 0.20 0.47 0.73 0.99 1.27 1.51 1.73 1.94 2.12 2.27 2.40',
    2019: '0.14 0.26 0.58 0.89 1.21 1.54 1.83 2.09 2.34 2.56 2.74 2.90',
    2020: '0.12 0.31 0.86 1.42 1.95 2.41 2.74 3.05 3.25 3.41 3.53 3.62',
  }),
];
