import type { MissingReason } from '#domain/measure.ts';
import { toHalfWidth } from './text.ts';

const NOT_AVAILABLE = /^(?::|\.\.|[([]?x[)\]]|n\.?a\.?|null|nan|none|[([]u[)\]])(?: ?[a-z]{1,2})?$/i;
const SUPPRESSED = /^(?:[([][cs*][)\]]|: ?c)$/i;
const NOT_APPLICABLE = /^(?:[([]z[)\]]|: ?z)$/i;
const BELOW_UNIT = /^[([](?:low|~)[)\]]$/i;
const FLAGGED = /^([+-]?\d[\d.,]*) ?(?:[bdefinprsu]{1,3}|\([bdefinprsuR]\)|\[[a-z]\]|r)$/;

/** Why a cell of an international file has no value: `:` and `..` are not available, [c] and `: c` suppressed. */
export function markedMissing(cell: string): MissingReason | undefined {
  const text = toHalfWidth(cell).trim();
  if (SUPPRESSED.test(text)) return 'suppressed';
  if (NOT_APPLICABLE.test(text)) return 'not-applicable';
  if (BELOW_UNIT.test(text)) return 'below-unit';
  return NOT_AVAILABLE.test(text) ? 'not-reported' : undefined;
}

/** The number of a cell with letters of a flag after it: `5.4 p` is a provisional 5.4. */
export function withoutFlag(cell: string): string | undefined {
  return FLAGGED.exec(cell.trim())?.[1];
}
