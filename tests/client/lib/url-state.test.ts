import { describe, expect, test } from 'vitest';
import { hrefWith, readView, writeParams, writeView } from '#client/lib/url-state.ts';

describe(readView, () => {
  test('reads what every page shares', () => {
    const search =
      'period=2020-09&region=500103&asOf=2020-10-20&lang=en&figure=urban-new-jobs~500000~2020-09~ytd';
    expect(readView(search)).toEqual({
      period: '2020-09',
      region: '500103',
      asOf: '2020-10-20',
      language: 'en',
      figure: { indicator: 'urban-new-jobs', region: '500000', period: '2020-09', basis: 'ytd' },
    });
  });

  test('what is malformed counts as absent', () => {
    const search = 'period=2020-Q3&region=%20&asOf=2020-02-30&lang=fr&figure=a~b~c';
    expect(readView(search)).toEqual({
      period: undefined,
      region: undefined,
      asOf: undefined,
      language: undefined,
      figure: undefined,
    });
  });
});

describe(writeView, () => {
  test('changes the named parts and keeps the others, in one order', () => {
    expect(writeView('state=active&region=500000', { period: '2020-09', language: 'en' })).toBe(
      'period=2020-09&region=500000&lang=en&state=active',
    );
  });

  test('a part given as undefined goes', () => {
    expect(writeView('period=2020-09&asOf=2020-10-20', { asOf: undefined })).toBe('period=2020-09');
  });

  test('a figure written is the figure read', () => {
    const figure = { indicator: 'a', region: '500000', period: '2020-01..02', basis: 'period' } as const;
    expect(readView(writeView('', { figure })).figure).toEqual(figure);
  });
});

describe(writeParams, () => {
  test('a page keeps its own filters beside the shared ones', () => {
    expect(writeParams('period=2020-09&level=red', { level: undefined, state: 'active' })).toBe(
      'period=2020-09&state=active',
    );
  });
});

describe(hrefWith, () => {
  test('takes the shared state along and leaves filters and figure behind', () => {
    expect(hrefWith('/targets', 'period=2020-09&state=active&figure=a~b~2020~ytd&lang=en')).toBe(
      '/targets?period=2020-09&lang=en',
    );
  });

  test('filters of the other page come last', () => {
    expect(hrefWith('/data/uploads/u1', 'lang=en&cell=A1', { cell: '汇总!C7' })).toBe(
      '/data/uploads/u1?lang=en&cell=%E6%B1%87%E6%80%BB%21C7',
    );
  });

  test('no state, no question mark', () => {
    expect(hrefWith('/data', '')).toBe('/data');
  });
});
