import { describe, expect, test } from 'vitest';
import { lockSeconds, passwordFault, permissionsOf, ROLES } from '#domain/access.ts';

describe('permissionsOf', () => {
  test('everybody reads and looks after themselves; no administrator changes a statistic', () => {
    const writing = [
      'upload',
      'commit',
      'target',
      'rule',
      'warning',
      'task',
      'register',
      'report',
      'issue',
    ] as const;
    const writers = ROLES.filter((role) => writing.some((each) => permissionsOf(role).includes(each)));
    expect(writers).toEqual(['analyst', 'district-analyst', 'duty-officer', 'task-owner']);
    for (const role of ROLES) expect(permissionsOf(role)).toEqual(expect.arrayContaining(['self', 'read']));
  });

  test('the leave of each administrator is nobody else’s', () => {
    const holders = (['channel', 'account', 'audit'] as const).map((leave) =>
      ROLES.filter((role) => permissionsOf(role).includes(leave)),
    );
    expect(holders).toEqual([['system-admin'], ['security-admin'], ['audit-admin']]);
  });

  test('a leader reads and nothing else', () => {
    expect(permissionsOf('leader')).toEqual(['self', 'read']);
  });
});

describe('passwordFault', () => {
  test.each([
    ['Password1234!', 'common'],
    ['short', 'too-short'],
    ['elevenchars', 'too-short'],
    ['x'.repeat(201), 'too-long'],
    ['abababababab', 'too-simple'],
    ['zhang-wei-2020!', 'names-itself'],
    ['ZHANG-WEI on duty', 'names-itself'],
    ['qwertyuiopadmin', 'common'],
    ['渝中区的雨下到几时才停呢', undefined],
    ['correct horse battery', undefined],
    ['my password is a long sentence', undefined],
    // Twelve signs, not twelve code units.
    ['🌧️☀️🌧️☀️🌧️', 'too-short'],
  ])('%s: %s', (password, fault) => {
    expect(passwordFault('zhang-wei', password)).toBe(fault);
  });

  test('a name of two letters may stand in it by chance', () => {
    expect(passwordFault('li', 'a list of little things')).toBeUndefined();
  });
});

describe('lockSeconds', () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 60],
    [6, 120],
    [7, 240],
    [10, 1920],
    [11, 3600],
    [400, 3600],
  ])('%i wrong passwords: %i s', (failures, seconds) => {
    expect(lockSeconds(failures)).toBe(seconds);
  });
});
