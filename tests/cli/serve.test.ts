import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type StartedServer } from '#tests/support/start-server.ts';
import { runCli, runHere } from './run-cli.ts';

describe('serve', () => {
  const data = mkdtempSync(join(tmpdir(), 'qingyu-serve-'));
  let server: StartedServer;
  beforeAll(async () => {
    server = await startServer({ QINGYU_DATA: data, QINGYU_CLOCK: '2020-07-15' });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  });

  test('prints its address, listens on loopback alone, and shows the six targets', async () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const overview = (await (await fetch(`${server.address}/api/v1/overview`)).json()) as {
      targets: unknown[];
    };
    expect(overview.targets).toHaveLength(6);
  });

  test('takes a commit of another process in, and tells open screens of it', async () => {
    const events = await fetch(`${server.address}/api/v1/events`);
    const reader = events.body?.getReader();
    const sheet = join(data, 'rates.csv');
    writeFileSync(
      sheet,
      'indicator,region,period,basis,value,unit\nsurveyed-unemployment-rate,100000,2020-06,period,6.2,%\n',
    );
    const imported = await runCli(['import', sheet, '--commit'], { QINGYU_DATA: data });
    expect([imported.code, imported.stderr]).toEqual([0, '']);
    let heard = '';
    while (reader && !heard.includes('event: statistics')) {
      const { value, done } = await reader.read();
      if (done) break;
      heard += new TextDecoder().decode(value);
    }
    expect(heard).toContain('event: statistics\ndata: {"version":1}');
    await reader?.cancel();
    const answer = await fetch(`${server.address}/api/v1/observations?indicator=surveyed-unemployment-rate`);
    expect(await answer.json()).toMatchObject({ total: 1 });
  });

  test('lets another process write while it reads', async () => {
    const url = `${server.address}/api/v1/overview?period=2020-06`;
    const sheet = join(data, 'rates.csv');
    const [imported, ...answers] = await Promise.all([
      runCli(['import', sheet, '--commit'], { QINGYU_DATA: data }),
      ...Array.from({ length: 20 }, async () => (await fetch(url)).status),
    ]);
    expect(imported.code).toBe(0);
    expect(new Set(answers)).toEqual(new Set([200]));
  });
});

describe('serve, asked to stop', () => {
  test('ends with 0 at once, though a screen is still listening', async () => {
    const server = await startServer({ QINGYU_CLOCK: '2020-07-15' });
    const events = await fetch(`${server.address}/api/v1/events`);
    const reader = events.body?.getReader();
    await reader?.read();
    expect(await server.stop()).toBe(0);
    await reader?.cancel().catch(() => undefined);
  }, 10_000);
});

describe('serve, asked for what it must not do', () => {
  test.each([
    ['an address others can reach, with no account', { HOST: '0.0.0.0' }, /loopback/],
    ['a token that is too short', { QINGYU_TOKEN: 'short' }, /QINGYU_TOKEN/],
    ['a clock that is none', { QINGYU_CLOCK: 'yesterday' }, /QINGYU_CLOCK/],
  ])('%s: does not start, and ends with 2', async (_what, environment, why) => {
    const ran = await runHere(['serve'], {
      QINGYU_DATA: join(tmpdir(), 'qingyu-never-made'),
      PORT: '0',
      ...environment,
    });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(why);
  });

  test('a pack that is broken: ends with 1 and names the file', async () => {
    const data = mkdtempSync(join(tmpdir(), 'qingyu-broken-'));
    const ran = await runHere(['serve'], {
      QINGYU_DATA: data,
      PORT: '0',
      QINGYU_PACK: join(data, 'no-pack'),
    });
    rmSync(data, { recursive: true, force: true });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/pack\.json/);
  });
});
