import { useQuery } from '@tanstack/react-query';
import type { CategoryDto } from '#contract/catalogue.ts';
import { TOTAL } from '#domain/catalogue.ts';
import type { ColumnDimension } from '#domain/explore/question.ts';
import { groupsQuery, industriesQuery } from '#client/api/catalogue-query.ts';
import { useNames } from '#client/api/names.ts';
import { categoryName } from '#client/api/part-names.ts';
import { useExploreWords } from '#client/lib/explore-words.ts';
import { formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';

export interface DimensionNames {
  /** A value of a dimension in words; a code nobody knows stands for itself. */
  readonly nameOf: (by: ColumnDimension, code: string) => string;
  /** The same where there is little room: periods as their codes. */
  readonly shortOf: (by: ColumnDimension, code: string) => string;
  readonly groups: readonly CategoryDto[];
  readonly industries: readonly CategoryDto[];
}

export function useDimensionNames(): DimensionNames {
  const { language } = useLanguage();
  const words = useExploreWords();
  const names = useNames();
  const groups = useQuery(groupsQuery).data?.items ?? [];
  const industries = useQuery(industriesQuery).data?.items ?? [];
  const inList = (items: readonly CategoryDto[], code: string): string =>
    code === TOTAL ? words.filters.all : categoryName(items, code, language);
  const nameOf: DimensionNames['nameOf'] = (by, code) => {
    switch (by) {
      case 'period':
        return formatPeriod(code, language);
      case 'region':
        return language === 'zh' ? names.region(code) : names.shortRegion(code);
      case 'group':
        return inList(groups, code);
      case 'industry':
        return inList(industries, code);
      default:
        return by satisfies never;
    }
  };
  return {
    groups: groups.filter(({ code }) => code !== TOTAL),
    industries: industries.filter(({ code }) => code !== TOTAL),
    nameOf,
    shortOf: (by, code) => (by === 'period' ? code.replace('..', '–') : nameOf(by, code)),
  };
}
