import { describe, expect, test } from 'vitest';
import { SCHEME_PRESETS } from '#domain/judging/scheme-presets.ts';
import { scoreScheme, type Scheme } from '#domain/judging/scoring.ts';

function preset(id: string): Scheme {
  const found = SCHEME_PRESETS.find((scheme) => scheme.id === id);
  if (!found) throw new Error(id);
  return found;
}

function pointsOf(id: string, attainment: number, indicator = 'urban-new-jobs') {
  const score = scoreScheme(preset(id), () => attainment);
  return score.items.find((item) => item.indicator === indicator)?.points;
}

describe('scoreScheme', () => {
  test('all or nothing', () => {
    expect([1, 0.9999, 1.3].map((attainment) => pointsOf('all-or-nothing', attainment))).toEqual([3, 0, 3]);
  });

  // Of 5: short by nothing 5, by up to 5 % 3, by up to 10 % 1, by more 5 − 6 → 0.
  test('stepped deduction, each step including its end', () => {
    expect(
      [1, 0.99, 0.95, 0.94, 0.9, 0.89].map((attainment) => pointsOf('stepped-deduction', attainment)),
    ).toEqual([5, 3, 3, 1, 1, 0]);
  });

  test('stepped attainment', () => {
    expect([1, 0.99, 0.8, 0.5, 0.49].map((attainment) => pointsOf('stepped-share', attainment))).toEqual([
      5, 2.5, 2.5, 1.25, 0,
    ]);
  });

  // 30 + 30 + 40, and 10 × 0.15 = 1.5 for the one with a bonus.
  test('typed items with bonus', () => {
    const score = scoreScheme(preset('typed-items'), () => 1.15);
    expect([score.points, score.of, score.vetoedBy]).toEqual([101.5, 100, []]);
    expect(score.items[1]?.working).toEqual([
      { step: 'proportion', found: 1.15, line: 1, points: 30 },
      { step: 'bonus', found: 0.15, line: undefined, points: 1.5 },
    ]);
    expect(scoreScheme(preset('typed-items'), () => 2).items[1]?.points).toBe(32);
  });

  test('a veto leaves nothing, and the items still show their points', () => {
    const score = scoreScheme(preset('typed-items'), (code) => (code === 'urban-new-jobs' ? 0.9 : 1));
    expect([score.points, score.vetoedBy]).toEqual([0, ['urban-new-jobs']]);
    expect(score.items.map(({ points }) => points)).toEqual([30, 30, 36]);
  });

  test('without a figure there are no points, never 0', () => {
    const score = scoreScheme(preset('stepped-share'), (code) => (code === 'urban-new-jobs' ? undefined : 1));
    expect(score.points).toBeUndefined();
    expect(score.items[0]).toEqual({
      indicator: 'urban-new-jobs',
      weight: 5,
      points: undefined,
      working: [{ step: 'missing', found: undefined, line: undefined, points: 0 }],
    });
  });
});

describe('SCHEME_PRESETS', () => {
  test('are the four of the practice', () => {
    expect(SCHEME_PRESETS.map(({ id }) => id)).toEqual([
      'all-or-nothing',
      'stepped-deduction',
      'stepped-share',
      'typed-items',
    ]);
  });
});
