import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { runCommand } from '#server/cli/run-command.ts';
import { ROOT } from '#tests/support/start-server.ts';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the command line as a process of its own, as a person would, typing the input where there is one; answers once
 * it has ended.
 */
export function runCli(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input?: string,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['server/cli.ts', ...args], {
      cwd: ROOT,
      env: { ...cleanEnvironment(), QINGYU_CLOCK: '2020-07-15', ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin.end(input);
    const written = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...written }));
  });
}

/** Runs a command inside this process: for the many that end before they open anything. */
export async function runHere(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    }),
  );
  try {
    const code = await runCommand(args, { QINGYU_CLOCK: '2020-07-15', ...environment });
    return { code, ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

// What the person who runs the tests has set for their own server is none of the tests' business.
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(QINGYU_|DATABASE_URL$|HOST$|PORT$|LOG_LEVEL$)/.test(name),
  );
  return Object.fromEntries(kept);
}

export interface Desk {
  /** The data folder of this describe's commands. */
  readonly data: string;
  run(...args: string[]): Promise<Ran>;
  /** Writes a file and answers its path. */
  file(name: string, content: string | Uint8Array): string;
}

/** A data folder and a place for files, of the describe it is called in, removed with it. */
export function useDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'qingyu-cli-'));
  const data = join(folder, 'data');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    data,
    run: (...args) => runCli(args, { QINGYU_DATA: data }),
    file: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
  };
}
