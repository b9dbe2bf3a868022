import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OverviewDto } from '#contract/judgement.ts';
import { compareHref } from '#client/lib/compare-href.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { DateInput } from '#client/ui/date-input.tsx';
import { Field } from '#client/ui/field.tsx';
import { RegionSelect } from './region-select.tsx';
import './filters.css';

export interface FiltersProps {
  readonly open: boolean;
  readonly overview: OverviewDto | undefined;
}

const FIRST_YEAR = 2011;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Year, month, region and as-of date: the state of every page, kept in the address. */
export function Filters({ open, overview }: FiltersProps): ReactNode {
  const { t } = useLanguage();
  const { view, search, setView } = useView();
  const period = view.period ?? overview?.period ?? '';
  const year = period.slice(0, 4);
  const month = period.slice(5, 7);
  const lastYear = Math.max(Number(year), Number(overview?.today.slice(0, 4) ?? year));
  const years = year === '' ? [] : yearsTo(lastYear);
  const words = t.app.filters;
  return (
    <div
      id="filters"
      className={open ? 'filters filters-open' : 'filters'}
      role="group"
      aria-label={words.label}
    >
      <Field label={words.year} hideLabel inline>
        {(control) => (
          <select
            {...control}
            className="select select-year"
            value={year}
            onChange={(event) => setView({ period: `${event.target.value}-${month}` })}
          >
            {years.map((each) => (
              <option key={each} value={String(each)}>
                {words.yearOption(each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.month} hideLabel inline>
        {(control) => (
          <select
            {...control}
            className="select select-month"
            value={month}
            onChange={(event) => setView({ period: `${year}-${event.target.value}` })}
          >
            {period !== '' &&
              MONTHS.map((each) => (
                <option key={each} value={String(each).padStart(2, '0')}>
                  {words.monthOption(each)}
                </option>
              ))}
          </select>
        )}
      </Field>
      <RegionSelect
        value={view.region ?? overview?.region ?? ''}
        onChange={(region) => setView({ region })}
      />
      <Field label={words.asOfShort} inline>
        {(control) => (
          <DateInput
            control={control}
            className="input-date"
            value={view.asOf ?? ''}
            empty={words.asOfNow}
            max={overview?.today}
            onChange={(day) => setView({ asOf: day === '' ? undefined : day })}
          />
        )}
      </Field>
      <Link href={compareHref(search)} className="compare-link" title={words.compare}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 5h11M10 2l3 3-3 3M14 11H3M6 8l-3 3 3 3" />
        </svg>
        <span className="visually-hidden">{words.compare}</span>
      </Link>
    </div>
  );
}

function yearsTo(last: number): number[] {
  return Array.from({ length: Math.max(1, last - FIRST_YEAR + 1) }, (_, index) => last - index);
}
