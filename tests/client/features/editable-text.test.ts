import { describe, expect, test } from 'vitest';
import { fromTyped, toTyped } from '#client/features/reports/editable-text.ts';
import type { ReportToken } from '#contract/reports.ts';

const token = (id: string, text: string): ReportToken => ({
  ...{ id, text, what: 'actual', value: Number(text), indicator: 'urban-new-jobs' },
  ...{ region: '500000', period: '2020-06', basis: 'ytd', version: 1 },
});
const TOKENS = new Map([token('a', '34.21'), token('b', '60')].map((each) => [each.id, each]));

describe('toTyped and fromTyped', () => {
  test('bound numbers stand in brackets by their place, and come back as they were', () => {
    const parts = ['新增就业', { token: 'a' }, '万人，目标', { token: 'b' }, '万人。'];
    expect(toTyped(parts, TOKENS)).toBe('新增就业[1:34.21]万人，目标[2:60]万人。');
    expect(fromTyped(toTyped(parts, TOKENS), TOKENS)).toEqual(parts);
  });

  test('what is typed over a number changes nothing of it; what was never bound stays text', () => {
    expect(fromTyped('新增[1:99]万人，[9:1]、[草案]', TOKENS)).toEqual([
      '新增',
      { token: 'a' },
      '万人，[9:1]、[草案]',
    ]);
  });
});
