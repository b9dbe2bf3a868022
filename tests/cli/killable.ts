import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { shiftLogSchema } from '#contract/shift-log.ts';
import { warningListSchema } from '#contract/warnings.ts';
import { ROOT } from '#tests/support/start-server.ts';

/** A server as a process of its own that can be ended as a power cut does. */
export interface Killable {
  kill(): Promise<void>;
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<Response>;
  /** Hands in a file and answers its id. */
  upload(name: string, content: string): Promise<string>;
}

const idSchema = z.object({ id: z.string() });
const pageSchema = z.object({ total: z.number() });
const stagedSchema = z.object({
  state: z.string(),
  problems: z.array(z.object({ id: z.string(), severity: z.string() })),
});
const verifiedSchema = z.object({ verified: z.boolean(), fault: z.string().nullable() });

export async function startKillable(environment: Readonly<Record<string, string>>): Promise<Killable> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      const found = /http:\/\/\S+/.exec(line)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  // A test that fails leaves none behind.
  onTestFinished(() => void child.kill('SIGKILL'));
  const api = (path: string, init?: RequestInit) => fetch(`${address}/api/v1${path}`, init);
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    get: async (path) => {
      const body: unknown = await (await api(path)).json();
      return body;
    },
    post: (path, body) =>
      api(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    upload: async (name, content) => {
      const form = new FormData();
      form.set('file', new File([content], name));
      return idSchema.parse(await (await api('/uploads', { method: 'POST', body: form })).json()).id;
    },
  };
}

export async function totalOf(server: Killable, path: string): Promise<number> {
  return pageSchema.parse(await server.get(path)).total;
}

/** What an upload is now, and the ids of its warnings: whoever commits it accepts them. */
export async function uploadOf(server: Killable, id: string): Promise<{ state: string; accept: string[] }> {
  const { state, problems } = stagedSchema.parse(await server.get(`/uploads/${id}`));
  return {
    state,
    accept: problems.filter(({ severity }) => severity === 'warning').map((problem) => problem.id),
  };
}

const deliveriesSchema = z.object({ items: z.array(z.object({ state: z.string() })) });

/** How many messages are not sent yet. */
export async function unsent(server: Killable): Promise<number> {
  const { items } = deliveriesSchema.parse(await server.get('/deliveries?limit=1000'));
  return items.filter(({ state }) => state !== 'sent').length;
}

/** What the server's own proof says is wrong; null for nothing. */
export async function faultOf(server: Killable): Promise<string | null> {
  return verifiedSchema.parse(await server.get('/audit/verify')).fault;
}

/** Every warning of a day with all that happened to it, without ids and instants: what two runs have to agree on. */
export async function ledgerOf(server: Killable, day: string): Promise<unknown> {
  const [from, to] = [`${day}T00:00:00.000Z`, `${day}T23:59:59.999Z`];
  const { events } = shiftLogSchema.parse(await server.get(`/shift-log?from=${from}&to=${to}`));
  const { items } = warningListSchema.parse(await server.get('/warnings?limit=1000'));
  return {
    events: events.map(({ kind, by, period, level, value, text, warning }) =>
      [warning.ruleEn, warning.region, kind, by, period, level, value, text].join(' | '),
    ),
    warnings: items
      .map(({ rule, region, state, level, peakLevel, openedPeriod, latestPeriod, latestValue, holds }) =>
        [rule, region, state, level, peakLevel, openedPeriod, latestPeriod, latestValue, holds].join(' | '),
      )
      .sort(),
  };
}
