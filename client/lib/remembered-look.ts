import { LANGUAGE_COOKIE, LARGE_TYPE, readLook, TYPE_COOKIE, type PageLook } from '#domain/page-look.ts';
import type { Language } from './messages/language.ts';

/** As long as browsers keep anything. */
const YEAR_SECONDS = 365 * 24 * 3600;

/**
 * What this browser remembers of how its person looks at pages. In cookies, so that the server draws the first page the
 * same way; where they are switched off, a choice lasts as long as the page does.
 */
export function rememberedLook(): PageLook {
  const kept = new Map(
    document.cookie.split('; ').map((pair): [string, string] => {
      const [name = '', value = ''] = pair.split('=', 2);
      return [name, value];
    }),
  );
  return readLook((name) => kept.get(name));
}

export function rememberLanguage(language: Language): void {
  remember(LANGUAGE_COOKIE, language);
}

export function rememberType(isLarge: boolean): void {
  remember(TYPE_COOKIE, isLarge ? LARGE_TYPE : undefined);
}

function remember(name: string, value: string | undefined): void {
  const lasts = value === undefined ? 0 : YEAR_SECONDS;
  document.cookie = `${name}=${value ?? ''}; path=/; max-age=${lasts}; samesite=lax`;
}
