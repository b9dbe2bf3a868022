import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Folders that hold what was installed, built or run, not what was written. */
const NOT_WRITTEN = new Set([
  'node_modules',
  'dist',
  'dist-server',
  'data',
  '.git',
  '.cache',
  'test-results',
  'playwright-report',
  '.vitest',
]);

/** Paths of the written files below some folders of the project, with `/`, in order; all of them when none is named. */
export function filesBelow(...folders: readonly string[]): string[] {
  const starts = folders.length === 0 ? [ROOT] : folders.map((folder) => join(ROOT, folder));
  return starts.flatMap(walk).sort();
}

export function sourceFilesBelow(...folders: readonly string[]): string[] {
  return filesBelow(...folders).filter((file) => /\.(ts|tsx|js)$/.test(file));
}

export function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function walk(path: string): string[] {
  if (!statSync(path).isDirectory()) return [relative(ROOT, path).split(sep).join('/')];
  return readdirSync(path)
    .filter((name) => !NOT_WRITTEN.has(name))
    .flatMap((name) => walk(join(path, name)));
}
