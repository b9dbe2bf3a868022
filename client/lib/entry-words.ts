import { useLanguage } from './language.tsx';
import type { Language } from './messages/language.ts';
import { entry as en } from './messages/en/entry.ts';
import { entry as zh } from './messages/zh/entry.ts';

/** Texts about typed entries. Both languages come with the pages that show them, so that the first paint stays small. */
export function entryWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}

/** The same in the language in use. */
export function useEntryWords(): typeof zh {
  return entryWords(useLanguage().language);
}
