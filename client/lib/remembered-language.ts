import type { Language } from './messages/language.ts';
import { rememberedLook } from './remembered-look.ts';
import { readView } from './url-state.ts';

/** The language a page starts in: that of its address, else the remembered one, else Chinese. */
export function startLanguage(search: string): Language {
  return readView(search).language ?? rememberedLanguage();
}

/** The language chosen last in this browser, or Chinese. */
export function rememberedLanguage(): Language {
  return rememberedLook().language ?? 'zh';
}
