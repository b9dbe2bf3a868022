import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Takes its arguments and the environment; answers the exit code. */
export type Command = (
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
) => Promise<number>;

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Arguments by their declared options. Errors: UsageError in one sentence. */
export function parseOptions<const T extends ParseArgsConfig['options']>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The one file a command works on. Errors: UsageError when there is none, several, or it cannot be read. */
export function fileArgument(positionals: readonly string[]): {
  readonly path: string;
  readonly bytes: Uint8Array;
} {
  const path = onlyPath(positionals);
  try {
    return { path, bytes: readFileSync(path) };
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The same where the file may be large and is not read yet. */
export function pathArgument(positionals: readonly string[]): string {
  const path = onlyPath(positionals);
  try {
    accessSync(path, constants.R_OK);
    if (statSync(path).isDirectory()) throw new Error('a folder');
    return path;
  } catch (error) {
    throw unreadable(path, error);
  }
}

function onlyPath([path, extra]: readonly string[]): string {
  if (path === undefined || extra !== undefined)
    throw new UsageError('需要正好一个文件 · exactly one file is needed');
  return path;
}

function unreadable(path: string, error: unknown): UsageError {
  const why = error instanceof Error ? error.message : String(error);
  return new UsageError(`读不到文件 · cannot read ${path}: ${why}`);
}
