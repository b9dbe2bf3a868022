import { describe, expect, test } from 'vitest';
import { readText, type ReadOptions } from '../read-fixture.ts';

const table = (title: string, months: readonly string[], ...rows: readonly (readonly number[])[]) => {
  const names = ['渝中区', '江北区', '綦江区'];
  const lines = rows.map((row, at) => [names[at], ...row].join(','));
  return [`2020年${title}城镇新增就业（单位：人）`, ['区县', ...months].join(','), ...lines]
    .map((line) => `${line}\n`)
    .join('');
};
const codesOf = async (text: string, options?: ReadOptions) => {
  const { problems, plan } = await readText(text, options);
  return { codes: [...new Set(problems.first().map(({ code }) => code))], added: plan.counts.added };
};

describe('months side by side', () => {
  test('that fall cannot be totals: all of them wait', async () => {
    const { codes, added } = await codesOf(table('', ['4月', '5月'], [700, 650], [800, 900]));
    expect([codes, added]).toEqual([['ytd.fell', 'basis.assumed'], 0]);
  });

  test('too few to tell wait too', async () => {
    const { codes, added } = await codesOf(table('', ['4月', '5月'], [650, 700]));
    expect([codes, added]).toEqual([['basis.assumed'], 0]);
  });

  test('that rise every time are totals', async () => {
    const text = table('', ['3月', '4月', '5月'], [400, 700, 950], [300, 500, 800], [100, 200, 300]);
    expect(await codesOf(text)).toEqual({ codes: [], added: 9 });
  });

  test('are not asked about where title, header or sender say it', async () => {
    const rows = [
      [700, 650],
      [800, 900],
    ];
    expect(await codesOf(table('各月', ['4月', '5月'], ...rows))).toEqual({ codes: [], added: 4 });
    expect(await codesOf(table('', ['4月本月', '5月本月'], ...rows))).toEqual({ codes: [], added: 4 });
    const hints = { basis: 'period' } as const;
    expect(await codesOf(table('', ['4月', '5月'], ...rows), { hints })).toEqual({ codes: [], added: 4 });
  });
});
