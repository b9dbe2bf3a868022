import { describe, expect, test } from 'vitest';
import { jsonLines, lineOfPath } from '#server/pack/read/json-lines.ts';

const TEXT = '{\n  "a": [\n    1,\n    { "b: ,": "x\\"]" }\n  ],\n  "c": null\n}';

describe('jsonLines', () => {
  test('finds the line of every value, whatever stands inside texts', () => {
    expect([...jsonLines(TEXT)]).toEqual([
      ['', 1],
      ['a', 2],
      ['a.0', 3],
      ['a.1', 4],
      ['a.1.b: ,', 4],
      ['c', 6],
    ]);
  });
});

describe('lineOfPath', () => {
  test('falls back to the nearest value around a path that is absent', () => {
    const lines = jsonLines(TEXT);
    expect(lineOfPath(lines, ['a', 1, 'missing'])).toBe(4);
    expect(lineOfPath(lines, ['missing'])).toBe(1);
  });
});
