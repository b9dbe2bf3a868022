import { useT } from '#client/lib/language.tsx';
import { useLeave } from './leave.ts';
import { useView } from '#client/lib/view.ts';

/** The pages of the data area, for its navigation. */
export function useDataSections(): { path: string; href: string; label: string }[] {
  const t = useT();
  const { hrefTo } = useView();
  const { may } = useLeave();
  const words = t.app.dataNav;
  return [
    { path: '/data', label: words.uploads },
    ...(may('commit') ? [{ path: '/data/entry', label: words.entry }] : []),
    { path: '/data/reporting', label: words.reporting },
    { path: '/data/checks', label: words.checks },
    { path: '/compare', label: words.compare },
    { path: '/explore', label: words.explore },
  ].map((section) => ({ ...section, href: hrefTo(section.path) }));
}
