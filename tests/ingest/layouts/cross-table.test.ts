import { describe, expect, test } from 'vitest';
import { readLayout, readSheetText } from '../read-layout.ts';

describe('cross-table', () => {
  test('districts across, indicators down, a group under the indicator above', async () => {
    expect(await readLayout('cross-table/districts-across.csv')).toEqual({
      tables: ['cross-table | 2020-06 | —'],
      drafts: [
        'C3 urban-new-jobs 500103 2020-06 ytd 1200',
        'D3 urban-new-jobs 500105 2020-06 ytd 1300',
        'E3 urban-new-jobs 500154 2020-06 ytd 500',
        'C4 unemployed-reemployed 500103 2020-06 ytd 300',
        'D4 unemployed-reemployed 500105 2020-06 ytd 200',
        'E4 unemployed-reemployed 500154 2020-06 ytd 100',
        'C5 unemployed-reemployed 500103/migrant-workers 2020-06 ytd 10',
        'D5 unemployed-reemployed 500105/migrant-workers 2020-06 ytd 20',
        'E5 unemployed-reemployed 500154/migrant-workers 2020-06 ytd 30',
        'C6 registered-unemployment-rate 500103 2020-06 period 3.1',
        'D6 registered-unemployment-rate 500105 2020-06 period 3.2',
        'E6 registered-unemployment-rate 500154 2020-06 period 3.3',
      ],
      problems: [],
    });
  });

  test('groups over 本月 and 累计, the total beside them', async () => {
    expect(await readLayout('cross-table/groups-across.csv')).toEqual({
      tables: ['cross-table | 2020-09 | —'],
      drafts: [
        'B4 urban-new-jobs 500103/college-graduates 2020-09 period 1200',
        'C4 urban-new-jobs 500103/college-graduates 2020-09 ytd 10200',
        'D4 urban-new-jobs 500103/migrant-workers 2020-09 period 2000',
        'E4 urban-new-jobs 500103/migrant-workers 2020-09 ytd 15000',
        'F4 urban-new-jobs 500103/registered-unemployed 2020-09 ytd 9000',
        'G4 urban-new-jobs 500103 2020-09 ytd 41000',
        'B5 urban-new-jobs 500105/college-graduates 2020-09 period 1100',
        'C5 urban-new-jobs 500105/college-graduates 2020-09 ytd 10100',
        'D5 urban-new-jobs 500105/migrant-workers 2020-09 period 3000',
        'E5 urban-new-jobs 500105/migrant-workers 2020-09 ytd 16000',
        'F5 urban-new-jobs 500105/registered-unemployed 2020-09 ytd 8000',
        'G5 urban-new-jobs 500105 2020-09 ytd 42000',
      ],
      problems: [],
    });
  });

  test('户 is never counted as 亿元 or 人', async () => {
    expect(await readLayout('cross-table/households.csv')).toEqual({
      tables: ['district-table | 2020-06 | —'],
      drafts: [
        'D3 startup-loans-amount 500103 2020-06 ytd 42000000',
        'D4 startup-loans-amount 500105 2020-06 ytd 38000000',
      ],
      problems: ['unit.mismatch@B2', 'unit.mismatch@C2'],
    });
  });

  test('industries across and a name with wide spaces', async () => {
    expect(await readLayout('cross-table/industries-across.csv')).toEqual({
      tables: ['cross-table | 2020-06 | —'],
      drafts: [
        'B3 urban-new-jobs 500103/C 2020-06 ytd 100',
        'C3 urban-new-jobs 500103/E 2020-06 ytd 50',
        'D3 urban-new-jobs 500103/F 2020-06 ytd 20',
        'E3 urban-new-jobs 500103 2020-06 ytd 300',
        'B4 urban-new-jobs 500000/C 2020-06 ytd 1000',
        'C4 urban-new-jobs 500000/E 2020-06 ytd 500',
        'D4 urban-new-jobs 500000/F 2020-06 ytd 200',
        'E4 urban-new-jobs 500000 2020-06 ytd 3000',
      ],
      problems: [],
    });
  });

  test('months down and districts across: 各月 are months, their 合计 is checked only', async () => {
    expect(await readLayout('cross-table/months-down.csv')).toEqual({
      tables: ['cross-table | 2020-01 2020-01..02 2020-02 2020-03 | —'],
      drafts: [
        'B3 urban-new-jobs 500000 2020-01 period 3000',
        'C3 urban-new-jobs 500103 2020-01 period 1200',
        'D3 urban-new-jobs 500105 2020-01 period 1300',
        'E3 urban-new-jobs 500240 2020-01 period 500',
        'B4 urban-new-jobs 500000 2020-02 period 3300',
        'C4 urban-new-jobs 500103 2020-02 period 1300',
        'D4 urban-new-jobs 500105 2020-02 period 1400',
        'E4 urban-new-jobs 500240 2020-02 period 600',
        'B5 urban-new-jobs 500000 2020-01..02 period 6300',
        'C5 urban-new-jobs 500103 2020-01..02 period 2500',
        'D5 urban-new-jobs 500105 2020-01..02 period 2700',
        'E5 urban-new-jobs 500240 2020-01..02 period 1100',
        'B6 urban-new-jobs 500000 2020-03 period 4000',
        'C6 urban-new-jobs 500103 2020-03 period 1500',
        'D6 urban-new-jobs 500105 2020-03 period 1600',
        'E6 urban-new-jobs 500240 2020-03 period 900',
      ],
      problems: ['row.ignored@A7'],
    });
  });

  test('three rows of header make one name of several cells', async () => {
    expect(await readLayout('cross-table/three-headers.csv')).toEqual({
      tables: ['cross-table | 2020-09 | —'],
      drafts: [
        'B6 job-retention-refund-amount 500103 2020-09 ytd 12000000',
        'C6 job-retention-refund-firms 500103 2020-09 ytd 310',
        'D6 job-retention-refund-staff 500103 2020-09 ytd 12000',
        'E6 hard-to-place-employed 500103 2020-09 ytd 3100',
        'F6 returned-migrant-startups 500103 2020-09 ytd 200',
        'B7 job-retention-refund-amount 500105 2020-09 ytd 15000000',
        'C7 job-retention-refund-firms 500105 2020-09 ytd 290',
        'D7 job-retention-refund-staff 500105 2020-09 ytd 11000',
        'E7 hard-to-place-employed 500105 2020-09 ytd 2900',
        'F7 returned-migrant-startups 500105 2020-09 ytd 300',
      ],
      problems: ['header.unknown@G3'],
    });
  });

  test('two tables on a sheet, each by its own layout', async () => {
    expect(await readLayout('cross-table/two-tables.csv')).toEqual({
      tables: ['district-table | 2020-06 | —', 'cross-table | 2020-06 | —'],
      drafts: [
        'B3 urban-new-jobs 500103 2020-06 period 340',
        'C3 urban-new-jobs 500103 2020-06 ytd 1860',
        'B4 urban-new-jobs 500105 2020-06 period 360',
        'C4 urban-new-jobs 500105 2020-06 ytd 1770',
        'B8 unemployed-reemployed 500103 2020-06 ytd 74',
        'C8 unemployed-reemployed 500105 2020-06 ytd 69',
        'B9 unemployed-reemployed 500103/women 2020-06 ytd 30',
        'C9 unemployed-reemployed 500105/women 2020-06 ytd 31',
      ],
      problems: [],
    });
  });

  test('groups over 人数 under an indicator are groups of it', async () => {
    const { drafts, problems } = await readSheetText(
      '2020年6月（人）\n区县,城镇新增就业累计,,\n,合计,高校毕业生,农民工\n,人数,人数,人数\n渝中区,700,100,60\n江北区,900,200,80\n',
    );
    expect(drafts.slice(0, 3)).toEqual([
      'B5 urban-new-jobs 500103 2020-06 ytd 700',
      'C5 urban-new-jobs 500103/college-graduates 2020-06 ytd 100',
      'D5 urban-new-jobs 500103/migrant-workers 2020-06 ytd 60',
    ]);
    expect(problems).toEqual([]);
  });
});
