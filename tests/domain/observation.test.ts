import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known, missing, type Measure } from '#domain/measure.ts';
import { seriesId, standingVintages, type Vintage } from '#domain/observation.ts';
import { periodId } from '#domain/period.ts';
import { at } from './support.ts';

function aVintage(id: string, version: number, measure: Measure = known(version)): Vintage {
  return { period: at(id), measure, version, uploadId: `u${version}` };
}

describe('standingVintages', () => {
  const first = aVintage('2020-05', 1);
  const revised = aVintage('2020-05', 3);
  const june = aVintage('2020-06', 2);

  test('the latest version of each period stands', () => {
    expect(standingVintages([june, first, revised])).toEqual([revised, june]);
  });

  test('as of a version, later ones are not known yet', () => {
    expect(standingVintages([june, first, revised], 2)).toEqual([first, june]);
    expect(standingVintages([june, first, revised], 1)).toEqual([first]);
    expect(standingVintages([june, first, revised], 0)).toEqual([]);
  });

  test('a blank that was reported later stands as a blank', () => {
    const blank = aVintage('2020-05', 4, missing('suppressed'));
    expect(standingVintages([first, blank])).toEqual([blank]);
  });

  test('a withdrawn figure is absent, and back as of before', () => {
    const withdrawn = aVintage('2020-05', 4, missing('withdrawn'));
    expect(standingVintages([first, withdrawn])).toEqual([]);
    expect(standingVintages([first, withdrawn], 3)).toEqual([first]);
  });

  test('periods of one start are kept apart, the shorter first', () => {
    const ids = ['2020', '2020-Q1', '2020-02', '2020-01..02', '2020-01', '2019-12'];
    const standing = standingVintages(ids.map((id) => aVintage(id, 1)));
    expect(standing.map(({ period }) => periodId(period))).toEqual([
      '2019-12',
      '2020-01',
      '2020-01..02',
      '2020-Q1',
      '2020',
      '2020-02',
    ]);
  });

  test('does not depend on the order given', () => {
    const vintages = ['2020-05', '2020-06', '2020-07'].flatMap((id) => [1, 2, 3].map((v) => aVintage(id, v)));
    fc.assert(
      fc.property(fc.shuffledSubarray(vintages, { minLength: vintages.length }), (shuffled) => {
        expect(standingVintages(shuffled, 2)).toEqual(standingVintages(vintages, 2));
      }),
    );
  });
});

describe('seriesId', () => {
  test('tells two series apart', () => {
    const key = { indicator: 'urban-new-jobs', region: '500000', group: 'total', industry: 'total' };
    expect(seriesId({ ...key, basis: 'ytd' })).toBe('urban-new-jobs|500000|total|total|ytd');
    expect(seriesId({ ...key, basis: 'period' })).not.toBe(seriesId({ ...key, basis: 'ytd' }));
  });
});
