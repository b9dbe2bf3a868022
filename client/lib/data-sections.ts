import { useT } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';

/** The pages of the data area, for its navigation. */
export function useDataSections(): { path: string; href: string; label: string }[] {
  const t = useT();
  const { hrefTo } = useView();
  const words = t.app.dataNav;
  return [
    { path: '/data', label: words.uploads },
    { path: '/data/entry', label: words.entry },
    { path: '/data/reporting', label: words.reporting },
    { path: '/data/checks', label: words.checks },
  ].map((section) => ({ ...section, href: hrefTo(section.path) }));
}
