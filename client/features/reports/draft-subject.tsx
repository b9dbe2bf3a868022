import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNames } from '#client/api/names.ts';
import { recentWarningsQuery } from '#client/api/warnings-query.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { reportWords } from '#client/lib/report-words.ts';
import { Field } from '#client/ui/field.tsx';
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
    <Field label={words.region}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {districts.map((code) => (
            <option key={code} value={code}>
              {names.region(code)}
            </option>
          ))}
        </select>
      )}
    </Field>
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
  return (
    <Field label={words.alert}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {/* A link may lead here from a warning that is not among the latest. */}
          {items.every(({ id }) => id !== value) && <option value={value}>{value}</option>}
          {items.map(({ id, ruleZh, ruleEn, region, openedPeriod }) => (
            <option key={id} value={id}>
              {words.alertText(
                `${names.region(region)} ${language === 'zh' ? ruleZh : ruleEn}`,
                openedPeriod,
              )}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
