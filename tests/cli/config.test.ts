import { describe, expect, test } from 'vitest';
import { fixedClock, instantOf, systemClock } from '#server/clock.ts';
import { ConfigError, isLoopback, readConfig } from '#server/config.ts';

describe('readConfig', () => {
  test('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 8787,
      data: 'data',
      databaseUrl: undefined,
      pack: 'seeds/chongqing-2020',
      token: undefined,
      clock: undefined,
      logLevel: 'info',
    });
  });

  test('takes what is set, and an empty variable as not set', () => {
    const token = 't'.repeat(32);
    expect(
      readConfig({ PORT: '0', QINGYU_DATA: '', DATABASE_URL: 'postgres://a@b/c', QINGYU_TOKEN: token }),
    ).toMatchObject({ port: 0, data: 'data', databaseUrl: 'postgres://a@b/c', token });
  });

  test.each([
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'mysql://a'],
    ['QINGYU_TOKEN', 't'.repeat(31)],
    ['QINGYU_CLOCK', '2020-02-30'],
    ['QINGYU_CLOCK', 'noon'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(name);
  });

  test('an identity provider needs all its parts, and https beyond this machine', () => {
    const parts = {
      QINGYU_OIDC_ISSUER: 'https://id.example',
      QINGYU_OIDC_CLIENT: 'qingyu',
      QINGYU_OIDC_SECRET: 'secret',
      QINGYU_ORIGIN: 'https://qingyu.example/',
    };
    expect(readConfig(parts).provider).toEqual({
      issuer: 'https://id.example',
      client: 'qingyu',
      secret: 'secret',
      label: '统一身份',
      origin: 'https://qingyu.example',
    });
    for (const name of Object.keys(parts)) {
      expect(() => readConfig({ ...parts, [name]: '' })).toThrow(new RegExp(`${name}$`));
    }
    const plain = (issuer: string) => readConfig({ ...parts, QINGYU_OIDC_ISSUER: issuer });
    expect(() => plain('http://id.example')).toThrow(/QINGYU_OIDC_ISSUER.*https/);
    expect(plain('http://[::1]:9000').provider?.issuer).toBe('http://[::1]:9000');
  });

  test('names every variable that is wrong', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT.*LOG_LEVEL/);
  });
});

describe('isLoopback', () => {
  test('is true of this machine’s own addresses alone', () => {
    expect(['127.0.0.1', 'localhost', '::1', '0.0.0.0', '::', '10.0.0.5', ''].map(isLoopback)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('fixedClock', () => {
  test('stands at noon of a day in the reporting region, or at an instant', () => {
    const day = fixedClock('2020-07-15');
    expect([day.today(), day.now()]).toEqual(['2020-07-15', '2020-07-15T04:00:00.000Z']);
    const instant = fixedClock('2020-07-15T17:00:00Z');
    expect([instant.today(), instant.now()]).toEqual(['2020-07-16', '2020-07-15T17:00:00.000Z']);
  });

  test('refuses a text that is neither', () => {
    expect(() => fixedClock('noon')).toThrow('not a date: noon');
  });
});

describe('systemClock', () => {
  test('gives the date of the region and the instant', () => {
    const clock = systemClock();
    expect(clock.today()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(clock.now()).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
  });
});

describe('instantOf', () => {
  test('of a day is its last instant in the reporting region; an instant is itself', () => {
    expect(instantOf('2020-07-15')).toBe('2020-07-15T15:59:59.999Z');
    expect(instantOf('2020-07-15T12:00:00+08:00')).toBe('2020-07-15T04:00:00.000Z');
  });
});
