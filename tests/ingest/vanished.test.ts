import { describe, expect, test } from 'vitest';
import type { History } from '#server/ingest/history.ts';
import { aHistory, aSeries, keyOfId } from './a-history.ts';
import { readText } from './read-fixture.ts';

const HEADER = 'indicator,region,period,basis,value,unit';
const june = (regions: readonly string[]): string =>
  [HEADER, ...regions.map((region) => `urban-new-jobs,${region},2020-06,ytd,9000,人`)].join('\n');

/** Places that stand for June and are not named by the file. */
function beside(regions: readonly string[], period = '2020-06'): History {
  const points = [{ period: keyOfId(period), value: 7400, missing: 0 }];
  return { ...aHistory([]), beside: regions.map((region) => ({ key: aSeries({ region }), points })) };
}

const gone = async (text: string, history: History): Promise<string[]> =>
  (await readText(text, { history })).vanished.map(
    ({ key: { region }, period, value }) => `${region} ${period} ${value}`,
  );

describe('findVanished', () => {
  test('tells what stands in places the file does not name, when it gives as many', async () => {
    const { plan, problems, vanished } = await readText(june(['500103', '500105']), {
      history: beside(['500110', '500240']),
    });
    expect(vanished).toEqual([
      { key: aSeries({ region: '500110' }), period: 20_200_601, value: 7400 },
      { key: aSeries({ region: '500240' }), period: 20_200_601, value: 7400 },
    ]);
    expect(plan.counts).toMatchObject({ added: 2, vanished: 2 });
    expect(problems.first().map(({ message }) => message)).toEqual([
      '库中已有而本表没有的数 2 个：綦江区 2020-06、石柱县 2020-06',
    ]);
  });

  test('leaves the others alone when one district sends its own', async () => {
    expect(await gone(june(['500103']), beside(['500105', '500110']))).toEqual([]);
  });

  test('leaves the city alone: its figure comes from elsewhere', async () => {
    expect(await gone(june(['500103', '500105']), beside(['500000']))).toEqual([]);
  });

  test('counts a blank as given', async () => {
    const text = `${june(['500103', '500105'])}\nurban-new-jobs,500110,2020-06,ytd,,人`;
    const history = aHistory([[aSeries({ region: '500110' }), { '2020-06': 7400 }]]);
    expect(await gone(text, history)).toEqual([]);
  });

  test('says nothing of other months of the same districts', async () => {
    const history = aHistory([[aSeries({ region: '500103' }), { '2020-04': 1000, '2020-05': 2000 }]]);
    expect(await gone(june(['500103', '500105']), history)).toEqual([]);
  });
});
