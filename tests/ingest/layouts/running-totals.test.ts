import { describe, expect, test } from 'vitest';
import { readSheetText } from '../read-layout.ts';

/** Where and when each figure of a row of columns is kept: `2020-03 ytd`. */
async function timesOf(title: string, columns: string): Promise<string[]> {
  const names = columns.split(',');
  const cells = names.map((_, at) => 500 + 400 * at).join(',');
  const { drafts } = await readSheetText(
    `2020年${title}城镇新增就业（单位：人）\n区县,${columns}\n渝中区,${cells}\n`,
  );
  return drafts.map((draft) => draft.split(' ').slice(3, 5).join(' '));
}

describe('a month beside a running total', () => {
  test('that reaches to its end is alone', async () => {
    expect(await timesOf('', '3月,1—3月')).toEqual(['2020-03 period', '2020-03 ytd']);
    expect(await timesOf('', '1—2月,3月,1—3月')).toEqual(['2020-02 ytd', '2020-03 period', '2020-03 ytd']);
    expect(await timesOf('', '6月,累计')).toEqual(['2020-06 period', '2020-06 ytd']);
  });

  test('that ends before it is as the title says, or the usual total', async () => {
    const totals = ['2020-02 ytd', '2020-03 ytd', '2020-04 ytd'];
    expect(await timesOf('累计', '1—2月,3月,4月')).toEqual(totals);
    expect(await timesOf('', '1—2月,3月,4月')).toEqual(totals);
    expect(await timesOf('各月', '1—2月,3月')).toEqual(['2020-01..02 period', '2020-03 period']);
  });

  test('of another year is nothing to it', async () => {
    expect(await timesOf('', '2019年1—12月,2020年6月')).toEqual(['2019-12 ytd', '2020-06 ytd']);
  });
});

describe('合计 beside months', () => {
  test('is their sum, and they stand alone', async () => {
    const months = ['2020-01 period', '2020-02 period', '2020-03 period'];
    expect(await timesOf('', '1月,2月,3月,合计')).toEqual([...months, '2020-03 ytd']);
    const later = ['2020-04 period', '2020-05 period', '2020-06 period', '2020-Q2 period'];
    expect(await timesOf('', '4月,5月,6月,合计')).toEqual(later);
  });

  test('that make no period is a question', async () => {
    expect(await timesOf('', '4月,5月,合计')).toEqual(['2020-04 period', '2020-05 period']);
  });
});

describe('a quarter', () => {
  test('that does not begin the year is never its total so far', async () => {
    expect(await timesOf('二季度', '人数')).toEqual(['2020-Q2 period']);
    expect(await timesOf('', '一季度,二季度')).toEqual(['2020-03 ytd', '2020-Q2 period']);
  });

  test('keeps the basis its title says', async () => {
    expect(await timesOf('第二季度累计', '人数')).toEqual(['2020-06 ytd']);
  });
});
