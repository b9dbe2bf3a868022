import { describe, expect, test } from 'vitest';
import { spreadLabels } from '#client/charts/spread-labels.ts';

describe(spreadLabels, () => {
  test('labels at one height part around their middle', () => {
    const shifts = spreadLabels([
      { key: 'blue', at: 100 },
      { key: 'target', at: 100 },
    ]);
    // 15 apart: half of it down, half of it up
    expect([...shifts]).toEqual([
      ['blue', -7.5],
      ['target', 7.5],
    ]);
  });

  test('labels with room stay where they are', () => {
    const shifts = spreadLabels([
      { key: 'a', at: 40 },
      { key: 'b', at: 10 },
    ]);
    expect(Object.fromEntries(shifts)).toEqual({ a: 0, b: 0 });
  });

  test('a label pushed into the next pushes it on', () => {
    const at = { a: 100, b: 104, c: 118 };
    const shifts = spreadLabels(Object.entries(at).map(([key, height]) => ({ key, at: height })));
    // all three meet: middle (100 + 104 + 118)/3 = 107.33, so they lie at 92.33, 107.33 and 122.33
    const places = Object.entries(at).map(
      ([key, height]) => Math.round((height + (shifts.get(key) ?? 0)) * 100) / 100,
    );
    expect(places).toEqual([92.33, 107.33, 122.33]);
  });
});
