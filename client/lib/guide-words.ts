import { useLanguage } from './language.tsx';
import type { Language } from './messages/language.ts';
import { guide as en } from './messages/en/guide.ts';
import { guide as zh } from './messages/zh/guide.ts';

/** The user’s guide: both languages come with its page, so that the first paint stays small. */
export function guideWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}

/** The same in the language in use. */
export function useGuideWords(): typeof zh {
  return guideWords(useLanguage().language);
}
