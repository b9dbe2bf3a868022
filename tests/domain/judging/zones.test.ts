import { describe, expect, test } from 'vitest';
import { percentMet, readZones } from '#domain/judging/zones.ts';

describe('percentMet', () => {
  test('of a falling target counts from the base', () => {
    expect(percentMet(10, 6, 8)).toBe(0.5);
    expect(percentMet(10, 6, 6)).toBe(1);
    expect(percentMet(10, 6, 12)).toBe(-0.5);
  });

  test('of a rising one as well', () => {
    expect(percentMet(20, 40, 26)).toBe(0.3);
  });

  test('is undefined where nothing was to change', () => {
    expect(percentMet(6, 6, 6)).toBeUndefined();
  });
});

describe('readZones', () => {
  const jobs = { base: 0, commit: 54, target: 60, stretch: 65 };

  test('fills each stretch in its own scale', () => {
    expect(readZones(jobs, 27)).toEqual({ zone: 'fail', filled: [0.5, 0, 0] });
    expect(readZones(jobs, 57)).toEqual({ zone: 'commit', filled: [1, 0.5, 0] });
    expect(readZones(jobs, 60)).toEqual({ zone: 'target', filled: [1, 1, 0] });
    expect(readZones(jobs, 70)).toEqual({ zone: 'stretch', filled: [1, 1, 1] });
  });

  test('of a falling bar are mirrored', () => {
    const rate = { base: 7, commit: 6, target: 5.5, stretch: 5 };
    expect(readZones(rate, 5.75)).toEqual({ zone: 'commit', filled: [1, 0.5, 0] });
    expect(readZones(rate, 5)).toEqual({ zone: 'stretch', filled: [1, 1, 1] });
  });

  test('are none when the marks turn back', () => {
    expect(readZones({ base: 0, commit: 60, target: 54, stretch: 65 }, 1)).toBeUndefined();
  });
});
