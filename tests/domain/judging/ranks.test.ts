import { expect, test } from 'vitest';
import { ranksOf } from '#domain/judging/ranks.ts';

test('equals share a rank, the next counts on, and what has no points has none', () => {
  const points = new Map([
    ['a', 85],
    ['b', 90],
    ['c', 85],
    ['d', undefined],
    ['e', 80],
  ]);
  expect(ranksOf(points)).toEqual(
    new Map([
      ['a', 2],
      ['b', 1],
      ['c', 2],
      ['e', 4],
    ]),
  );
});
