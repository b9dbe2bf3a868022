import { useLanguage } from './language.tsx';
import { useView } from './view.ts';
import { taskWords } from './task-words.ts';

/** The pages of the task area, for its navigation. */
export function useTaskSections(): { path: string; href: string; label: string }[] {
  const { language } = useLanguage();
  const { hrefTo } = useView();
  const words = taskWords(language).sections;
  return [
    { path: '/tasks', label: words.tasks },
    { path: '/tasks/matrix', label: words.matrix },
    { path: '/tasks/returns', label: words.returns },
    { path: '/supervision', label: words.supervision },
    { path: '/registers', label: words.registers },
    { path: '/reports', label: words.reports },
    { path: '/calendar', label: words.calendar },
  ].map((section) => ({ ...section, href: hrefTo(section.path) }));
}
