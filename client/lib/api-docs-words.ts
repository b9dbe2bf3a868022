import { apiDocs as en } from './messages/en/api-docs.ts';
import type { Language } from './messages/language.ts';
import { apiDocs as zh } from './messages/zh/api-docs.ts';

/** Texts about the interface. Both languages come with the page, so that the first paint stays small. */
export function apiDocsWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}
