import type { GridCell } from '#contract/preview-grid.ts';
import type { useGridWords } from '#client/lib/grid-words.ts';

/** What is known of a cell, in words: what it was taken for, what it tells, what would become of its figure. */
export function cellWords(
  { role, says = [], kind }: GridCell,
  words: ReturnType<typeof useGridWords>,
): string[] {
  return [
    ...(role === undefined ? [] : [words.roles[role]]),
    ...says.map((each) => words.says[each]),
    ...(kind === undefined ? [] : [words.kinds[kind]]),
  ];
}
