import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serve as listen } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { compose, databaseFile } from './compose.ts';
import { isLoopback, type Config } from './config.ts';
import { hasAccounts } from './db/read/accounts.ts';
import { createApp } from './http/app.ts';
import { startJobs } from './jobs.ts';
import { followCheck } from './services/health.ts';
import { checkInThread } from './work/check-in-thread.ts';
import { verbsInWorker } from './work/verbs-in-worker.ts';
import { openWorkerPool } from './work/worker-pool.ts';

export class RefusedToStart extends Error {
  override readonly name = 'RefusedToStart';
}

export interface Server {
  readonly address: string;
  close(): Promise<void>;
}

function withoutAccounts(host: string): RefusedToStart {
  return new RefusedToStart(
    `没有账户时只能监听本机地址，HOST=${host} 不行；先用 qingyu user add 设立账户 · without accounts only a loopback address is served, not ${host}: make one with qingyu user add`,
  );
}

/** By which names this server is called: this machine's, the one it listens on, and the one people type. */
function namesOf({ host, origin }: Config): ReadonlySet<string> {
  const told = origin === undefined ? [] : [new URL(origin).hostname.replace(/^\[|\]$/g, '')];
  return new Set(['127.0.0.1', 'localhost', '::1', host, ...told]);
}

const PAGE_FOLDER = join(import.meta.dirname, '..', 'dist');
const DRAWING = join(import.meta.dirname, '..', 'dist-server', 'first-page.js');

/**
 * Starts the server and answers once it listens.
 * Errors: RefusedToStart for an address others can reach while there is no account; what the store or the port throws.
 */
export async function startServer(config: Config): Promise<Server> {
  const isOpen = !isLoopback(config.host);
  // A folder where nothing is yet holds no account; it is not made only to find that out.
  if (isOpen && config.databaseUrl === undefined && !existsSync(databaseFile(config))) {
    throw withoutAccounts(config.host);
  }
  const running = await compose(config);
  if (isOpen && !(await hasAccounts(running.deps.store.read))) {
    await running.close();
    throw withoutAccounts(config.host);
  }
  const pool = openWorkerPool(config, running.deps);
  const deps = { ...running.deps, imports: verbsInWorker(pool) };
  const check = config.databaseUrl === undefined ? checkInThread(databaseFile(config)) : undefined;
  const app = createApp(deps, {
    ...(check && { health: followCheck(check.findings, running.deps.log) }),
    token: config.token,
    hosts: namesOf(config),
    page: PAGE_FOLDER,
    drawing: DRAWING,
  });
  const jobs = startJobs(running.deps, join(config.data, 'backups'));
  const server = await new Promise<ReturnType<typeof listen>>((resolve, reject) => {
    const opened = listen({ fetch: app.fetch, hostname: config.host, port: config.port }, () =>
      resolve(opened),
    );
    opened.once('error', reject);
  });
  // The server listens on TCP, so its address is never a pipe's name.
  const { port } = server.address() as AddressInfo;
  pool.warm();
  return {
    address: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    close: async () => {
      await jobs.stop();
      await check?.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await pool.close();
      await running.close();
    },
  };
}
