import { useLanguage } from './language.tsx';
import type { Language } from './messages/language.ts';
import { risks as en } from './messages/en/risks.ts';
import { risks as zh } from './messages/zh/risks.ts';

/** Texts about lay-off risks. Both languages come with the page that shows them, so that the first paint stays small. */
export function riskWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}

/** The same in the language in use. */
export function useRiskWords(): typeof zh {
  return riskWords(useLanguage().language);
}
