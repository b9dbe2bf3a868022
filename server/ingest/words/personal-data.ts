import { toHalfWidth } from './text.ts';

const IDENTITY_NUMBER =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/;
const MOBILE_NUMBER = /(?<!\d|\d\.)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d|\.\d)/;
/** No shorter text can hold either number. */
export const SHORTEST_PERSONAL = 11;

/**
 * Whether a cell holds what looks like an 18-digit identity number (with a date of birth in its place) or a
 * mobile phone number, in any width and with spaces or hyphens between the groups.
 */
export function hasPersonalData(cell: string): boolean {
  if (cell.length < SHORTEST_PERSONAL) return false;
  const text = toHalfWidth(cell);
  return MOBILE_NUMBER.test(text) || IDENTITY_NUMBER.test(text);
}
