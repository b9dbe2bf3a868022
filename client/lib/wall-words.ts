import { useLanguage } from './language.tsx';
import type { Language } from './messages/language.ts';
import { wall as en } from './messages/en/wall.ts';
import { wall as zh } from './messages/zh/wall.ts';

/** Texts of the wall. Both languages come with it, so that the first paint of other pages stays small. */
export function wallWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}

/** The same in the language in use. */
export function useWallWords(): typeof zh {
  return wallWords(useLanguage().language);
}
