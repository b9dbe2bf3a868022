import { describe, expect, test } from 'vitest';
import { episodeLines } from '#client/features/warnings/episode-lines.ts';
import { aRule, aWarning } from '../../fixtures.ts';

describe(episodeLines, () => {
  test('offsets from the target become values', () => {
    const rule = aRule({
      condition: {
        kind: 'level',
        against: 'target',
        side: 'above',
        lines: [
          { level: 'blue', value: 0, inclusive: false },
          { level: 'yellow', value: 0.2, inclusive: false },
        ],
        recovery: 0.2,
      },
    });
    // the mildest line lay at 5.5, so the target is 5.5 and yellow 5.7
    expect(episodeLines(aWarning({ line: 5.5 }), rule)).toEqual([
      { level: 'blue', value: 5.5 },
      { level: 'yellow', value: 5.7 },
    ]);
  });

  test('thresholds stand as they are, and without the rule only the line of the episode', () => {
    expect([
      episodeLines(aWarning(), aRule()),
      episodeLines(aWarning({ level: 'red', line: 6.5 }), undefined),
    ]).toEqual([
      [
        { level: 'yellow', value: 5.7 },
        { level: 'orange', value: 6 },
      ],
      [{ level: 'red', value: 6.5 }],
    ]);
  });
});
