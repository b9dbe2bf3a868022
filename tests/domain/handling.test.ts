import { describe, expect, test } from 'vitest';
import { DEFAULT_HANDLING } from '#domain/default-handling.ts';
import {
  byUrgency,
  checklistOf,
  contactKey,
  contactsOf,
  escalationClock,
  needsSignOff,
  tellingOf,
} from '#domain/handling.ts';
import { LEVELS } from '#domain/rule.ts';

const OPENED = '2020-07-15T00:00:00.000Z';
const at = (time: string) => `2020-07-15T${time}.000Z`;

describe('escalationClock', () => {
  test.each([
    ['acknowledged a minute before its end', at('01:59:00'), at('05:00:00'), 'met'],
    ['acknowledged at its end: too late', at('02:00:00'), at('05:00:00'), 'missed'],
    ['nobody yet, a second to go', undefined, at('01:59:59'), 'running'],
    ['nobody at its end', undefined, at('02:00:00'), 'missed'],
    [
      'acknowledged before it rose: that was another level',
      '2020-07-14T23:00:00.000Z',
      at('01:00:00'),
      'running',
    ],
  ] as const)('two hours, %s', (_what, acknowledged, now, state) => {
    expect(escalationClock({ startedAt: OPENED, due: at('02:00:00') }, acknowledged, now)).toEqual({
      startedAt: OPENED,
      due: at('02:00:00'),
      state,
    });
  });
});

describe('byUrgency', () => {
  const first = { isStanding: true, level: 'red', due: at('01:00:00') } as const;
  const later = { ...first, due: at('02:00:00') };
  const handled = { ...first, due: undefined };
  const overdue = { ...first, level: 'orange', due: '2020-07-14T02:00:00.000Z' } as const;
  const ended = { ...handled, isStanding: false };

  test('reds due 02:00 and 01:00 and an orange one overdue since the day before: 01:00, 02:00, the orange one', () => {
    expect([later, overdue, first].sort(byUrgency)).toEqual([first, later, overdue]);
  });

  test('what is in somebody’s hands waits behind the rest of its level, what has ended behind everything', () => {
    expect([ended, overdue, handled, later].sort(byUrgency)).toEqual([later, handled, overdue, ended]);
  });

  test('of two alike the first stays first', () => {
    expect(byUrgency(handled, { ...handled })).toBe(0);
    expect(byUrgency(first, { ...first })).toBe(0);
  });
});

describe('contactKey', () => {
  test('unit and duty, and the person once there is one', () => {
    const section = { unitZh: '市人力社保局就业科', dutyZh: '研判与答复', person: '' };
    expect(contactKey(section)).toBe('市人力社保局就业科 · 研判与答复');
    expect(contactKey({ ...section, person: '王某' })).toBe('市人力社保局就业科 · 研判与答复 · 王某');
  });
});

describe('tellingOf', () => {
  const line = (kind: string, contact: string | null = null) => ({ kind, contact });
  const told = line('told', '就业科');

  test('told when orange, then raised to red: told, and to be told again', () => {
    const lines = [line('opened'), told, line('noted'), line('raised')];
    expect(tellingOf(lines, '就业科')).toEqual({ line: told, again: true });
    expect(tellingOf(lines.slice(0, 3), '就业科')).toEqual({ line: told, again: false });
  });

  test('another contact’s, nobody’s, or taken back: not told', () => {
    expect(tellingOf([line('opened'), told], '办公室')).toBeUndefined();
    expect(tellingOf([line('opened')], '就业科')).toBeUndefined();
    expect(tellingOf([line('opened'), told, line('untold', '就业科')], '就业科')).toBeUndefined();
  });

  test('the last word counts', () => {
    const again = { ...told };
    expect(tellingOf([told, line('untold', '就业科'), again], '就业科')?.line).toBe(again);
  });
});

describe('the settings of a pack that has none', () => {
  test('橙 and 红 are signed off by a second person', () => {
    expect(LEVELS.filter((level) => needsSignOff(DEFAULT_HANDLING, level))).toEqual(['orange', 'red']);
    expect(
      LEVELS.filter((level) => needsSignOff({ ...DEFAULT_HANDLING, signOffFrom: undefined }, level)),
    ).toEqual([]);
  });

  test('a graver level has every step and contact of a milder one, and its clock is no longer', () => {
    const ids = LEVELS.map((level) => checklistOf(DEFAULT_HANDLING, level).map(({ id }) => id));
    const units = LEVELS.map((level) => contactsOf(DEFAULT_HANDLING, level).map(({ unitZh }) => unitZh));
    for (const steps of [ids, units]) {
      for (const [index, milder] of steps.entries()) {
        expect(steps[index + 1] ?? milder).toEqual(expect.arrayContaining(milder));
      }
    }
    const hours = LEVELS.map(
      (level) => DEFAULT_HANDLING.escalation.find((step) => step.level === level)?.hours,
    );
    expect(hours).toEqual([undefined, 12, 2, 2]);
  });
});
