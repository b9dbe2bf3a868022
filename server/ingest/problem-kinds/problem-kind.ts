import type { Bilingual } from '#server/ingest/words/text.ts';

export type Severity = 'error' | 'warning' | 'note';

export interface ProblemKind {
  /** Errors keep their figure out; warnings keep it out until accepted; notes inform. */
  readonly severity: Severity;
  /** With places such as {found}, filled from the problem's details. */
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

/** One kind of problem: what is said of it and how it is mended, in Chinese and English. */
export function kind(
  severity: Severity,
  [zh, en]: readonly [string, string],
  [fixZh, fixEn]: readonly [string, string],
): ProblemKind {
  return { severity, message: { zh, en }, fix: { zh: fixZh, en: fixEn } };
}
