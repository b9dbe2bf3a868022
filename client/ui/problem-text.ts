import { ApiProblem, OfflineProblem } from '#client/lib/problem.ts';
import type { Messages } from '#client/lib/messages/catalogue.ts';

export interface ProblemText {
  readonly title: string;
  readonly advice: string;
  /** What the server adds: field messages, or the number of a failed request. */
  readonly details: readonly string[];
}

/** An error in the reader's words: what happened and what to do. */
export function problemText(error: unknown, t: Messages): ProblemText {
  if (error instanceof OfflineProblem) {
    return { title: t.states.offlineTitle, advice: t.states.offlineText, details: [] };
  }
  if (!(error instanceof ApiProblem)) {
    return { title: t.states.problemTitle, advice: t.states.codes.internal[1], details: [] };
  }
  const { code, detail, errors, instance } = error.problem;
  const [title, advice] = wordsOf(code, t);
  const details = errors.map((item) => (item.pointer ? `${item.pointer}: ${item.message}` : item.message));
  const rest = [detail, instance ?? ''].filter((text) => text !== '');
  return { title, advice, details: details.length > 0 ? details : rest };
}

function wordsOf(code: string, t: Messages): [string, string] {
  const codes: Readonly<Record<string, [string, string]>> = t.states.codes;
  return codes[code] ?? t.states.codes.internal;
}
