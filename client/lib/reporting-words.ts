import { useLanguage } from './language.tsx';
import type { Language } from './messages/language.ts';
import { reporting as en } from './messages/en/reporting.ts';
import { reporting as zh } from './messages/zh/reporting.ts';

/** Texts about who has reported. Both languages come with the pages that show them, so that the first paint stays small. */
export function reportingWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}

/** The same in the language in use. */
export function useReportingWords(): typeof zh {
  return reportingWords(useLanguage().language);
}
