import { describe, expect, test } from 'vitest';
import { zonesSaid } from '#server/ingest/words/zones-text.ts';
import { readText, type ReadOptions } from '../read-fixture.ts';

// 綦江's 3 000 hold the 480 of 万盛, or they do not: 4 200 + 3 000 = 7 200, with 万盛 7 680.
const sheet = (total: number, note = '') =>
  `2020年1—6月城镇新增就业（单位：人）,\n区县,累计\n全市,${total}\n渝中区,4200\n綦江区,3000\n万盛经开区,480\n${note}`;
const codesOf = async (text: string, options?: ReadOptions) =>
  (await readText(text, options)).problems
    .first()
    .filter(({ code }) => code.startsWith('total.'))
    .map(({ code, expected }) => `${code} ${expected}`);

describe('the city’s total and the functional zones', () => {
  test('said to be inside: only the hosts add up', async () => {
    const hints = { zones: 'inside' } as const;
    expect(await codesOf(sheet(7680), { hints })).toEqual(['total.mismatch 7200人']);
    expect(await codesOf(sheet(7680))).not.toContain('total.mismatch 7200人');
  });

  test('said to be beside: all add up', async () => {
    expect(await codesOf(sheet(7200), { hints: { zones: 'beside' } })).toEqual(['total.mismatch 7680人']);
  });

  test('said under the table, unless the sender says otherwise', async () => {
    const text = sheet(7680, '注：各区县数均含功能区。,\n');
    expect(await codesOf(text)).toEqual(['total.mismatch 7200人']);
    expect(await codesOf(text, { hints: { zones: 'beside' } })).not.toContain('total.mismatch 7200人');
  });
});

describe(zonesSaid, () => {
  test.each([
    ['注：各区县数均含功能区', 'inside'],
    ['功能区数据已含在所在区县', 'inside'],
    ['区县数不含功能区', 'beside'],
    ['功能区单列', 'beside'],
    ['万盛经开区数据已含在綦江区内', undefined],
    ['功能区', undefined],
  ])('%s', (text, reading) => {
    expect(zonesSaid(text)).toBe(reading);
  });
});
