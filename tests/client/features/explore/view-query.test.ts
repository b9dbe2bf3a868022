import { describe, expect, test } from 'vitest';
import { viewQuery } from '#client/features/explore/view-query.ts';

describe('viewQuery', () => {
  test('what is asked and how it is looked at, without when and in which language', () => {
    const search =
      'period=2020-12&region=500103&asOf=2020-12-01&lang=en&show=share&figure=a~b&rows=industry&to=';
    expect(viewQuery(search)).toBe('region=500103&rows=industry&show=share');
  });

  test('equal views have equal texts', () => {
    expect(viewQuery('show=share&sort=2020-06:down')).toBe(viewQuery('sort=2020-06%3Adown&show=share'));
  });
});
