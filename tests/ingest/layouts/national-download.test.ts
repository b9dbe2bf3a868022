import { describe, expect, test } from 'vitest';
import { readLayout } from '../read-layout.ts';

describe('national-download', () => {
  test('months across, newest first; changes and foreign indicators left out', async () => {
    expect(await readLayout('national-download/indicators-down.csv')).toEqual({
      tables: ['national-download | 2020-04 2020-05 2020-06 | 100000'],
      drafts: [
        'B4 surveyed-unemployment-rate 100000 2020-06 period 5.7',
        'C4 surveyed-unemployment-rate 100000 2020-05 period 5.9',
        'D4 surveyed-unemployment-rate 100000 2020-04 period 6',
        'B5 surveyed-unemployment-rate-31-cities 100000 2020-06 period 5.8',
        'C5 surveyed-unemployment-rate-31-cities 100000 2020-05 period not-reported',
        'D5 surveyed-unemployment-rate-31-cities 100000 2020-04 period 5.8',
        'B6 urban-new-jobs 100000 2020-06 ytd 5640000',
        'C6 urban-new-jobs 100000 2020-05 ytd 4600000',
        'D6 urban-new-jobs 100000 2020-04 ytd 3540000',
        'B8 surveyed-unemployment-rate-16-24 100000 2020-06 period 15.4',
        'C8 surveyed-unemployment-rate-16-24 100000 2020-05 period 14.8',
        'D8 surveyed-unemployment-rate-16-24 100000 2020-04 period 13.8',
      ],
      problems: ['value.missing@C5'],
    });
  });

  test('months down, indicators across', async () => {
    expect(await readLayout('national-download/months-down.csv')).toEqual({
      tables: ['national-download | 2020-01 2020-02 2020-03 | 100000'],
      drafts: [
        'B4 surveyed-unemployment-rate 100000 2020-03 period 5.9',
        'C4 surveyed-unemployment-rate-31-cities 100000 2020-03 period 5.7',
        'B5 surveyed-unemployment-rate 100000 2020-02 period 6.2',
        'C5 surveyed-unemployment-rate-31-cities 100000 2020-02 period 5.7',
        'B6 surveyed-unemployment-rate 100000 2020-01 period 5.3',
        'C6 surveyed-unemployment-rate-31-cities 100000 2020-01 period 5.2',
      ],
      problems: [],
    });
  });

  test('2019.1 between 2019.09 and 2019.11 is October', async () => {
    expect(await readLayout('national-download/october.csv')).toEqual({
      tables: ['national-download | 2019-09 2019-10 2019-11 | 100000'],
      drafts: [
        'B4 surveyed-unemployment-rate 100000 2019-11 period 5.1',
        'C4 surveyed-unemployment-rate 100000 2019-10 period 5.1',
        'D4 surveyed-unemployment-rate 100000 2019-09 period 5.2',
      ],
      problems: [],
    });
  });

  test('the one region known of a by-province table, the rest in one remark', async () => {
    expect(await readLayout('national-download/provinces-down.csv')).toEqual({
      tables: ['national-download | 2020-05 2020-06 | —'],
      drafts: [
        'B7 registered-unemployment-rate 500000 2020-06 period 4.3',
        'C7 registered-unemployment-rate 500000 2020-05 period 4.2',
      ],
      problems: ['rows.outside@A5'],
    });
  });
});
