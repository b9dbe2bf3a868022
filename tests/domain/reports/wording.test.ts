import { describe, expect, test } from 'vitest';
import { segmentsOf, SENTENCES, slotsOf } from '#domain/reports/wording.ts';

describe('segmentsOf', () => {
  test('cuts a template into parts that stand or fall together', () => {
    expect(segmentsOf('{span}就业{actual}[，增长{change}%]。')).toEqual([
      {
        optional: false,
        pieces: [
          { kind: 'slot', name: 'span' },
          { kind: 'text', text: '就业' },
          { kind: 'slot', name: 'actual' },
        ],
      },
      {
        optional: true,
        pieces: [
          { kind: 'text', text: '，增长' },
          { kind: 'slot', name: 'change' },
          { kind: 'text', text: '%' },
        ],
      },
      { optional: false, pieces: [{ kind: 'text', text: '。' }] },
    ]);
  });

  test.each(['{span', 'span}', '[，{a}', '，{a}]', '[a[b]]', '{a b}', '{}', '[{a]}'])(
    'answers nothing for %s',
    (template) => {
      expect(segmentsOf(template)).toBeUndefined();
    },
  );

  test('reads every sentence there is', () => {
    expect(Object.values(SENTENCES).filter((template) => !segmentsOf(template))).toEqual([]);
  });
});

describe('slotsOf', () => {
  test('names the slots in their order', () => {
    expect(slotsOf(SENTENCES['target.missing-one'])).toEqual(['name', 'target', 'unit']);
  });
});
