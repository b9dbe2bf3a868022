import { describe, expect, test } from 'vitest';
import { aReference } from '../a-reference.ts';
import { readText } from '../read-fixture.ts';

const reference = aReference({ populationOf: (region) => (region === '500103' ? 588_717 : undefined) });
const found = async (region: string, value: string, unit: string) => {
  const text = `indicator,region,period,basis,value,unit\nurban-new-jobs,${region},2020-06,ytd,${value},${unit}\n`;
  const { problems } = await readText(text, { reference });
  return problems.first().map(({ id, message }) => `${id}: ${message}`);
};

describe('more people than live there', () => {
  test('is asked about: persons read as 万人', async () => {
    expect(await found('500103', '5200', '万人')).toEqual([
      'value.beyond.people@E2: 5200万人 比渝中区的常住人口 58.8717万人 还多',
    ]);
  });

  test('is no question up to the last of them, nor where the catalogue does not say', async () => {
    expect(await found('500103', '588717', '人')).toEqual([]);
    expect(await found('500105', '5200', '万人')).toEqual([]);
  });
});
