import type { ImportProblemDto } from '#contract/uploads.ts';

/** What of the problems is listed; empty for all. */
export interface ProblemFilter {
  readonly severity: '' | ImportProblemDto['severity'];
  readonly code: string;
  readonly sheet: string;
}

export const ALL_PROBLEMS: ProblemFilter = { severity: '', code: '', sheet: '' };

const ORDER: Record<ImportProblemDto['severity'], number> = { error: 0, warning: 1, note: 2 };

/** Those the filter lets through, the gravest first. */
export function filterProblems(
  problems: readonly ImportProblemDto[],
  { severity, code, sheet }: ProblemFilter,
): ImportProblemDto[] {
  return problems
    .filter(
      (problem) =>
        (severity === '' || problem.severity === severity) &&
        (code === '' || problem.code === code) &&
        (sheet === '' || sheetOf(problem) === sheet),
    )
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

export interface Counted {
  readonly key: string;
  readonly count: number;
}

/** The codes found, the most frequent first. */
export function codesOf(problems: readonly ImportProblemDto[]): Counted[] {
  return counted(problems.map(({ code }) => code)).sort((a, b) => b.count - a.count);
}

/** The sheets named in problems, in the order met; none for a file of one sheet. */
export function sheetsOf(problems: readonly ImportProblemDto[]): Counted[] {
  return counted(problems.map(sheetOf).filter((sheet) => sheet !== ''));
}

function counted(keys: readonly string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count }));
}

function sheetOf({ cell }: ImportProblemDto): string {
  return cell?.slice(0, Math.max(0, cell.lastIndexOf('!'))) ?? '';
}
