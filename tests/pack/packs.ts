import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { PackError } from '#server/pack/pack-issue.ts';

const ROOT = join(import.meta.dirname, '../..');
export const CHONGQING = join(ROOT, 'seeds/chongqing-2020');
export const PUBLISHED = join(ROOT, 'seeds/published');
export const MINIMAL = join(ROOT, 'tests/fixtures/packs/minimal');
/** Outside the repository: the figures the published ones were taken from. */
export const SHARED_STATISTICS = join(ROOT, '../shared/statistics');

export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A copy of the minimal pack in a temporary folder, gone when the test is. */
export function copyOfMinimal(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qingyu-pack-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(MINIMAL, folder, { recursive: true });
  return folder;
}

/** A copy with the first occurrence of a text of one file replaced. */
export function minimalWith(...edits: readonly Edit[]): string {
  const folder = copyOfMinimal();
  for (const { file, from, to } of edits) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  }
  return folder;
}

/** The faults an action refuses a pack for, without what was expected; none when it succeeds. */
export function faultsOf(action: () => unknown): { place: string; field: string; found: string }[] {
  try {
    action();
    return [];
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error.issues.map(({ file, line, field, found }) => ({ place: `${file}:${line}`, field, found }));
  }
}
