import type { Language } from './messages/language.ts';
import { tasks as en } from './messages/en/tasks.ts';
import { tasks as zh } from './messages/zh/tasks.ts';

/** Texts about tasks. Both languages come with the pages that show them, so that the first paint stays small. */
export function taskWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}
