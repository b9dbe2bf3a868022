import type { Language } from './messages/language.ts';
import { rules as en } from './messages/en/rules.ts';
import { rules as zh } from './messages/zh/rules.ts';

/** Texts about rules. Both languages come with the pages that show rules, so that the first paint stays small. */
export function ruleWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}
