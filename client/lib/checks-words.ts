import { checks as en } from './messages/en/checks.ts';
import type { Language } from './messages/language.ts';
import { checks as zh } from './messages/zh/checks.ts';

/** Texts of the analyst's page. Both languages come with it, so that the first paint stays small. */
export function checksWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}
