import type { ReactNode } from 'react';
import type { OverviewDto } from '#contract/judgement.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Field } from '#client/ui/field.tsx';
import { RegionSelect } from './region-select.tsx';

export interface FiltersProps {
  readonly open: boolean;
  readonly overview: OverviewDto | undefined;
}

const FIRST_YEAR = 2011;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Year, month, region and as-of date: the state of every page, kept in the address. */
export function Filters({ open, overview }: FiltersProps): ReactNode {
  const { t } = useLanguage();
  const { view, setView } = useView();
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
          <input
            {...control}
            type="date"
            className="input input-date"
            value={view.asOf ?? ''}
            max={overview?.today}
            onChange={(event) =>
              setView({ asOf: event.target.value === '' ? undefined : event.target.value })
            }
          />
        )}
      </Field>
    </div>
  );
}

function yearsTo(last: number): number[] {
  return Array.from({ length: Math.max(1, last - FIRST_YEAR + 1) }, (_, index) => last - index);
}
