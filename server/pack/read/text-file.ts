import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { PackIssue } from '#server/pack/pack-issue.ts';

/** The text of a UTF-8 file; undefined, with an issue at line 0, when it is missing or not UTF-8. */
export function readTextFile(path: string, issues: PackIssue[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const found = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const expected = { zh: '可读的 UTF-8 文件', en: 'a readable UTF-8 file' };
    issues.push({ file: basename(path), line: 0, field: '', found, expected });
    return undefined;
  }
}
