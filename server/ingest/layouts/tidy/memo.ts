import { ownText } from '#server/ingest/words/text.ts';

const MOST_TEXTS = 100_000;

/**
 * The same answers as `resolve`, remembered by text. Rows of a long table repeat their labels, so the last text is
 * compared first; a column of ever-new texts cannot fill the memory.
 */
export function remembered<T extends object>(resolve: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  let lastText = '';
  let lastAnswer: T | undefined;
  return (text) => {
    if (lastAnswer !== undefined && lastText === text) return lastAnswer;
    let answer = answers.get(text);
    if (answer === undefined) {
      if (answers.size === MOST_TEXTS) answers.clear();
      answer = resolve(text);
      answers.set(ownText(text), answer);
    }
    lastText = text;
    lastAnswer = answer;
    return answer;
  };
}
