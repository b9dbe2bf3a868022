import { describe, expect, test } from 'vitest';
import { aHistory, aSeries } from '../a-history.ts';
import { readFixture, type ReadOptions, readText } from '../read-fixture.ts';

// New jobs of 渝中 and 江北 to May, in 万人.
const mayInWan = (yuzhong: number, jiangbei?: number) =>
  aHistory([
    [aSeries(), { '2020-05': yuzhong * 10_000 }],
    [aSeries({ region: '500105' }), jiangbei === undefined ? {} : { '2020-05': jiangbei * 10_000 }],
  ]);
const found = async (options: ReadOptions) => {
  const { problems, plan } = await readFixture('unit-assumed.csv', options);
  return { problems: problems.first().map(({ id }) => id), added: plan.counts.added };
};
const TABLE = (title: string, header: string, cell = '4200') =>
  `2020年1—6月城镇新增就业情况${title},\n区县,累计${header}\n渝中区,${cell}\n江北区,5500\n`;

describe('a table that says its unit nowhere', () => {
  test('is asked about once, and held until ticked', async () => {
    expect(await found({})).toEqual({ problems: ['unit.assumed@B2'], added: 0 });
    expect(await found({ accepted: ['unit.assumed@B2'] })).toEqual({
      problems: ['unit.assumed@B2'],
      added: 2,
    });
  });

  test('says which unit was taken and how the first figure was read', async () => {
    const [problem] = (await readFixture('unit-assumed.csv')).problems.first();
    expect(problem).toMatchObject({ severity: 'warning', blocks: true, found: '4200', expected: '万人' });
    expect(problem?.message).toBe('表中没有写明单位：城镇新增就业等按“万人”读，第一个数 4200 即 4200万人');
  });

  test('is taken as the column beside it has it, and asked about', async () => {
    const { problems, plan } = await readText(
      '2020年6月城镇新增就业\n区县,累计（人）,其中：高校毕业生,农民工\n渝中区,710,100,200\n',
    );
    const shown = problems.first().filter(({ code }) => code.startsWith('unit.'));
    expect(shown.map(({ id, found: first, expected }) => [id, first, expected])).toEqual([
      ['unit.assumed@D2', '200', '人'],
    ]);
    expect(plan.counts).toMatchObject({ cells: 3, added: 2 });
  });

  test('is not asked about when the months before bear the unit out', async () => {
    // 4200 after 3400 万人, 5500 after 4600 万人; or one of the two unknown.
    expect(await found({ history: mayInWan(3400, 4600) })).toEqual({ problems: [], added: 2 });
    expect(await found({ history: mayInWan(3400) })).toEqual({ problems: [], added: 2 });
  });

  test('is asked about when the months before speak against it', async () => {
    // 0.34 万人 in May cannot be 4200 万人 in June.
    const { problems, added } = await found({ history: mayInWan(0.34) });
    expect(problems).toContain('unit.assumed@B2');
    expect(added).toBe(0);
  });

  test.each([
    ['the title', TABLE('（单位：人）', '')],
    ['the header', TABLE('', '（人）')],
  ])('is not asked about when %s names it', async (_where, text) => {
    const { problems, plan } = await readText(text);
    expect([problems.first(), plan.counts.added]).toEqual([[], 2]);
  });

  test('is asked about only for the cells that do not say it themselves', async () => {
    const { problems, plan } = await readText(TABLE('', '', '0.42万'));
    expect(problems.first().map(({ found: first, expected }) => [first, expected])).toEqual([
      ['5500', '万人'],
    ]);
    expect(plan.counts.added).toBe(1);
  });

  test('the sender may say it', async () => {
    expect(await found({ hints: { unit: '人' } })).toEqual({ problems: [], added: 2 });
  });

  test('nor about shares, which are percent', async () => {
    const { problems } = await readText('2020年6月城镇调查失业率,\n区县,本月\n渝中区,5.1\n江北区,5.3\n');
    expect(problems.first().map(({ code }) => code)).not.toContain('unit.assumed');
  });
});
