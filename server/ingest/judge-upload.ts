import { isDistrict } from '#domain/catalogue.ts';
import { reportDuplicates } from '#server/ingest/checks/duplicates.ts';
import { runChecks } from '#server/ingest/checks/run-checks.ts';
import { compareDrafts, newsBySeries } from './compare.ts';
import type { History } from './history.ts';
import { type ImportPlan, planImport } from './plan.ts';
import { ProblemList } from './problem-list.ts';
import type { ReadResult } from './read-upload.ts';
import type { Report } from './progress.ts';
import { indexReference, type Reference } from './reference.ts';
import { sortDrafts } from './sort-drafts.ts';
import { findVanished, type Vanished, vanishedNote } from './vanished.ts';

/** An upload checked and compared with what stands. */
export interface Judged {
  readonly plan: ImportPlan;
  readonly problems: ProblemList;
  /** Figures that stand and that the file leaves out. */
  readonly vanished: readonly Vanished[];
}

/**
 * Checks what was read and compares it with what stands. `accepted` holds the ids of warnings the analyst ticked;
 * a draft with an error, or with a warning not accepted, is kept out.
 */
export function judgeUpload(
  read: ReadResult,
  history: History,
  accepted: ReadonlySet<string>,
  reference: Reference,
  report?: Report,
): Judged {
  const { batch, typed } = read;
  const held = new Uint8Array(batch.length);
  const repeats = new Uint8Array(batch.length);
  const hold = (draft: number): void => {
    held[draft] = 1;
  };
  const problems = new ProblemList({ accepted, hold, from: read.problems });
  const sorted = sortDrafts(batch);
  reportDuplicates({ batch, sorted, problems, repeats });
  const comparison = compareDrafts({ batch, sorted, history, repeats });
  report?.('compare', batch.length, batch.length);
  const vanished: Vanished[] = [];
  if (!read.refused) {
    const index = indexReference(reference);
    const news = newsBySeries(batch, comparison);
    runChecks({ batch, sorted, index, history, typed, problems, repeats, comparison, news }, report);
    const isListed = (code: string): boolean => isDistrict(index.regionOf(code));
    vanished.push(...findVanished({ batch, comparison, history, isListed }));
    if (vanished.length > 0) problems.add(vanishedNote(vanished, index));
  }
  const plan = planImport({ batch, sorted, comparison, problems, held, vanished: vanished.length });
  return { plan, problems, vanished };
}
