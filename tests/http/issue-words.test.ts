import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { periodSchema } from '#contract/primitives.ts';
import { issueWords } from '#server/http/issue-words.ts';

function wordsOf(schema: z.ZodType, data: unknown): string | undefined {
  const [issue] = schema.safeParse(data).error?.issues ?? [];
  return issue && issueWords(issue, data);
}

describe('issueWords', () => {
  test.each<[string, z.ZodType, unknown, string]>([
    [
      'too little',
      z.object({ limit: z.coerce.number().min(1) }),
      { limit: '0' },
      '应为不小于 1 的数，收到 "0" · expected a number of at least 1, found "0"',
    ],
    ['missing', z.object({ name: z.string() }), {}, '没有写，应为文字 · missing, expected a text'],
    [
      'another type',
      z.object({ regions: z.array(z.string()) }),
      { regions: { a: 1 } },
      '应为一组（[…]），收到 {…} · expected a list, found {…}',
    ],
    [
      'no number',
      z.object({ year: z.coerce.number() }),
      { year: 'abc' },
      '应为数，收到 "abc" · expected a number, found "abc"',
    ],
    [
      'none of the options',
      z.object({ level: z.enum(['blue', 'red']) }),
      { level: 'pink' },
      '应为 blue、red 之一，收到 "pink" · expected one of blue, red, found "pink"',
    ],
    [
      'too many',
      z.array(z.string()).max(1),
      ['a', 'b'],
      '应为至多 1 项，收到 […] · expected at most 1 items, found […]',
    ],
    [
      'fields nobody knows',
      z.strictObject({}),
      { x: 1 },
      '不认识这些字段：x，收到 {…} · there are no such fields: x, found {…}',
    ],
    [
      'a schema’s own words',
      z.object({ period: periodSchema }),
      { period: '2020-13' },
      '应为期间，如 2020、2020-H1、2020-Q1、2020-03、2020-01..02，收到 "2020-13" · expected a period: 2020, 2020-H1, 2020-Q1, 2020-03 or 2020-01..02, found "2020-13"',
    ],
  ])('%s', (_, schema, data, words) => {
    expect(wordsOf(schema, data)).toBe(words);
  });

  test('a long value is cut off, a secret one never shown', () => {
    const long = z.object({ name: z.string().max(3) });
    expect(wordsOf(long, { name: 'x'.repeat(500) })).toContain(`"${'x'.repeat(59)}…`);
    const secret = z.object({ password: z.string().min(8) });
    expect(wordsOf(secret, { password: 'hunter2' })).toBe(
      '应为至少 8 个字的文字 · expected a text of at least 8 characters',
    );
  });
});
