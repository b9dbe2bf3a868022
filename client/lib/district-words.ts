import { useLanguage } from './language.tsx';
import type { Language } from './messages/language.ts';
import { districts as en } from './messages/en/districts.ts';
import { districts as zh } from './messages/zh/districts.ts';

/** Texts about districts. Both languages come with the pages that show them, so that the first paint stays small. */
export function districtWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}

/** The same in the language in use. */
export function useDistrictWords(): typeof zh {
  return districtWords(useLanguage().language);
}
