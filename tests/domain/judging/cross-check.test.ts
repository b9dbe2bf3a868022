import { describe, expect, test } from 'vitest';
import { crossCheck, gapOffs } from '#domain/judging/cross-check.ts';

function pairs(...values: [number | undefined, number | undefined][]) {
  return values.map(([a, b], index) => ({ period: `2020-0${index + 1}`, a, b }));
}

describe('crossCheck', () => {
  test('indexes both series to their base', () => {
    expect(crossCheck(pairs([10, 200], [12, 200], [15, 100]), 1)).toEqual({
      points: [
        { period: '2020-01', a: 100, b: 100, gap: 0 },
        { period: '2020-02', a: 120, b: 100, gap: 20 },
        { period: '2020-03', a: 150, b: 50, gap: 100 },
      ],
      score: undefined,
    });
  });

  // Gaps before: 0 4 −4 4 −4 0, mean 0, squares 64 ÷ 5 = 12.8, √ 3.5777; 14.31 ÷ 3.5777 = 4.
  test('scores the last gap by the earlier ones', () => {
    const check = crossCheck(
      pairs([100, 100], [104, 100], [96, 100], [104, 100], [96, 100], [100, 100], [114.310835, 100]),
      6,
    );
    expect(check?.score).toBeCloseTo(4, 5);
  });

  test('calls nothing unusual within an index point', () => {
    const same: [number, number][] = Array.from({ length: 7 }, () => [50, 70]);
    expect(crossCheck(pairs(...same))?.score).toBe(0);
  });

  test('leaves out a period with one side missing', () => {
    expect(crossCheck(pairs([10, 200], [undefined, 200], [15, undefined]), 1)?.points).toHaveLength(1);
    expect(crossCheck(pairs([undefined, 1]))).toBeUndefined();
    expect(crossCheck(pairs([0, 1]))).toBeUndefined();
  });
});

describe('gapOffs', () => {
  test('sets each gap against all the others, the last as the score does', () => {
    const offs = gapOffs([0, 4, -4, 4, -4, 0, 14.310835].map((gap) => ({ gap })));
    expect(offs.at(-1)).toBeCloseTo(4, 5);
    // The others of the first: 4 −4 4 −4 0 14.310835, mean 2.3851; squares 268.80 − 34.13 = 234.67 ÷ 5, √ 6.8508.
    expect(offs[0]).toBeCloseTo(-0.3482, 3);
  });

  test('says nothing with too few others', () => {
    expect(gapOffs([{ gap: 1 }, { gap: 2 }])).toEqual([undefined, undefined]);
  });
});
