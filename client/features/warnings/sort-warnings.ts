import type { WarningDto } from '#contract/warnings.ts';
import { levelRank } from '#domain/rule.ts';

const OPEN: ReadonlySet<string> = new Set(['active', 'recovering']);

/** What is still open first, then the graver level, then the newer. */
export function sortWarnings(items: readonly WarningDto[]): WarningDto[] {
  return [...items].sort(
    (a, b) =>
      Number(OPEN.has(b.state)) - Number(OPEN.has(a.state)) ||
      levelRank(b.level) - levelRank(a.level) ||
      b.openedAt.localeCompare(a.openedAt),
  );
}
