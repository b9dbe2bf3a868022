import { describe, expect, test } from 'vitest';
import { readProgress } from '#client/api/progress-query.ts';

describe(readProgress, () => {
  test('takes what the server sends', () => {
    const sent = { id: 'a1', stage: 'read', done: 20, total: 80 };
    expect(readProgress(JSON.stringify(sent))).toEqual(sent);
  });

  test.each(['', '{', 'null', '{"id":"a1"}', '{"id":"a1","stage":"fly","done":1,"total":2}'])(
    '%j is none',
    (text) => {
      expect(readProgress(text)).toBeUndefined();
    },
  );
});
