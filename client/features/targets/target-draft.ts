import type { NewTarget, TargetDto } from '#contract/judgement.ts';
import { tidyQuotient } from '#domain/decimal.ts';

/** A target as it is being typed: every number as its text. */
export interface TargetDraft {
  readonly value: string;
  readonly document: string;
  readonly wording: string;
  readonly effectiveFrom: string;
  readonly commit: string;
  readonly stretch: string;
  /** Twelve texts, January first; null: no path of its own. */
  readonly path: readonly string[] | null;
}

export type DraftFault = 'required' | 'number';
/** By field; months of the path as `path.0` to `path.11`. Shape: empty when it can be sent. */
export type DraftFaults = ReadonlyMap<string, DraftFault>;

/** The newest version as a draft: its number stays, its document and day are those of the change, still to be named. */
export function draftOf(target: TargetDto): TargetDraft {
  return {
    value: String(target.value),
    document: '',
    wording: target.wording,
    effectiveFrom: '',
    commit: textOf(target.commit),
    stretch: textOf(target.stretch),
    path: target.path?.map(String) ?? null,
  };
}

/**
 * A path that falls due as the shares say: 60 and twelfths give 5, 10 … 60. A share not known is drawn straight from the
 * one before to the next. Missing: null for a target that is no number above zero.
 */
export function pathBy(
  value: string,
  decimals: number,
  shares: readonly (number | null)[] | null,
): readonly string[] | null {
  const total = numberOf(value);
  if (total === undefined || total <= 0) return null;
  return Array.from({ length: 12 }, (_, index) => {
    if (index === 11) return String(total);
    return String(Number(tidyQuotient(total * shareAt(shares, index)).toFixed(decimals)));
  });
}

function shareAt(shares: readonly (number | null)[] | null, index: number): number {
  const known = shares?.[index];
  if (known !== undefined && known !== null) return known;
  let before = index - 1;
  while (before >= 0 && (shares?.[before] ?? null) === null) before -= 1;
  let after = index + 1;
  while (after < 11 && (shares?.[after] ?? null) === null) after += 1;
  const from = before < 0 ? 0 : (shares?.[before] ?? 0);
  const to = shares?.[after] ?? 1;
  return from + ((to - from) * (index - before)) / (after - before);
}

export function draftFaults(draft: TargetDraft): DraftFaults {
  const faults = new Map<string, DraftFault>();
  const look = (key: string, text: string, isNeeded: boolean): void => {
    if (text.trim() === '') {
      if (isNeeded) faults.set(key, 'required');
    } else if (numberOf(text) === undefined) faults.set(key, 'number');
  };
  look('value', draft.value, true);
  look('commit', draft.commit, false);
  look('stretch', draft.stretch, false);
  draft.path?.forEach((text, index) => look(`path.${index}`, text, true));
  if (draft.document.trim() === '') faults.set('document', 'required');
  if (draft.effectiveFrom === '') faults.set('effectiveFrom', 'required');
  return faults;
}

/** What is sent of a draft without faults. */
export function bodyOf(target: TargetDto, draft: TargetDraft): NewTarget {
  const { indicator, region, year, comparator, evaluation, unit, clause, note, tolerance } = target;
  const commit = numberOf(draft.commit);
  const stretch = numberOf(draft.stretch);
  return {
    ...{ indicator, region, year, comparator, evaluation, unit, clause, note },
    ...(tolerance !== null && { tolerance }),
    value: numberOf(draft.value) ?? target.value,
    document: draft.document.trim(),
    wording: draft.wording.trim(),
    effectiveFrom: draft.effectiveFrom,
    ...(commit !== undefined && { commit }),
    ...(stretch !== undefined && { stretch }),
    ...(draft.path && { path: draft.path.map((text) => numberOf(text) ?? 0) }),
  };
}

function numberOf(text: string): number | undefined {
  const value = Number(text.trim());
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value);
}
