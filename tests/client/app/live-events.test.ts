import { describe, expect, test } from 'vitest';
import { readWarningEvent, warningNotice } from '#client/app/live-events.ts';
import { zh } from '#client/lib/messages/zh.ts';

describe(readWarningEvent, () => {
  test('reads what the server sends', () => {
    expect(readWarningEvent('{"id":"w1","kind":"opened","level":"red"}')).toEqual({
      id: 'w1',
      kind: 'opened',
      level: 'red',
    });
  });

  test.each(['', 'null', '{}', '{"id":1,"kind":"opened"}'])('%s is nothing', (text) => {
    expect(readWarningEvent(text)).toBeUndefined();
  });
});

describe(warningNotice, () => {
  test('a new warning is an alert', () => {
    expect(warningNotice({ id: 'w1', kind: 'opened', level: 'red' }, zh)).toEqual({
      text: '新的预警 · 红色预警',
      tone: 'alert',
    });
  });

  test('what a colleague did is no news', () => {
    expect(warningNotice({ id: 'w1', kind: 'noted', level: 'red' }, zh)).toBeUndefined();
  });
});
