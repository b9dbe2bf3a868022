import { createContext, use, useContext, useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Language } from './messages/language.ts';
import { loadMessages, loadedMessages } from './messages/catalogue.ts';
import type { Messages } from './messages/catalogue.ts';
import { rememberedLanguage } from './remembered-language.ts';
import { rememberLanguage } from './remembered-look.ts';
import { useView } from './view.ts';

interface LanguageValue {
  readonly language: Language;
  readonly t: Messages;
  readonly setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageValue | undefined>(undefined);

export interface LanguageProviderProps {
  /** The language where the address names none; as this browser remembers it when not told. */
  readonly remembered?: (() => Language) | undefined;
  readonly children: ReactNode;
}

/** The language of the address, else the remembered one, else Chinese. Suspends while its texts are on the way. */
export function LanguageProvider({
  remembered = rememberedLanguage,
  children,
}: LanguageProviderProps): ReactNode {
  const { view, setView } = useView();
  const language = view.language ?? remembered();

  const t = loadedMessages(language) ?? use(loadMessages(language));

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);

  const value = useMemo<LanguageValue>(
    () => ({
      language,
      t,
      setLanguage: (next) => {
        rememberLanguage(next);
        // The texts first, so that the page changes its language at once and never stands empty.
        void loadMessages(next).then(() => setView({ language: next }, { replace: true }));
      },
    }),
    [language, setView, t],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

/** The language, its texts, and the switch. */
export function useLanguage(): LanguageValue {
  const value = useContext(LanguageContext);
  if (!value) throw new Error('useLanguage outside LanguageProvider');
  return value;
}

/** The texts of the language in use. */
export function useT(): Messages {
  return useLanguage().t;
}
