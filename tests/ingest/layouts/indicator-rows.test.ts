import { describe, expect, test } from 'vitest';
import { readLayout, readSheetText } from '../read-layout.ts';

describe('indicator-rows', () => {
  test('groups of one indicator down', async () => {
    expect(await readLayout('indicator-rows/groups-down.csv')).toEqual({
      tables: ['indicator-rows | 2020-06 | 500118'],
      drafts: [
        'B3 urban-new-jobs 500118 2020-06 period 500',
        'C3 urban-new-jobs 500118 2020-06 ytd 3000',
        'B4 urban-new-jobs 500118/college-graduates 2020-06 period 100',
        'C4 urban-new-jobs 500118/college-graduates 2020-06 ytd 700',
        'B5 urban-new-jobs 500118/migrant-workers 2020-06 period 50',
        'C5 urban-new-jobs 500118/migrant-workers 2020-06 ytd 300',
        'B6 urban-new-jobs 500118/migrant-workers-returned 2020-06 period 10',
        'C6 urban-new-jobs 500118/migrant-workers-returned 2020-06 ytd 60',
      ],
      problems: [],
    });
  });

  test('甲乙丙, codes, units by row, 其中 and #, targets and last year only checked', async () => {
    expect(await readLayout('indicator-rows/monthly.csv')).toEqual({
      tables: ['indicator-rows | 2020-05 | 500118'],
      drafts: [
        'E5 urban-new-jobs 500118 2020-05 period 1906',
        'F5 urban-new-jobs 500118 2020-05 ytd 10233',
        'E6 urban-new-jobs 500118/college-graduates 2020-05 period 312',
        'F6 urban-new-jobs 500118/college-graduates 2020-05 ytd 1020',
        'E7 urban-new-jobs 500118/migrant-workers 2020-05 period 201',
        'F7 urban-new-jobs 500118/migrant-workers 2020-05 ytd 905',
        'E8 unemployed-reemployed 500118 2020-05 period 400',
        'F8 unemployed-reemployed 500118 2020-05 ytd 2100',
        'E9 registered-unemployment-rate 500118 2020-05 period 4.3',
        'E10 subsidised-training 500118 2020-05 period 500',
        'F10 subsidised-training 500118 2020-05 ytd 3000',
      ],
      problems: ['indicator.unknown@A11', 'value.repeated@F9'],
    });
  });

  test('region from the sender’s line, period from the file’s name', async () => {
    expect(await readLayout('indicator-rows/unit-per-row.csv', { fileName: '区县月报202006.csv' })).toEqual({
      tables: ['indicator-rows | 2020-06 | 500240'],
      drafts: [
        'C4 urban-new-jobs 500240 2020-06 period 500',
        'D4 urban-new-jobs 500240 2020-06 ytd 3000',
        'C5 hard-to-place-employed 500240 2020-06 period 90',
        'D5 hard-to-place-employed 500240 2020-06 ytd 480',
        'C7 traineeships 500240 2020-06 period 8',
        'D7 traineeships 500240 2020-06 ytd 44',
      ],
      problems: ['unit.mismatch@B6'],
    });
  });

  test('groups under 人数 are groups of what the title counts, no counts of their own', async () => {
    const { drafts, problems } = await readSheetText(
      '2020年6月全市分群体城镇新增就业累计（人）\n群体,人数\n高校毕业生,3000\n农民工,2000\n',
    );
    expect(drafts).toEqual([
      'B3 urban-new-jobs 500000/college-graduates 2020-06 ytd 3000',
      'B4 urban-new-jobs 500000/migrant-workers 2020-06 ytd 2000',
    ]);
    expect(problems).toEqual([]);
  });

  test('where the title counts nothing else they are counts', async () => {
    const { drafts } = await readSheetText('2020年全市就业基本情况（人）\n项目,人数\n高校毕业生,3000\n', {
      hints: { period: '2019' },
    });
    expect(drafts).toEqual(['B3 graduates 500000 2019-12 ytd 3000']);
  });

  test('本期 beside 累计 in a report of 1—6月 is a question: the month or the half-year?', async () => {
    const sheet = (header: string) =>
      readSheetText(
        `渝中区2020年1—6月就业情况（人）\n指标,${header}\n城镇新增就业,50,300\n失业人员再就业,5,30\n`,
      );
    const asked = await sheet('本期,累计');
    expect(asked.drafts.map((draft) => draft.split(' ')[0])).toEqual(['C3', 'C4']);
    expect(asked.problems).toEqual(['period.unknown@B2']);
    const said = await sheet('本月,累计');
    expect(said.drafts[0]).toBe('B3 urban-new-jobs 500103 2020-06 period 50');
  });

  test('months down, indicators or the one region across', async () => {
    const rows = ['1月,5.9', '1—2月,6.0', '3月,6.1'];
    const times = ['2020-01', '2020-02', '2020-03'];
    for (const [title, header] of [
      ['重庆市2020年城镇调查失业率', '月份,城镇调查失业率（%）'],
      ['2020年重庆市城镇调查失业率', '月份,失业率（%）'],
      ['2020年城镇调查失业率（%）', '月份,全市'],
    ]) {
      const text = [title, header, ...rows].map((row) => `${row}\n`).join('');
      const { drafts, problems } = await readSheetText(text);
      expect(problems).toEqual([]);
      expect(drafts.map((draft) => draft.split(' ').slice(1, 4).join(' '))).toEqual(
        times.map((time) => `surveyed-unemployment-rate 500000 ${time}`),
      );
    }
  });

  test('合计 over months is the district’s own, no city', async () => {
    const { drafts } = await readSheetText(
      '永川区2020年城镇新增就业累计（单位：人）\n月份,合计\n4月,700\n5月,950\n',
    );
    expect(drafts).toEqual([
      'B3 urban-new-jobs 500118 2020-04 ytd 700',
      'B4 urban-new-jobs 500118 2020-05 ytd 950',
    ]);
  });

  test('a blank under one header gives way to what another says of the same time', async () => {
    const { drafts, problems } = await readSheetText(
      '永川区2020年6月就业情况\n指标,单位,6月,1—6月\n城镇登记失业率,%,,4.3\n',
    );
    expect(drafts).toContain('D3 registered-unemployment-rate 500118 2020-06 period 4.3');
    expect(problems).toEqual(['value.missing@C3']);
  });
});
