import { useLanguage } from './language.tsx';
import type { Language } from './messages/language.ts';
import { targets as en } from './messages/en/targets.ts';
import { targets as zh } from './messages/zh/targets.ts';

/** Texts about targets. Both languages come with the pages that show them, so that the first paint stays small. */
export function targetWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}

/** The same in the language in use. */
export function useTargetWords(): typeof zh {
  return targetWords(useLanguage().language);
}
