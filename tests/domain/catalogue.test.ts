import { describe, expect, test } from 'vitest';
import { isRegionValid, reportingRegions, type Region } from '#domain/catalogue.ts';

function aRegion(region: Partial<Region>): Region {
  return {
    code: '500105',
    nameZh: '江北区',
    fullName: '江北区',
    shortName: '江北',
    nameEn: 'Jiangbei District',
    aliases: [],
    kind: 'division',
    area: '中心城区',
    order: 3,
    validFrom: undefined,
    validTo: undefined,
    overlaps: [],
    ...region,
  };
}

describe('isRegionValid', () => {
  test.each([
    [undefined, undefined, '1990-01-01', true],
    [undefined, '2025-11-06', '2025-11-05', true],
    [undefined, '2025-11-06', '2025-11-06', false],
    ['2025-11-06', undefined, '2025-11-05', false],
    ['2025-11-06', undefined, '2025-11-06', true],
    ['2020-01-01', '2021-01-01', '2020-12-31', true],
  ])('from %s to %s, on %s: %s', (validFrom, validTo, date, valid) => {
    expect(isRegionValid(aRegion({ validFrom, validTo }), date)).toBe(valid);
  });
});

describe('reportingRegions', () => {
  const nation = aRegion({ code: '100000', kind: 'nation', order: -1 });
  const city = aRegion({ code: '500000', kind: 'city', order: 0 });
  const jiangbei = aRegion({ validTo: '2025-11-06' });
  const yuzhong = aRegion({ code: '500103', order: 1 });
  const zone = aRegion({ code: '5001LJ', kind: 'zone', order: 39 });
  const regions = [zone, jiangbei, nation, yuzhong, city];

  test('are the districts and zones in force, in their order', () => {
    expect(reportingRegions(regions, '2020-06-30')).toEqual([yuzhong, jiangbei, zone]);
    expect(reportingRegions(regions, '2025-11-06')).toEqual([yuzhong, zone]);
  });

  test('leaves the list given as it was', () => {
    reportingRegions(regions, '2020-06-30');
    expect(regions.map(({ code }) => code)).toEqual(['5001LJ', '500105', '100000', '500103', '500000']);
  });
});
