import { describe, expect, test } from 'vitest';
import { contextPeriods } from '#client/features/entry/entry-context.ts';
import { entryRegions } from '#client/features/entry/entry-regions.ts';
import { aRegion } from '../../fixtures.ts';

const of = (code: string, part: Parameters<typeof aRegion>[0]) => aRegion({ code, ...part });

describe(entryRegions, () => {
  test('the city first, then districts in their order, then zones; none that is not in force', () => {
    const regions = [
      of('zone', { kind: 'zone', order: 1, validFrom: null, validTo: null }),
      of('late', { kind: 'division', order: 2, validFrom: '2025-11-01', validTo: null }),
      of('gone', { kind: 'division', order: 3, validFrom: null, validTo: '2025-10-31' }),
      of('here', { kind: 'division', order: 1, validFrom: null, validTo: null }),
      of('city', { kind: 'city', order: 0, validFrom: null, validTo: null }),
      of('nation', { kind: 'nation', order: 0, validFrom: null, validTo: null }),
    ];
    expect(entryRegions(regions, '2020-06').map(({ code }) => code)).toEqual([
      'city',
      'here',
      'gone',
      'zone',
    ]);
    expect(entryRegions(regions, '2025-12').map(({ code }) => code)).toEqual([
      'city',
      'here',
      'late',
      'zone',
    ]);
    expect(entryRegions(regions, '2020-6月')).toEqual([]);
  });
});

describe(contextPeriods, () => {
  test('the month before and the year before; a running total has none before January', () => {
    expect(contextPeriods({ period: '2020-06', basis: 'ytd' })).toEqual({
      ...{ now: '2020-06', before: '2020-05', yearBefore: '2019-06' },
    });
    expect(contextPeriods({ period: '2020-01', basis: 'ytd' }).before).toBeUndefined();
    expect(contextPeriods({ period: '2020-01', basis: 'period' }).before).toBe('2019-12');
  });
});
