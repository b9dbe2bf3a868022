import { useLanguage } from './language.tsx';
import type { Language } from './messages/language.ts';
import { changes as en } from './messages/en/changes.ts';
import { changes as zh } from './messages/zh/changes.ts';

/** Texts of the page that compares two days. Both languages come with it, so that the first paint stays small. */
export function changeWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}

/** The same in the language in use. */
export function useChangeWords(): typeof zh {
  return changeWords(useLanguage().language);
}
