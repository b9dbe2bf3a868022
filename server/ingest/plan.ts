import { createHash } from 'node:crypto';
import type { UploadSummary } from '#contract/uploads.ts';
import { type Comparison, MEETS, NOTHING_STOOD } from './compare.ts';
import type { DraftBatch } from './drafts.ts';
import type { ProblemList } from './problem-list.ts';
import type { SortedDrafts } from './sort-drafts.ts';

/**
 * What a commit does with a draft: `added` where nothing stood, `changed` over another value or reason, `unchanged`;
 * `blocked` by an error or a warning not accepted; `skipped`: a blank where nothing stood, or a repeat.
 */
export type DraftKind = 'added' | 'changed' | 'unchanged' | 'blocked' | 'skipped';

export interface ImportPlan {
  /** Drafts by series, then period. */
  readonly order: Uint32Array;
  readonly counts: UploadSummary;
  /**
   * A fingerprint of the comparison: what each draft meets and what stood there. Another one for the same file means
   * the statistics moved. Accepted warnings do not change it.
   */
  readonly digest: string;
  kindOf(draft: number): DraftKind;
  /** What stood at the draft's place; undefined when nothing did. Base unit, NaN when missing. */
  oldOf(draft: number): { readonly value: number; readonly missing: number } | undefined;
}

export interface PlanInput {
  readonly batch: DraftBatch;
  readonly sorted: SortedDrafts;
  readonly comparison: Comparison;
  readonly problems: ProblemList;
  /** By draft: 1 when an error or a warning not accepted keeps it out. */
  readonly held: Uint8Array;
  /** How many standing figures the file leaves out. */
  readonly vanished: number;
}

const KINDS = ['added', 'changed', 'unchanged', 'skipped'] as const satisfies readonly (keyof typeof MEETS)[];

/** What a commit would do, from the comparison and what the problems hold back. */
export function planImport(input: PlanInput): ImportPlan {
  const { sorted, comparison, held } = input;
  const { meets, oldValue, oldMissing } = comparison;
  const kindOf = (draft: number): DraftKind => {
    const kind = KINDS[meets[draft] ?? -1];
    if (kind === undefined) throw new RangeError(`no draft ${draft}`);
    return held[draft] === 1 && kind !== 'skipped' ? 'blocked' : kind;
  };
  return {
    order: sorted.order,
    counts: countKinds(input),
    digest: digestOf(comparison, sorted.order),
    kindOf,
    oldOf: (draft) => {
      const missing = oldMissing[draft] ?? NOTHING_STOOD;
      return missing === NOTHING_STOOD ? undefined : { value: oldValue[draft] ?? NaN, missing };
    },
  };
}

/** Whether a commit writes the draft. */
export function isWritten(plan: ImportPlan, draft: number): boolean {
  const kind = plan.kindOf(draft);
  return kind === 'added' || kind === 'changed';
}

function countKinds({ batch, problems, comparison, held, vanished }: PlanInput): UploadSummary {
  const free = new Uint32Array(KINDS.length);
  let blocked = 0;
  for (let draft = 0; draft < batch.length; draft += 1) {
    const meets = comparison.meets[draft] ?? 0;
    if (held[draft] === 1 && meets !== MEETS.skipped) blocked += 1;
    else free[meets] = (free[meets] ?? 0) + 1;
  }
  const [added = 0, changed = 0, unchanged = 0] = free;
  return {
    cells: added + changed + unchanged + blocked + batch.rejected,
    added,
    changed,
    unchanged,
    vanished,
    errors: problems.count('error'),
    warnings: problems.count('warning'),
  };
}

function digestOf({ meets, oldValue, oldMissing }: Comparison, order: Uint32Array): string {
  const hash = createHash('sha256').update(meets).update(oldMissing);
  hash.update(new Uint8Array(oldValue.buffer));
  hash.update(new Uint8Array(order.buffer, order.byteOffset, order.byteLength));
  return hash.digest('hex');
}
