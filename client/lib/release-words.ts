import { useLanguage } from './language.tsx';
import type { Language } from './messages/language.ts';
import { release as en } from './messages/en/release.ts';
import { release as zh } from './messages/zh/release.ts';

/** Texts about release: both languages come with the pages that show them, so that the first paint stays small. */
export function releaseWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}

/** The same in the language in use. */
export function useReleaseWords(): typeof zh {
  return releaseWords(useLanguage().language);
}
