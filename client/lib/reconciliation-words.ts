import { useLanguage } from './language.tsx';
import type { Language } from './messages/language.ts';
import { reconciliation as en } from './messages/en/reconciliation.ts';
import { reconciliation as zh } from './messages/zh/reconciliation.ts';

/** Texts about unlike names that may be meant. Both languages come with the pages that show them, so that the first paint stays small. */
export function reconciliationWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}

/** The same in the language in use. */
export function useReconciliationWords(): typeof zh {
  return reconciliationWords(useLanguage().language);
}
