import { useLanguage } from './language.tsx';
import type { Language } from './messages/language.ts';
import { explore as en } from './messages/en/explore.ts';
import { explore as zh } from './messages/zh/explore.ts';

/** Texts of the explorer. Both languages come with its page, so that the first paint stays small. */
export function exploreWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}

/** The same in the language in use. */
export function useExploreWords(): typeof zh {
  return exploreWords(useLanguage().language);
}
