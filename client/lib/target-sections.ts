import { useLanguage } from './language.tsx';
import { scoreWords } from './score-words.ts';
import { useView } from './view.ts';

/** The pages of the target area, for its navigation. */
export function useTargetSections(): { path: string; href: string; label: string }[] {
  const { language } = useLanguage();
  const { hrefTo } = useView();
  const words = scoreWords(language);
  return [
    { path: '/targets', label: words.targets },
    { path: '/targets/scores', label: words.title },
  ].map((section) => ({ ...section, href: hrefTo(section.path) }));
}
