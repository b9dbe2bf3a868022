import { decimalPlaces } from '#domain/decimal.ts';
import { fromBase, toBase } from '#domain/unit.ts';
import { type Judge, unitOfDraft } from './check.ts';

/**
 * The step a draft was written in, in the base unit: 34.20 万人 is written to 100 persons, 342000 人 to one.
 * Trailing zeros count where the text is kept.
 */
export function precisionOf(judge: Pick<Judge, 'batch'>, draft: number): number {
  return toBase(10 ** -placesOf(judge, draft), unitOfDraft(judge, draft));
}

/** Digits written after the point, in the reported unit. */
export function placesOf(judge: Pick<Judge, 'batch'>, draft: number): number {
  const { batch } = judge;
  const written = /\.(\d+)/.exec(batch.reported[draft] ?? '')?.[1]?.length ?? 0;
  return Math.max(written, decimalPlaces(fromBase(batch.value[draft] ?? 0, unitOfDraft(judge, draft))));
}
