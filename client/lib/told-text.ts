import type { WarningEventDto } from '#contract/warnings.ts';
import { handlingWords } from './handling-words.ts';
import type { Language } from './messages/language.ts';

/** Whom an entry of the ledger says was told, and how; undefined for every other entry. */
export function toldText(
  { contact, means }: Pick<WarningEventDto, 'contact' | 'means'>,
  language: Language,
): string | undefined {
  if (contact === null) return undefined;
  const whom = language === 'zh' ? contact.zh : contact.en;
  return means === null ? whom : `${whom} · ${handlingWords(language).contacts.meansOf[means]}`;
}
