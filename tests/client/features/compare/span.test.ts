import { describe, expect, test } from 'vitest';
import { spanIn } from '#client/features/compare/span.ts';
import { differenceText } from '#client/features/compare/difference-text.ts';
import { compareHref } from '#client/lib/compare-href.ts';
import { zh } from '#client/lib/messages/zh.ts';

describe('spanIn', () => {
  const known = { asOf: undefined, today: '2020-10-15' };

  test('is what the address says; else from thirty days before the day of knowledge', () => {
    expect(spanIn('from=2020-01-01&to=2020-02-01', known)).toEqual({ from: '2020-01-01', to: '2020-02-01' });
    expect(spanIn('', known)).toEqual({ from: '2020-09-15', to: '2020-10-15' });
    expect(spanIn('from=soon&to=2020-13-01', { ...known, asOf: '2020-03-31' })).toEqual({
      from: '2020-03-01',
      to: '2020-03-31',
    });
  });
});

describe('compareHref', () => {
  test('leads from the day the page looks at to now, and keeps month and region', () => {
    expect(compareHref('period=2020-09&asOf=2020-10-01&tab=x')).toBe(
      '/compare?period=2020-09&from=2020-10-01',
    );
    expect(compareHref('region=500103')).toBe('/compare?region=500103');
  });
});

describe('differenceText', () => {
  test('keeps every digit and its sign; rates differ in points', () => {
    const wording = { t: zh, language: 'zh' } as const;
    expect(differenceText(0.26, '万人', wording)).toBe('+0.26 万人');
    expect(differenceText(-2.37, '万人', wording)).toBe('−2.37 万人');
    expect(differenceText(-0.1, '%', wording)).toBe('−0.1 个百分点');
  });
});
