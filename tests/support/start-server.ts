import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const ROOT = join(import.meta.dirname, '../..');

export interface StartedServer {
  /** `http://127.0.0.1:<port>`. */
  readonly address: string;
  /** Its data folder: a temporary one, removed when it stops, unless one was given. */
  readonly data: string;
  readonly pid: number;
  /** Asks it to stop, waits until it has, and answers its exit code. */
  stop(): Promise<number | null>;
}

/**
 * The real server as a process of its own on a free port, answered once it listens.
 * Errors: rejects with what it wrote when it ends before it listens.
 */
export async function startServer(
  environment: Readonly<Record<string, string>> = {},
): Promise<StartedServer> {
  const given = environment['QINGYU_DATA'];
  const data = given ?? mkdtempSync(join(tmpdir(), 'qingyu-data-'));
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, LOG_LEVEL: 'warn', PORT: '0', ...environment, QINGYU_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const address = await addressOf(child);
  return {
    address,
    data,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      const code = await ended;
      if (given === undefined) rmSync(data, { recursive: true, force: true });
      return code;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const written: string[] = [];
    child.stderr?.on('data', (chunk: Buffer) => written.push(chunk.toString()));
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`the server ended with ${String(code)}:\n${written.join('')}`)),
    );
    if (!child.stdout) return;
    createInterface(child.stdout).on('line', (line) => {
      const address = /http:\/\/\S+/.exec(line)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
}
