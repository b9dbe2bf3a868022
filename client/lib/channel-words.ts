import type { Language } from './messages/language.ts';
import { channels as en } from './messages/en/channels.ts';
import { channels as zh } from './messages/zh/channels.ts';

/** Texts about channels. Both languages come with the page that shows them, so that the first paint stays small. */
export function channelWords(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}
