import type { ChangeDto, UploadDto } from '#contract/uploads.ts';
import { problemsByChange } from './change-problems.ts';

export interface CommitCounts {
  /** Figures a commit would write now. */
  readonly commit: number;
  /** Figures it would leave out. */
  readonly held: number;
}

export interface CommitCountsInput {
  readonly upload: Pick<UploadDto, 'summary' | 'problems'>;
  readonly blocked: readonly ChangeDto[];
  /** All blocked cells, of which `blocked` may be only the first. */
  readonly blockedTotal: number;
  readonly accepted: ReadonlySet<string>;
}

/**
 * How many figures go in and how many stay out with these warnings accepted. A blocked cell goes in once every
 * problem that blocks it is an accepted warning; an error never lets it, nor does a problem we are not told of.
 */
export function commitCounts({ upload, blocked, blockedTotal, accepted }: CommitCountsInput): CommitCounts {
  const problemsOf = problemsByChange(upload.problems);
  const freed = blocked.filter((change) => {
    const blocking = problemsOf(change).filter((problem) => problem.blocks);
    const told = blocking.length > 0 && change.problems.length <= problemsOf(change).length;
    return told && blocking.every((problem) => problem.severity === 'warning' && accepted.has(problem.id));
  }).length;
  return {
    commit: upload.summary.added + upload.summary.changed + freed,
    held: blockedTotal - freed,
  };
}
