import type { Language } from './messages/language.ts';
import { scores as en } from './messages/en/scores.ts';
import { scores as zh } from './messages/zh/scores.ts';

/** Texts about scores. Both languages come with the page, so that the first paint stays small. */
export function scoreWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}
