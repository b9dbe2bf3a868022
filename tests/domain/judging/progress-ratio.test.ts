import { describe, expect, test } from 'vitest';
import {
  limitFactor,
  progressClass,
  progressRatio,
  progressScore,
  trendScore,
} from '#domain/judging/progress-ratio.ts';

function levels(base: number, now: number, target: number) {
  return {
    base: { value: base, year: 2015 },
    now: { value: now, year: 2022 },
    target: { value: target, year: 2030 },
  };
}

describe('progressRatio', () => {
  test('gives the rising vector of methods 4.1', () => {
    const progress = progressRatio(levels(20, 26, 40), 'up');
    expect(progress?.observed.toFixed(5)).toBe('0.03819');
    expect(progress?.required.toFixed(5)).toBe('0.04729');
    expect(progress?.ratio.toFixed(4)).toBe('0.8075');
    expect(progress?.score.toFixed(3)).toBe('1.482');
    expect(progress?.class).toBe('faster-needed');
  });

  test('gives the falling vector', () => {
    expect(progressRatio(levels(5.5, 5.2, 4.5), 'down')?.ratio.toFixed(4)).toBe('0.6006');
  });

  test('is achieved at the target and deteriorates away from it', () => {
    expect(progressRatio(levels(5.5, 4.5, 4.5), 'down')?.class).toBe('achieved');
    expect(progressRatio(levels(5.5, 5.8, 4.5), 'down')?.class).toBe('deterioration');
    expect(progressRatio(levels(5.5, 5.45, 4.5), 'down')?.class).toBe('limited');
  });

  test('is undefined where growth says nothing', () => {
    expect(progressRatio(levels(0, 5, 6), 'up')).toBeUndefined();
    expect(progressRatio(levels(5, -1, 6), 'up')).toBeUndefined();
    expect(progressRatio(levels(5, 6, 5), 'up')).toBeUndefined();
    expect(progressRatio({ ...levels(5, 6, 7), now: { value: 6, year: 2015 } }, 'up')).toBeUndefined();
  });
});

describe('progressClass', () => {
  test('has its lines at 0.95, 0.60 and 0, each in the better class', () => {
    expect([0.95, 0.949, 0.6, 0.599, 0, -0.001].map(progressClass)).toEqual([
      'on-track',
      'faster-needed',
      'faster-needed',
      'limited',
      'limited',
      'deterioration',
    ]);
  });
});

describe('progressScore', () => {
  // 7.1429 × 1 − 4.2857 = 2.8572; 4.1667 × 0.3 − 2.5 = −1.24999.
  test('is bounded at 5 either way', () => {
    expect([1, 0.3, 9, -9].map(progressScore)).toEqual([2.8572, -1.24999, 5, -5]);
  });
});

describe('limitFactor', () => {
  test('gives the vectors of methods 4.1', () => {
    expect(limitFactor(98, 100).toFixed(4)).toBe('0.0858');
    expect(limitFactor(90, 100).toFixed(3)).toBe('0.374');
    expect(limitFactor(110, 100).toFixed(3)).toBe('0.374');
    expect(limitFactor(200, 100)).toBe(1);
  });
});

describe('trendScore', () => {
  // 125 × −0.01 − 2.5; 500 × 0.004 − 2.5; 250 × 0.01 − 1.25; 500 × 0.016 − 5; and both bounds.
  test('has its lines at 0, 0.5 % and 1.5 %', () => {
    expect([-0.01, 0.004, 0.01, 0.016, 0.1, -0.1].map((p) => trendScore(p, 1))).toEqual([
      -3.75, -0.5, 1.25, 3, 5, -5,
    ]);
  });

  // 0.5 % · 0.5 = 0.0025: 500 × 0.002 ÷ 0.5 − 2.5.
  test('asks less near a limit', () => {
    expect(trendScore(0.002, 0.5)).toBe(-0.5);
  });
});
