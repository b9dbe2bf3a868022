import { useLanguage } from './language.tsx';
import type { Language } from './messages/language.ts';
import { grid as en } from './messages/en/grid.ts';
import { grid as zh } from './messages/zh/grid.ts';

/** Texts about the preview of a sheet. Both languages come with the pages that show them, so that the first paint stays small. */
export function gridWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}

/** The same in the language in use. */
export function useGridWords(): typeof zh {
  return gridWords(useLanguage().language);
}
