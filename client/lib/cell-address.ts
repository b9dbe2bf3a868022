/** A cell of a file as the address names it: `D17`, `汇总!D17`. */
export interface CellAddress {
  /** Empty where the file has one sheet. */
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
}

const LETTERS = 26;
const FIRST_LETTER = 64;

/** Undefined for a text that names no cell. */
export function parseCell(text: string): CellAddress | undefined {
  const at = text.lastIndexOf('!');
  const found = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(text.slice(at + 1));
  if (!found) return undefined;
  const [, letters = '', row = ''] = found;
  return { sheet: text.slice(0, Math.max(0, at)), row: Number(row), column: columnNumber(letters) };
}

/** `columnLetters(28)` is AB. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(FIRST_LETTER + 1 + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at += 1) {
    number = number * LETTERS + letters.charCodeAt(at) - FIRST_LETTER;
  }
  return number;
}
