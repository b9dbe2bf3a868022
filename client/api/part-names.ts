import { useQuery } from '@tanstack/react-query';
import type { CategoryDto } from '#contract/catalogue.ts';
import { TOTAL } from '#domain/catalogue.ts';
import { useLanguage } from '#client/lib/language.tsx';
import type { Language } from '#client/lib/messages/language.ts';
import { groupsQuery, industriesQuery } from './catalogue-query.ts';

/** A group or an industry in words; a code nobody knows stands for itself. */
export function categoryName(items: readonly CategoryDto[], code: string, language: Language): string {
  const found = items.find((item) => item.code === code);
  return (language === 'zh' ? found?.nameZh : found?.nameEn) ?? code;
}

/** The names of the group and the industry a figure is of: none of what it is of all of. */
export function usePartNames({
  group = TOTAL,
  industry = TOTAL,
}: {
  readonly group?: string | undefined;
  readonly industry?: string | undefined;
}): string[] {
  const { language } = useLanguage();
  const groups = useQuery({ ...groupsQuery, enabled: group !== TOTAL }).data?.items ?? [];
  const industries = useQuery({ ...industriesQuery, enabled: industry !== TOTAL }).data?.items ?? [];
  return [
    ...(group === TOTAL ? [] : [categoryName(groups, group, language)]),
    ...(industry === TOTAL ? [] : [categoryName(industries, industry, language)]),
  ];
}
