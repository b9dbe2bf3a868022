import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ExploreDto } from '#contract/explore.ts';
import { COLUMN_DIMENSIONS, ROW_DIMENSIONS, SHOWS, STEPS } from '#domain/explore/question.ts';
import { parsePeriodId } from '#domain/period.ts';
import { useNames } from '#client/api/names.ts';
import { useExploreWords } from '#client/lib/explore-words.ts';
import { useT } from '#client/lib/language.tsx';
import { Choice } from '#client/ui/choice.tsx';
import { DateInput } from '#client/ui/date-input.tsx';
import { Field } from '#client/ui/field.tsx';
import { useDimensionNames } from './dimension-names.ts';
import { useExploreState } from './explore-state.ts';

/** What is listed, by what, over which periods, and what is worked out of it. */
export function ExploreFilters({ table }: { readonly table: ExploreDto }): ReactNode {
  const t = useT();
  const words = useExploreWords();
  const names = useNames();
  const { set } = useExploreState();
  const why = new Map(table.refused.map((each) => [each.show, words.refused[each.why]]));
  return (
    <div className="explore-filters no-print" role="group" aria-label={words.filters.label}>
      <Choice
        label={words.filters.indicator}
        value={table.indicator}
        options={names.indicators.map(({ code }) => ({ value: code, label: names.indicator(code) }))}
        onChange={(indicator) =>
          set({ indicator, ...{ basis: undefined, step: undefined, show: undefined, base: undefined } })
        }
      />
      <Choice
        label={words.filters.rows}
        value={table.rowsBy}
        options={ROW_DIMENSIONS.map((by) => ({ value: by, label: words.by[by] }))}
        onChange={(rows) => set({ rows, ...forRows(rows, table), sort: undefined, pick: undefined })}
      />
      <Choice
        label={words.filters.columns}
        value={table.columnsBy}
        options={COLUMN_DIMENSIONS.filter((by) => by !== table.rowsBy).map((by) => ({
          value: by,
          label: words.by[by],
        }))}
        onChange={(columns) => set({ columns, sort: undefined, base: undefined })}
      />
      <Choice
        label={words.filters.show}
        value={table.show}
        options={SHOWS.map((show) => ({
          value: show,
          label: words.shows[show],
          ...(why.has(show) ? { disabled: why.get(show) ?? '' } : {}),
        }))}
        onChange={(show) => set({ show, base: undefined })}
      />
      {table.bases.length > 1 && (
        <Choice
          label={words.filters.basis}
          value={table.basis}
          options={table.bases.map((basis) => ({ value: basis, label: t.terms.basis[basis] }))}
          onChange={(basis) =>
            set({
              basis,
              ...(table.show === 'period-on-period' && basis !== 'period' ? { show: undefined } : {}),
            })
          }
        />
      )}
      <Choice
        label={words.filters.step}
        value={table.step}
        options={STEPS.map((step) => ({ value: step, label: words.steps[step] }))}
        onChange={(step) => set({ step, ...{ from: undefined, base: undefined, sort: undefined } })}
      />
      <PeriodFields table={table} />
      <PartFields table={table} />
    </div>
  );
}

/** What a change of rows takes along: no dimension stands on both sides, and groups have no shares. */
function forRows(rows: string, { columnsBy, show }: ExploreDto): Readonly<Record<string, undefined>> {
  return {
    ...(rows === columnsBy ? { columns: undefined } : {}),
    ...(rows === 'group' && show === 'share' ? { show: undefined } : {}),
  };
}

function PeriodFields({ table }: { readonly table: ExploreDto }): ReactNode {
  const words = useExploreWords();
  const { args, set } = useExploreState();
  const { nameOf } = useDimensionNames();
  return (
    <>
      {table.columnsBy === 'period' && (
        <MonthField label={words.filters.from} value={args.from} onChange={(from) => set({ from })} />
      )}
      <MonthField label={words.filters.to} value={args.to} onChange={(to) => set({ to })} />
      {table.show === 'index' && table.columnsBy === 'period' && (
        <Choice
          label={words.filters.base}
          value={args.base ?? ''}
          options={[
            { value: '', label: words.filters.first },
            ...table.columns
              .filter((code) => !code.includes('..'))
              .map((code) => ({ value: code, label: nameOf('period', code) })),
          ]}
          onChange={(base) => set({ base })}
        />
      )}
    </>
  );
}

/** Of which group and industry, where the table does not list them. */
function PartFields({ table }: { readonly table: ExploreDto }): ReactNode {
  const words = useExploreWords();
  const { set } = useExploreState();
  const { groups, industries, nameOf } = useDimensionNames();
  const sides: readonly string[] = [table.rowsBy, table.columnsBy];
  const parts = [
    { by: 'group', items: groups },
    { by: 'industry', items: industries },
  ] as const;
  return parts.flatMap(({ by, items }) =>
    sides.includes(by)
      ? []
      : [
          <Choice
            key={by}
            label={words.filters[by]}
            value={table[by]}
            options={[
              { value: 'total', label: words.filters.all },
              ...items.map(({ code }) => ({ value: code, label: nameOf(by, code) })),
            ]}
            onChange={(code) => set({ [by]: code === 'total' ? undefined : code })}
          />,
        ],
  );
}

interface MonthFieldProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (month: string | undefined) => void;
}

/** A month, typed or picked. What is half typed stays as it is, and is asked for once it is a month. */
function MonthField({ label, value, onChange }: MonthFieldProps): ReactNode {
  const told = isMonth(value ?? '') ? (value ?? '') : '';
  const [typed, setTyped] = useState({ text: told, told });
  // The address may have changed meanwhile: it counts.
  const text = typed.told === told ? typed.text : told;
  return (
    <Field label={label} inline>
      {(control) => (
        <DateInput
          control={control}
          of="month"
          value={text}
          onChange={(next) => {
            const isWhole = next === '' || isMonth(next);
            setTyped({ text: next, told: isWhole ? next : told });
            if (isWhole) onChange(next === '' ? undefined : next);
          }}
        />
      )}
    </Field>
  );
}

function isMonth(text: string): boolean {
  return parsePeriodId(text)?.months === 1;
}
