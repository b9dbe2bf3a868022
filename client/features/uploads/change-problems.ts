import type { ChangeDto, ImportProblemDto } from '#contract/uploads.ts';

/**
 * The problems that concern each change: those at its own cell, and those at cells of its row that hold no figure
 * themselves, such as a typed growth rate that contradicts it.
 */
export function problemsByChange(
  changes: readonly ChangeDto[],
  problems: readonly ImportProblemDto[],
): (change: ChangeDto) => readonly ImportProblemDto[] {
  const figureCells = new Set(changes.map((change) => change.cell));
  const byId = new Map(problems.map((problem) => [problem.id, problem]));
  const besideFigures = problems.filter(
    (problem) => problem.blocks && problem.cell !== null && !figureCells.has(problem.cell),
  );
  return (change) => {
    const own = change.problems.flatMap((id) => byId.get(id) ?? []);
    if (change.kind !== 'blocked') return own;
    return [
      ...own,
      ...besideFigures.filter((problem) => problem.row === change.row && !own.includes(problem)),
    ];
  };
}
