import { describe, expect, test } from 'vitest';
import { loadPack } from '#server/pack/load-pack.ts';
import { createCatalogue } from '#server/services/catalogue.ts';
import { REAL_PACK } from '#tests/support/templates.ts';

describe('createCatalogue', () => {
  const catalogue = createCatalogue(loadPack(REAL_PACK));

  test.each(['500103', '渝中区', '渝中', 'yuzhong district', ' 渝 中 区 '])(
    'finds a region by “%s”',
    (name) => {
      expect(catalogue.region(name).code).toBe('500103');
    },
  );

  test('finds an indicator by its code, its names and in full-width letters', () => {
    const names = ['urban-new-jobs', '城镇新增就业', 'URBAN NEW JOBS', 'ｕｒｂａｎ－ｎｅｗ－ｊｏｂｓ'];
    expect(names.map((name) => catalogue.indicator(name).code)).toEqual(Array(4).fill('urban-new-jobs'));
  });

  test('knows the whole of a dimension, listed or not', () => {
    expect(catalogue.group('total').code).toBe('total');
    expect(catalogue.industry('合计').code).toBe('total');
  });

  test('throws not.found for a name nobody has, where a finder gives undefined', () => {
    expect(() => catalogue.region('某某区')).toThrow(expect.objectContaining({ code: 'not.found' }));
    expect(() => catalogue.group('某某')).toThrow(expect.objectContaining({ code: 'not.found' }));
    expect([catalogue.findRegion('某某区'), catalogue.findIndicator('nonsense')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('gives an indicator’s display unit', () => {
    expect(catalogue.unit(catalogue.indicator('urban-new-jobs')).code).toBe('万人');
  });

  test('lists who reports on a day: 41 until the new list comes', () => {
    expect(catalogue.reporting('2020-07-15')).toHaveLength(41);
    expect(catalogue.reporting('2020-07-15').some(({ kind }) => kind === 'city')).toBe(false);
  });
});
