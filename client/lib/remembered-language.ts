import type { Language } from './messages/language.ts';
import { isLanguage } from './messages/language.ts';
import { readView } from './url-state.ts';

const REMEMBERED = 'qingyu.language';

/** The language a page starts in: that of its address, else the remembered one, else Chinese. */
export function startLanguage(search: string): Language {
  return readView(search).language ?? rememberedLanguage();
}

/** The language chosen last on this machine, or Chinese. */
export function rememberedLanguage(): Language {
  // Storage may be switched off; the choice then lasts as long as the address does.
  try {
    const stored = localStorage.getItem(REMEMBERED);
    return isLanguage(stored) ? stored : 'zh';
  } catch {
    return 'zh';
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    return;
  }
}
