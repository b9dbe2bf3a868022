import { describe, expect, test } from 'vitest';
import {
  isJudgement,
  RELEASE_STATES,
  RELEASE_STEPS,
  releaseState,
  stateAfter,
  stepsFrom,
} from '#domain/release.ts';

describe('releaseState', () => {
  test('goes from draft to published, one step at a time', () => {
    expect(releaseState([])).toBe('draft');
    expect(releaseState(['report'])).toBe('reported');
    expect(releaseState(['report', 'review'])).toBe('reviewed');
    expect(releaseState(['report', 'review', 'approve'])).toBe('approved');
    expect(releaseState(['report', 'review', 'approve', 'publish'])).toBe('published');
  });

  test('sent back it is looked at anew, from the first look', () => {
    expect(releaseState(['report', 'review', 'approve', 'send-back'])).toBe('reported');
    expect(releaseState(['report', 'review', 'send-back', 'review'])).toBe('reviewed');
  });

  test('steps that cannot follow each other are no history', () => {
    expect(() => releaseState(['report', 'publish'])).toThrow('publish in state reported');
  });
});

describe('stepsFrom', () => {
  test('offers what can be done, and nothing once it is out', () => {
    expect(RELEASE_STATES.map((state) => [state, stepsFrom(state)])).toEqual([
      ['draft', []],
      ['reported', ['review']],
      ['reviewed', ['approve', 'send-back']],
      ['approved', ['publish', 'send-back']],
      ['published', []],
    ]);
  });
});

describe('stateAfter', () => {
  test('nothing is skipped and nothing is called back', () => {
    expect(stateAfter('reported', 'approve')).toBeUndefined();
    expect(stateAfter('published', 'send-back')).toBeUndefined();
    expect(stateAfter('draft', 'review')).toBeUndefined();
  });
});

describe('isJudgement', () => {
  test('reviewing and approving say that a figure is right', () => {
    expect(RELEASE_STEPS.filter(isJudgement)).toEqual(['review', 'approve']);
  });
});
