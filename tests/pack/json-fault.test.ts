import { describe, expect, test } from 'vitest';
import { jsonFaultLine } from '#server/pack/read/json-fault.ts';

describe('jsonFaultLine', () => {
  test.each([
    ['a value that is missing', '{\n  "a": 1,\n  "b": ,\n  "c": 2\n}', 3],
    ['a comma that is missing', '[\n  { "a": [] }\n  { "b": {} }\n]', 3],
    ['a comma too many', '{\n  "a": [1, 2,\n  ]\n}', 3],
    ['a text left open', '{ "a":\n "b\n }', 2],
    ['an end that is missing', '{\n "a": -1.5e3,\n "b": null', 3],
  ])('finds the line of %s', (_, text, line) => {
    expect(() => {
      JSON.parse(text);
    }).toThrow(SyntaxError);
    expect(jsonFaultLine(text)).toBe(line);
  });
});
