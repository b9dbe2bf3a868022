import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNames } from '#client/api/names.ts';
import { recentWarningsQuery } from '#client/api/warnings-query.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { reportWords } from '#client/lib/report-words.ts';
import { Choice } from '#client/ui/choice.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Skeleton } from '#client/ui/states.tsx';

interface SubjectProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The districts there are reports of. */
export function useDistricts(): readonly string[] {
  return useNames().regions.flatMap(({ code, kind }) =>
    kind === 'division' || kind === 'zone' ? [code] : [],
  );
}

/** The district a profile is of. */
export function DistrictField({ value, onChange }: SubjectProps): ReactNode {
  const names = useNames();
  const words = reportWords(useLanguage().language);
  const districts = useDistricts();
  return (
    <Choice
      label={words.region}
      value={value}
      options={districts.map((code) => ({ value: code, label: names.region(code) }))}
      onChange={onChange}
      stacked
    />
  );
}

/** The warning an episode record is of, the gravest first. */
export function WarningField({ value, onChange }: SubjectProps): ReactNode {
  const words = reportWords(useLanguage().language);
  const query = useQuery(recentWarningsQuery);
  return (
    <QueryView query={query} skeleton={<Skeleton height={56} />}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="muted">{words.alertEmpty}</p>
        ) : (
          <WarningSelect items={items} value={value} onChange={onChange} />
        )
      }
    </QueryView>
  );
}

interface Item {
  readonly id: string;
  readonly ruleZh: string;
  readonly ruleEn: string;
  readonly region: string;
  readonly openedPeriod: string;
}

function WarningSelect({
  items,
  value,
  onChange,
}: SubjectProps & { readonly items: readonly Item[] }): ReactNode {
  const { language } = useLanguage();
  const names = useNames();
  const words = reportWords(language);
  const options = items.map(({ id, ruleZh, ruleEn, region, openedPeriod }) => ({
    value: id,
    label: words.alertText(`${names.region(region)} ${language === 'zh' ? ruleZh : ruleEn}`, openedPeriod),
  }));
  // A link may lead here from a warning that is not among the latest.
  const isOther = options.every((option) => option.value !== value);
  return (
    <Choice
      label={words.alert}
      value={value}
      options={isOther ? [{ value, label: value }, ...options] : options}
      onChange={onChange}
      stacked
    />
  );
}
