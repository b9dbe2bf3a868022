import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The 3000 passwords tried first among those that the rules of length and kinds let pass, in small letters, each as the
 * first 12 digits of its SHA-256, twelve to a line: enough to know one by, and a file of hashes reads better than one of
 * curses.
 */
const LIST = join(import.meta.dirname, 'common-passwords.txt');
const DIGITS = 12;

let known: ReadonlySet<string> | undefined;

/** Whether a password is among the most common ones, in whatever case it is written. */
export function isCommonPassword(password: string): boolean {
  known ??= new Set(readFileSync(LIST, 'ascii').trimEnd().split(/\s/));
  return known.has(createHash('sha256').update(password.toLowerCase()).digest('hex').slice(0, DIGITS));
}
