import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openReceiver, type Receiver } from '#tests/support/receiver.ts';
import { ROOT } from '#tests/support/start-server.ts';
import { useDesk } from './run-cli.ts';

/** Set higher by hand: KILLS=60 npx vitest run tests/cli/killed-sending.test.ts */
const KILLS = Number(process.env['KILLS'] ?? 6);
const LONGEST_MS = 60_000 + KILLS * 20_000;
const TODAY = '2020-03-20';
const SHEET =
  'indicator,region,period,basis,value,unit\nsurveyed-unemployment-rate,100000,2020-02,period,6.2,%\n';

const bodySchema = z.object({ id: z.string(), subject: z.string() });
const idSchema = z.object({ id: z.string() });
const pageSchema = z.object({ total: z.number() });

interface Killable {
  readonly address: string;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

async function serve(data: string): Promise<Killable> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, QINGYU_DATA: data, QINGYU_CLOCK: TODAY, PORT: '0', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      const found = /http:\/\/\S+/.exec(line)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  return {
    address,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const api = (server: Killable, path: string, init?: RequestInit) =>
  fetch(`${server.address}/api/v1${path}`, init);
const post = (server: Killable, path: string, body: unknown) =>
  api(server, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function upload(server: Killable): Promise<string> {
  const form = new FormData();
  form.set('file', new File([SHEET], 'rates.csv'));
  return idSchema.parse(await (await api(server, '/uploads', { method: 'POST', body: form })).json()).id;
}

async function total(server: Killable, path: string): Promise<number> {
  return pageSchema.parse(await (await api(server, path)).json()).total;
}

/** Waits, by asking, until nothing waits to be sent any more. */
async function emptied(server: Killable): Promise<void> {
  for (;;) {
    const waiting =
      (await total(server, '/deliveries?state=pending')) + (await total(server, '/deliveries?state=sending'));
    if (waiting === 0) return;
  }
}

describe('a server killed between commit, judging and sending', () => {
  const desk = useDesk();
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await openReceiver();
  });
  afterAll(() => receiver.close());

  test(
    'loses no message and changes none; one that comes twice carries the same id',
    async () => {
      expect((await desk.run('verify')).code).toBe(0);
      const first = await serve(desk.data);
      await post(first, '/channels', { kind: 'webhook', name: '测', url: `${receiver.address}/` });
      const staged = await upload(first);
      await first.kill();

      let takes = 0;
      for (let kill = 0; kill <= KILLS; kill += 1) {
        const data = `${desk.data}-${kill}`;
        cpSync(desk.data, data, { recursive: true });
        receiver.received.length = 0;
        let server = await serve(data);
        const started = performance.now();
        const committing = post(server, `/uploads/${staged}/commit`, { accept: [], reason: '例行' }).catch(
          () => undefined,
        );
        if (kill === 0) {
          await committing;
          await emptied(server);
          takes = performance.now() - started;
        } else {
          await new Promise((resolve) => setTimeout(resolve, (takes * (kill - 1)) / KILLS));
        }
        await server.kill();
        await committing;

        server = await serve(data);
        const isCommitted = (await total(server, '/observations?indicator=surveyed-unemployment-rate')) === 1;
        // Whoever was interrupted commits again.
        if (!isCommitted) {
          const again = await post(server, `/uploads/${staged}/commit`, { accept: [], reason: '例行' });
          expect(again.status).toBe(200);
        }
        await emptied(server);
        const got = receiver.received.map(({ body }) => bodySchema.parse(JSON.parse(body)));
        expect(new Set(got.map(({ id }) => id)).size).toBe(1);
        expect(new Set(got.map(({ subject }) => subject))).toEqual(
          new Set(['【橙色】全国 城镇调查失业率 2020年2月 6.2%']),
        );
        expect(await total(server, '/deliveries?state=sent')).toBe(1);
        expect(await total(server, '/warnings?state=open')).toBe(1);
        await server.kill();
      }
    },
    LONGEST_MS,
  );
});
