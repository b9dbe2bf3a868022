import { useLanguage } from './language.tsx';
import type { Language } from './messages/language.ts';
import { access as en } from './messages/en/access.ts';
import { access as zh } from './messages/zh/access.ts';

/** Texts about accounts: both languages come with the pages that show them, so that the first paint stays small. */
export function accessWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}

/** The same in the language in use. */
export function useAccessWords(): typeof zh {
  return accessWords(useLanguage().language);
}
