import { useLanguage } from './language.tsx';
import type { Language } from './messages/language.ts';
import { uploads as en } from './messages/en/uploads.ts';
import { uploads as zh } from './messages/zh/uploads.ts';

/** Texts about uploads and their review. Both languages come with the pages that show them, so that the first paint stays small. */
export function uploadWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}

/** The same in the language in use. */
export function useUploadWords(): typeof zh {
  return uploadWords(useLanguage().language);
}
