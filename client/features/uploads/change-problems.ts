import type { ChangeDto, ImportProblemDto } from '#contract/uploads.ts';

/** The problems that concern a change, as far as the upload still holds their words. */
export function problemsByChange(
  problems: readonly ImportProblemDto[],
): (change: ChangeDto) => readonly ImportProblemDto[] {
  const byId = new Map(problems.map((problem) => [problem.id, problem]));
  return (change) => change.problems.flatMap((id) => byId.get(id) ?? []);
}
