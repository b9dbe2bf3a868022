import { describe, expect, test } from 'vitest';
import { whyNotShown } from '#domain/explore/question.ts';

describe('whyNotShown', () => {
  const total = { measure: 'flow', basis: 'ytd' } as const;
  const month = { measure: 'flow', basis: 'period' } as const;
  const rate = { measure: 'rate', basis: 'period' } as const;

  test('rates have no shares and no index', () => {
    expect(whyNotShown('share', rate, 'region')).toBe('not-an-amount');
    expect(whyNotShown('index', rate, 'region')).toBe('not-an-amount');
    expect(whyNotShown('period-on-period', rate, 'region')).toBeUndefined();
  });

  test('groups overlap: no share of the whole is told by them', () => {
    expect(whyNotShown('share', total, 'group')).toBe('groups-overlap');
    expect(whyNotShown('share', total, 'industry')).toBeUndefined();
  });

  test('a running total is not set against the month before', () => {
    expect(whyNotShown('period-on-period', total, 'region')).toBe('running-figure');
    expect(whyNotShown('period-on-period', month, 'region')).toBeUndefined();
  });
});
