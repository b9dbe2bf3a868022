import { describe, expect, test } from 'vitest';
import { aHistory, aSeries } from '../a-history.ts';
import { readFixture, readText, type ReadOptions } from '../read-fixture.ts';

const table = (title: string, column: string): string =>
  `2020年${title}城镇新增就业（单位：人）\n区县,${column}\n渝中区,700\n江北区,900\n`;
const found = async (text: string, options?: ReadOptions) => {
  const { problems, plan } = await readText(text, options);
  const shown = problems.first().map(({ code, severity }) => `${severity} ${code}`);
  return { shown, added: plan.counts.added };
};
const before = (id: string, yuzhong: number, jiangbei: number) =>
  aHistory([
    [aSeries(), { [id]: yuzhong }],
    [aSeries({ region: '500105' }), { [id]: jiangbei }],
  ]);

describe('one month, and nothing says whether alone or the year so far', () => {
  test('is asked about where a column is named by the month', async () => {
    const { problems, plan } = await readFixture('basis-usual.csv');
    expect(problems.first()).toMatchObject([
      {
        id: 'basis.usual@B2',
        severity: 'warning',
        message: '没有写明“6月”是当月数还是累计数，城镇新增就业按常用的累计读入',
      },
    ]);
    expect(plan.counts.added).toBe(0);
  });

  test('is told where only the title names the month', async () => {
    expect(await found(table('6月', '人数'))).toEqual({ shown: ['note basis.usual'], added: 2 });
  });

  test('is clear in January, and where it is said', async () => {
    for (const text of [
      table('', '1月份'),
      table('', '6月累计'),
      table('', '6月当月'),
      table('6月', '本月'),
    ]) {
      expect(await found(text)).toEqual({ shown: [], added: 2 });
    }
  });

  test('is borne out by figures that go on from the total of three months or more', async () => {
    const may = { history: before('2020-05', 650, 820) };
    expect(await found(table('', '6月份'), may)).toEqual({ shown: [], added: 2 });
    // March alone may be more than January and February together.
    const february = { history: before('2020-02', 650, 820) };
    expect(await found(table('', '3月份'), february)).toEqual({ shown: ['warning basis.usual'], added: 0 });
  });

  test('is asked about beside totals it falls short of', async () => {
    const may = { history: before('2020-05', 4100, 5200) };
    const { shown, added } = await found(table('', '6月份'), may);
    expect(shown).toContain('warning basis.usual');
    expect(shown).toContain('warning ytd.fell');
    expect(added).toBe(0);
  });
});
