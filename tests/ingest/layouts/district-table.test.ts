import { describe, expect, test } from 'vitest';
import { readLayout, readSheetText } from '../read-layout.ts';

describe('district-table', () => {
  test('merged names, two units, 其中, a doubled district, notes and old names', async () => {
    expect(await readLayout('district-table/hard.csv')).toEqual({
      tables: ['district-table | 2020-06 | —'],
      drafts: [
        'D6 urban-new-jobs 500105 2020-06 period 900',
        'F6 urban-new-jobs 500105 2020-06 ytd 5500',
        'D7 urban-new-jobs 500103 2020-06 period 700',
        'F7 urban-new-jobs 500103 2020-06 ytd 4200',
        'D9 urban-new-jobs 500154 2020-06 period 500',
        'F9 urban-new-jobs 500154 2020-06 ytd 3000',
        'D10 urban-new-jobs 500240 2020-06 period not-applicable',
        'F10 urban-new-jobs 500240 2020-06 ytd 3000',
        'D11 urban-new-jobs 5001LJ 2020-06 period 120',
        'F11 urban-new-jobs 5001LJ 2020-06 ytd 1100',
        'D12 urban-new-jobs 500103 2020-06 period 700',
        'F12 urban-new-jobs 500103 2020-06 ytd 4200',
        'D14 urban-new-jobs 500000 2020-06 period 2600',
        'F14 urban-new-jobs 500000 2020-06 ytd 15700',
      ],
      problems: ['region.unknown@B13', 'row.ignored@B8', 'value.missing@D10'],
    });
  });

  describe('本月 in a table of January and February', () => {
    const table = (columns: string, ...cells: readonly string[]) =>
      readSheetText(
        ['2020年1—2月城镇新增就业（单位：人）', `区县,${columns}`, ...cells]
          .map((row) => `${row}\n`)
          .join(''),
      );

    test('is February where a running total stands beside it', async () => {
      const { drafts, problems } = await table('本月,累计', '渝中区,300,600', '江北区,200,500');
      expect(problems).toEqual([]);
      expect(drafts[0]).toContain('2020-02 period 300');
    });

    test('is a question where none does: one month or both?', async () => {
      const { drafts, problems } = await table('本月', '渝中区,300', '江北区,200');
      expect([drafts, problems]).toEqual([[], ['period.unknown@B2']]);
    });
  });

  test('figures nobody can read over the others are no header', async () => {
    const above = ['2020年6月城镇新增就业累计（单位：人）', '区县,人数'];
    for (const cell of ['#REF!', '#公式未计算', '约1200', '60万以上']) {
      const rows = [...above, `渝中区,${cell}`, '江北区,1300', '綦江区,900'];
      const { drafts, problems } = await readSheetText(rows.map((row) => `${row}\n`).join(''));
      expect(drafts.map((draft) => draft.split(' ')[0])).toEqual(['B4', 'B5']);
      expect(problems).toContain('value.unreadable@B3');
    }
  });

  test('a table of nothing but formulas never calculated says so at each', async () => {
    const rows = [
      '2020年6月城镇新增就业累计（单位：人）',
      '区县,人数',
      '渝中区,#公式未计算',
      '江北区,#公式未计算',
    ];
    const { problems } = await readSheetText(rows.map((row) => `${row}\n`).join(''));
    expect(problems).toEqual(['value.unreadable@B3', 'value.unreadable@B4']);
  });

  test('women and men beside their total are groups, under it or beside it', async () => {
    const tables = [
      ['区县,累计,,', ',合计,男,女', '渝中区,520,260,250'],
      ['区县,累计人数,其中：男性,女性', '渝中区,520,260,250'],
    ];
    for (const rows of tables) {
      const text = ['2020年6月城镇新增就业（单位：人）', ...rows].map((row) => `${row}\n`).join('');
      const { drafts, problems } = await readSheetText(text);
      expect(drafts.map((draft) => draft.split(' ').slice(2).join(' '))).toEqual([
        '500103 2020-06 ytd 520',
        '500103/men 2020-06 ytd 260',
        '500103/women 2020-06 ytd 250',
      ]);
      expect(problems).toEqual(expect.not.arrayContaining(['header.unknown@C3']));
    }
  });

  test('sectors are kept where the catalogue counts them, and told where not', async () => {
    const sectors = (title: string) =>
      readSheetText(`${title}（单位：万人）\n区县,合计,第一产业,第三产业\n渝中区,52,0.2,31.8\n`);
    const employed = await sectors('2019年就业人员');
    expect(employed.drafts).toEqual([
      'B3 employed-persons 500103 2019 period 520000',
      'C3 employed-persons-primary 500103 2019 period 2000',
      'D3 employed-persons-tertiary 500103 2019 period 318000',
    ]);
    const jobs = await sectors('2020年6月城镇新增就业累计');
    expect(jobs.drafts).toEqual(['B3 urban-new-jobs 500103 2020-06 ytd 520000']);
    expect(jobs.problems).toEqual(['header.unknown@C2', 'header.unknown@D2']);
  });

  test('a header of one letter is no part of an English name', async () => {
    const { drafts, problems } = await readSheetText(
      '2020年1—6月失业人员再就业（单位：人）\n区县,U,累计\n渝中区,240,1050\n江北区,260,1100\n',
    );
    expect(drafts.map((draft) => draft.split(' ')[0])).toEqual(['C3', 'C4']);
    expect(problems).toEqual(['header.unknown@B2']);
  });

  test('a column of 其中 is of the indicator before it, or a part of it by its own name', async () => {
    const { drafts, problems } = await readSheetText(
      '2020年6月就业（单位：人）\n区县,城镇新增就业累计,其中：失业人员再就业,其中:农民工\n渝中区,700,80,60\n',
    );
    expect(drafts).toEqual([
      'B3 urban-new-jobs 500103 2020-06 ytd 700',
      'C3 unemployed-reemployed 500103 2020-06 ytd 80',
      'D3 urban-new-jobs 500103/migrant-workers 2020-06 ytd 60',
    ]);
    expect(problems).toEqual([]);
  });

  test('本年累计 and 今年累计 are totals, 人，% two units', async () => {
    const { drafts, problems } = await readSheetText(
      '2020年6月城镇新增就业（单位：人，%）\n区县,本月,本年累计\n渝中区,700,4200\n江北区,900,5500\n',
    );
    expect(drafts.slice(0, 2)).toEqual([
      'B3 urban-new-jobs 500103 2020-06 period 700',
      'C3 urban-new-jobs 500103 2020-06 ytd 4200',
    ]);
    expect(problems).toEqual([]);
  });

  test('5月末 of what adds up is a question: the month, or the year so far?', async () => {
    const { drafts, problems } = await readSheetText(
      '2020年6月城镇新增就业（单位：人）\n区县,5月末,本月新增\n渝中区,5800,1200\n江北区,4600,900\n',
    );
    expect(drafts.map((draft) => draft.split(' ').slice(0, 1).join())).toEqual(['C3', 'C4']);
    expect(problems).toEqual(['basis.unknown@B2']);
  });

  describe('a table folded to save paper', () => {
    test('is read part by part, each row of a part by its own names', async () => {
      const { tables, drafts, problems } = await readSheetText(
        [
          '2020年6月就业情况（单位：人）',
          '区县,城镇新增就业累计,,区县,失业人员再就业累计',
          '渝中区,1000,,万州区,300',
          '江北区,2000,,涪陵区,400',
          '南岸区,500,,,',
          '注：区县数为初步数',
        ].join('\n'),
      );
      expect(tables).toEqual(['district-table | 2020-06 | —', 'district-table | 2020-06 | —']);
      expect(drafts).toEqual([
        'B3 urban-new-jobs 500103 2020-06 ytd 1000',
        'B4 urban-new-jobs 500105 2020-06 ytd 2000',
        'B5 urban-new-jobs 500108 2020-06 ytd 500',
        'E3 unemployed-reemployed 500101 2020-06 ytd 300',
        'E4 unemployed-reemployed 500102 2020-06 ytd 400',
      ]);
      expect(problems).toEqual([]);
    });

    test('with running numbers before the names, and a column said by hand', async () => {
      const text =
        '2020年6月城镇新增就业累计（单位：人）\n序号,区县,累计,序号,区县,累计\n1,渝中区,1000,3,万州区,3000\n2,江北区,2000,4,涪陵区,4000\n';
      const { drafts, problems } = await readSheetText(text);
      expect(drafts).toEqual([
        'C3 urban-new-jobs 500103 2020-06 ytd 1000',
        'C4 urban-new-jobs 500105 2020-06 ytd 2000',
        'F3 urban-new-jobs 500101 2020-06 ytd 3000',
        'F4 urban-new-jobs 500102 2020-06 ytd 4000',
      ]);
      expect(problems).toEqual([]);
      const hinted = await readSheetText(text, {
        hints: { columns: { F: { as: 'value', indicator: 'unemployed-reemployed' } } },
      });
      expect(hinted.drafts.slice(2)).toEqual([
        'F3 unemployed-reemployed 500101 2020-06 ytd 3000',
        'F4 unemployed-reemployed 500102 2020-06 ytd 4000',
      ]);
    });

    test('names repeated at the right edge are no part of it', async () => {
      const { tables, drafts, problems } = await readSheetText(
        '2020年6月（单位：人）\n区县,城镇新增就业累计,区县\n渝中区,1000,渝中区\n江北区,2000,江北区\n',
      );
      expect(tables).toHaveLength(1);
      expect(drafts.map((draft) => draft.split(' ')[0])).toEqual(['B3', 'B4']);
      expect(problems).toEqual([]);
    });
  });

  describe('the unit', () => {
    const read = (title: string, header: string, last: string) =>
      readSheetText(`${title}\n区县,${header}\n渝中区,1000\n${last}\n`);

    test.each([
      ['beside the basis in the title', '2020年6月城镇新增就业（人，累计）', '累计', '注：初步数'],
      ['beside the basis in a header', '2020年6月', '城镇新增就业（人，累计）', '注：初步数'],
      ['in a remark, in words', '2020年6月城镇新增就业', '累计', '注：单位为人。'],
      ['in a remark, after its label', '2020年6月城镇新增就业', '累计', '注：1.计量单位：人；2.初步数'],
      ['in a row of its own below', '2020年6月城镇新增就业', '累计', '单位：人'],
    ])('%s', async (_where, title, header, last) => {
      const { drafts, problems } = await read(title, header, last);
      expect(drafts).toEqual(['B3 urban-new-jobs 500103 2020-06 ytd 1000']);
      expect(problems).toEqual([]);
    });

    test('the month beside it in brackets is the month', async () => {
      const { drafts } = await read('2020年6月', '城镇新增就业（人，本月）', '注：初步数');
      expect(drafts).toEqual(['B3 urban-new-jobs 500103 2020-06 period 1000']);
    });

    test('one nobody converts is an error at the column, not a column passed over', async () => {
      const { drafts, problems } = await read('2020年2季度', '城镇登记失业率（‰）', '注：初步数');
      expect([drafts, problems]).toEqual([[], ['unit.unknown@B2']]);
    });
  });

  describe('a running total', () => {
    test.each([
      '本月止累计',
      '截至本月累计',
      '截止本月末累计',
      '年初至本月累计',
      '1月至本月累计',
      '自1月1日起累计',
      '年初至今',
      '当年累计',
      '今年1-6月',
      '累计实绩',
    ])('%s', async (header) => {
      const { drafts, problems } = await readSheetText(
        `2020年6月城镇新增就业（单位：人）\n区县,${header}\n渝中区,710\n`,
      );
      expect(drafts).toEqual(['B3 urban-new-jobs 500103 2020-06 ytd 710']);
      expect(problems).toEqual([]);
    });
  });

  test('a third row of the header gives the units', async () => {
    const { drafts, problems } = await readSheetText(
      '2020年6月\n区县,城镇新增就业,\n,本月,累计\n,人,万人\n渝中区,100,0.07\n江北区,200,0.09\n',
    );
    expect(drafts.slice(0, 2)).toEqual([
      'B5 urban-new-jobs 500103 2020-06 period 100',
      'C5 urban-new-jobs 500103 2020-06 ytd 700',
    ]);
    expect(problems).toEqual([]);
  });

  test('of which no column is known is an error, not a file without problems', async () => {
    const { drafts, problems } = await readSheetText(
      '2020年6月城镇新增就业（人）\n区县,甲类,乙类\n渝中区,71,20\n',
    );
    expect(drafts).toEqual([]);
    expect(problems).toEqual(['nothing.read@file', 'header.unknown@B2', 'header.unknown@C2']);
  });

  test('of districts nobody knows names each of them, and what it may be', async () => {
    const { drafts, problems } = await readSheetText(
      '2020年6月城镇新增就业累计（人）\n区县,累计\n渝中取,710\n渝中区教育局,600\n',
    );
    expect([drafts, problems]).toEqual([[], ['region.unknown@A3', 'region.unknown@A4']]);
  });

  test('whose first figures are in brackets tells of each of them', async () => {
    const { drafts, problems } = await readSheetText(
      '2020年6月\n区县,监测企业岗位变动率（%）\n渝中区,(1.5)\n江北区,（0.8）\n南岸区,-2\n',
    );
    expect(drafts).toEqual(['B5 monitored-firms-change-rate 500108 2020-06 period -2']);
    expect(problems).toEqual(['value.unreadable@B3', 'value.unreadable@B4']);
  });

  test('the year before alone, beside the total of some months, is a question', async () => {
    const sheet = (header: string) =>
      readSheetText(`2020年6月城镇新增就业（人）\n区县,累计,${header}\n渝中区,710,1500\n`);
    const asked = await sheet('2019年');
    expect(asked.drafts).toEqual(['B3 urban-new-jobs 500103 2020-06 ytd 710']);
    expect(asked.problems).toEqual(['period.unknown@C2']);
    expect((await sheet('2019年全年')).drafts[1]).toBe('C3 urban-new-jobs 500103 2019-12 ytd 1500');
    expect((await sheet('2019年1—6月')).drafts[1]).toBe('C3 urban-new-jobs 500103 2019-06 ytd 1500');
  });
});
