import { spawn, type SpawnOptions } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export interface CommandOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Runs it as another user: what a root may do. */
  readonly as?: { readonly uid: number; readonly gid: number } | undefined;
  readonly cwd?: string;
  /** Shows nothing of what it writes. */
  readonly quiet?: boolean;
}

/** Runs a command to its end, its output going to ours; answers its exit code, 127 when there is no such command. */
export function run(
  command: string,
  args: readonly string[],
  { environment = {}, as, cwd = ROOT, quiet = false }: CommandOptions = {},
): Promise<number> {
  const options: SpawnOptions = {
    cwd,
    env: { ...process.env, ...environment },
    stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
    ...as,
  };
  return new Promise((resolve) => {
    const child = spawn(command, args, options);
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
