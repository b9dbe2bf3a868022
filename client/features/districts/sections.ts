import { useDistrictWords } from '#client/lib/district-words.ts';
import { useView } from '#client/lib/view.ts';
import type { SectionLink } from '#client/ui/section-nav.tsx';

/** The pages of the district area, for its navigation. */
export function useDistrictSections(): SectionLink[] {
  const words = useDistrictWords();
  const { hrefTo } = useView();
  return [
    { path: '/districts', label: words.sections.all },
    { path: '/districts/compare', label: words.sections.compare },
  ].map((section) => ({ ...section, href: hrefTo(section.path) }));
}
