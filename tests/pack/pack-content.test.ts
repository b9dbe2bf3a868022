import { describe, expect, test } from 'vitest';
import { loadPack } from '#server/pack/load-pack.ts';
import { packContent, parsePackContent } from '#server/pack/pack-content.ts';
import { CHONGQING, faultsOf, MINIMAL } from './packs.ts';

describe('parsePackContent', () => {
  test.each([
    ['the minimal pack', MINIMAL],
    ['the pack of Chongqing', CHONGQING],
  ])('gives %s back from the text the database keeps', (_, folder) => {
    const pack = loadPack(folder);
    expect(parsePackContent(packContent(pack))).toEqual(pack);
  });

  test('refuses a content that was tampered with, naming the path', () => {
    const pack = loadPack(MINIMAL);
    const content = packContent({
      ...pack,
      targets: pack.targets.map((target) => ({ ...target, year: 20 })),
    });
    expect(faultsOf(() => parsePackContent(content))).toEqual([
      { place: 'content:1', field: 'targets.0.year', found: '20' },
      { place: 'content:1', field: 'targets.1.year', found: '20' },
    ]);
  });

  test('checks the links again', () => {
    const pack = loadPack(MINIMAL);
    const content = packContent({ ...pack, units: [] });
    expect(faultsOf(() => parsePackContent(content))).toEqual([
      { place: 'content tasks.0:0', field: 'leadUnits', found: 'labour' },
      { place: 'content tasks.0:0', field: 'responsibleUnits', found: 'districts' },
      { place: 'content tasks.1:0', field: 'leadUnits', found: 'labour' },
    ]);
  });

  test('reads the content of a store that was filled before packs worded their reports', () => {
    const { wording: _, ...before } = loadPack(CHONGQING);
    expect(parsePackContent(JSON.stringify(before)).wording).toEqual({});
  });

  test('refuses what is no JSON', () => {
    expect(faultsOf(() => parsePackContent('{'))[0]?.place).toBe('content:1');
  });
});
