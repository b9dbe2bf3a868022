const RUNS_AS_FORMULA = /^'*[=+\-@＝＋－＠\t\r]/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * A text as it may stand in a cell without a spreadsheet running it: an apostrophe goes before whatever begins like a
 * formula. A plain number stays one. `withoutDefusing` takes the apostrophe off again.
 * `defused('=1+1')` is `'=1+1`; `defused('-0.4')` is `-0.4`.
 * Source: the usual advice against formula injection; full-width signs begin a formula in Chinese spreadsheets too.
 */
export function defused(text: string): string {
  return isFormulaLike(text) ? `'${text}` : text;
}

/** The text that was defused: one apostrophe less before what begins like a formula. */
export function withoutDefusing(text: string): string {
  return text.startsWith("'") && isFormulaLike(text.slice(1)) ? text.slice(1) : text;
}

/** Whether a spreadsheet may take the text for a formula. */
export function isFormulaLike(text: string): boolean {
  return RUNS_AS_FORMULA.test(text) && !PLAIN_NUMBER.test(text);
}
