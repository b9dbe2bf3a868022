import type { Language } from './messages/language.ts';
import { reports as en } from './messages/en/reports.ts';
import { reports as zh } from './messages/zh/reports.ts';

/** Texts about reports. Both languages come with the pages that show them, so that the first paint stays small. */
export function reportWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}
