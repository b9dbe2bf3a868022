import type { Language } from './language.ts';
import { zh } from './zh.ts';

/** Every text of the screens. Chinese is the source; English must have the same keys and arguments. */
export type Messages = typeof zh;

const loaded: Record<Language, Messages | undefined> = { zh, en: undefined };
let english: Promise<Messages> | undefined;

/** The texts of a language when they are here already. Chinese always is; English comes as a chunk of its own. */
export function loadedMessages(language: Language): Messages | undefined {
  return loaded[language];
}

/** The texts of a language, fetched once. */
export function loadMessages(language: Language): Promise<Messages> {
  if (language === 'zh') return Promise.resolve(zh);
  english ??= import('./en.ts').then(({ en }) => {
    loaded.en = en;
    return en;
  });
  return english;
}

/** A word of a list by its code; a code the list lacks stands for itself rather than for nothing. */
export function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
