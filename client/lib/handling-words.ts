import type { Language } from './messages/language.ts';
import { handling as en } from './messages/en/handling.ts';
import { handling as zh } from './messages/zh/handling.ts';

/** Texts about handling. Both languages come with the pages that show them, so that the first paint stays small. */
export function handlingWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}
