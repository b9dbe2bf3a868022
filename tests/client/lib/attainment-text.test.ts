import { describe, expect, test } from 'vitest';
import { distanceText } from '#client/lib/attainment-text.ts';
import { zh as words } from '#client/lib/messages/zh.ts';
import { anAttainment } from '../fixtures.ts';

describe('distanceText', () => {
  const zh = { t: words, language: 'zh' } as const;

  test.each([
    ['a rate by points', { unit: '%', decimals: 1, comparator: 'at-least' }, 0.7, '+0.7 个百分点'],
    [
      'a ceiling by how far the figure is above it',
      { unit: '%', decimals: 1, comparator: 'at-most' },
      -0.2,
      '+0.2 个百分点',
    ],
    [
      'a number of people in its own unit',
      { unit: '万人', decimals: 2, comparator: 'at-least' },
      8.49,
      '+8.49 万人',
    ],
    [
      'one that is short, with its sign',
      { unit: '万人', decimals: 2, comparator: 'at-least' },
      -1.5,
      '−1.50 万人',
    ],
  ] as const)('%s', (_, item, gap, text) => {
    expect(distanceText(anAttainment({ ...item, evaluation: 'year-end' }), gap, zh)).toBe(text);
  });
});
