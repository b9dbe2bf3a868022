/** How somebody looks at every page, as their browser remembers it: what the first page is drawn by, on either side. */
export interface PageLook {
  /** Chosen last; undefined where nothing was. */
  readonly language: 'zh' | 'en' | undefined;
  /** Type a quarter larger. */
  readonly isTypeLarge: boolean;
}

/** The cookies it is remembered in: they hold these two choices and nothing about anybody. */
export const LANGUAGE_COOKIE = 'qingyu_language';
export const TYPE_COOKIE = 'qingyu_type';
export const LARGE_TYPE = 'large';

/** Reads it from the cookies by their names; what is none of ours counts as absent. */
export function readLook(cookie: (name: string) => string | undefined): PageLook {
  const language = cookie(LANGUAGE_COOKIE);
  return {
    language: language === 'zh' || language === 'en' ? language : undefined,
    isTypeLarge: cookie(TYPE_COOKIE) === LARGE_TYPE,
  };
}
