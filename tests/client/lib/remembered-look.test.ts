import { afterEach, describe, expect, test } from 'vitest';
import { rememberedLook, rememberLanguage, rememberType } from '#client/lib/remembered-look.ts';
import { startLanguage } from '#client/lib/remembered-language.ts';
import { restoreTypeSize, setTypeLarge } from '#client/lib/type-size.ts';

afterEach(() => {
  rememberType(false);
  rememberLanguage('zh');
});

describe(rememberedLook, () => {
  test('holds what was chosen last', () => {
    rememberLanguage('en');
    rememberType(true);
    expect(rememberedLook()).toEqual({ language: 'en', isTypeLarge: true });
    rememberType(false);
    expect(rememberedLook()).toEqual({ language: 'en', isTypeLarge: false });
  });

  test('takes what is none of ours for nothing', () => {
    document.cookie = 'qingyu_language=tlh; path=/';
    expect(rememberedLook().language).toBeUndefined();
    expect(startLanguage('')).toBe('zh');
  });
});

test('a page starts in the language of its address before the remembered one', () => {
  rememberLanguage('en');
  expect([startLanguage(''), startLanguage('?lang=zh')]).toEqual(['en', 'zh']);
});

test('larger type is shown again on the next page', () => {
  setTypeLarge(true);
  delete document.documentElement.dataset['type'];
  restoreTypeSize();
  expect(document.documentElement.dataset['type']).toBe('large');
});
