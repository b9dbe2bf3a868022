import { channelWords } from './channel-words.ts';
import { handlingWords } from './handling-words.ts';
import { useLeave } from './leave.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { ruleWords } from '#client/lib/rule-words.ts';
import { useView } from '#client/lib/view.ts';

/** The pages of the warning area, for its navigation. */
export function useWarningSections(): { path: string; href: string; label: string }[] {
  const { language, t } = useLanguage();
  const { hrefTo } = useView();
  const { may } = useLeave();
  return [
    { path: '/warnings', label: t.warnings.title },
    { path: '/warnings/silences', label: handlingWords(language).silences.title },
    { path: '/warnings/shift', label: handlingWords(language).shift.title },
    ...(may('channel') ? [{ path: '/warnings/channels', label: channelWords(language).title }] : []),
    { path: '/warnings/rules', label: ruleWords(language).page.title },
  ].map((section) => ({ ...section, href: hrefTo(section.path) }));
}
