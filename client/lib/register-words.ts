import { useLanguage } from './language.tsx';
import type { Language } from './messages/language.ts';
import { registers as en } from './messages/en/registers.ts';
import { registers as zh } from './messages/zh/registers.ts';

/** Texts about registers: both languages come with the pages that show them, so that the first paint stays small. */
export function registerWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}

/** The same in the language in use. */
export function useRegisterWords(): typeof zh {
  return registerWords(useLanguage().language);
}
