import { describe, expect, test } from 'vitest';
import { foldWarnings } from '#client/features/warnings/fold-warnings.ts';
import { aWarning } from '#tests/client/fixtures.ts';

const CITY = aWarning({ id: 'city', region: '500000' });
const YUZHONG = aWarning({ id: 'yuzhong', region: '500103', under: 'city' });
const JIANGBEI = aWarning({ id: 'jiangbei', region: '500105', under: 'city' });
const OTHER = aWarning({ id: 'other', region: '500106' });

describe('foldWarnings', () => {
  test('districts’ go under the city’s own', () => {
    const { rows, under, folded } = foldWarnings([CITY, YUZHONG, OTHER, JIANGBEI], new Set());
    expect(rows.map(({ id }) => id)).toEqual(['city', 'other']);
    expect([...under]).toEqual([['city', [YUZHONG, JIANGBEI]]]);
    expect([...folded]).toEqual(['yuzhong', 'jiangbei']);
  });

  test('opened, they follow it in their order', () => {
    const { rows } = foldWarnings([YUZHONG, CITY, OTHER, JIANGBEI], new Set(['city']));
    expect(rows.map(({ id }) => id)).toEqual(['city', 'yuzhong', 'jiangbei', 'other']);
  });

  test('a graver one than the city’s stands for itself', () => {
    const grave = { ...YUZHONG, level: 'red' } as const;
    const { rows, folded } = foldWarnings(
      [grave, { ...CITY, level: 'yellow' }, { ...JIANGBEI, level: 'yellow' }],
      new Set(),
    );
    expect([rows.map(({ id }) => id), [...folded]]).toEqual([['yuzhong', 'city'], ['jiangbei']]);
  });

  test('one whose city’s is not listed stands for itself', () => {
    const { rows, under } = foldWarnings([YUZHONG, OTHER], new Set());
    expect([rows.map(({ id }) => id), under.size]).toEqual([['yuzhong', 'other'], 0]);
  });
});
