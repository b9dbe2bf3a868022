import { useState } from 'react';
import type { ReactNode } from 'react';
import { BASES } from '#domain/catalogue.ts';
import { parsePeriodId } from '#domain/period.ts';
import { useNames } from '#client/api/names.ts';
import { useT } from '#client/lib/language.tsx';
import { useEntryWords } from '#client/lib/entry-words.ts';
import { useView } from '#client/lib/view.ts';
import { Field } from '#client/ui/field.tsx';
import { unitsLike } from './entry-units.ts';
import type { ChosenEntry } from './entry-page.tsx';

/** Indicator, period, basis and unit of what is filled in; kept in the address. */
export function EntryChoice({ chosen }: { readonly chosen: ChosenEntry }): ReactNode {
  const t = useT();
  const texts = useEntryWords();
  const names = useNames();
  const { setParams } = useView();
  const words = texts;
  return (
    <div className="entry-choice">
      <Field label={words.indicator}>
        {(control) => (
          <select
            {...control}
            className="select"
            value={chosen.indicator}
            onChange={(event) => setParams({ of: event.target.value, basis: undefined, unit: undefined })}
          >
            {names.indicators.map(({ code }) => (
              <option key={code} value={code}>
                {names.indicator(code)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <PeriodField key={chosen.period} period={chosen.period} />
      <Field label={words.basis}>
        {(control) => (
          <select
            {...control}
            className="select"
            value={chosen.basis}
            onChange={(event) => setParams({ basis: event.target.value })}
          >
            {BASES.map((basis) => (
              <option key={basis} value={basis}>
                {t.terms.basis[basis]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.unit} hint={words.unitHint}>
        {(control) => (
          <input
            {...control}
            className="input entry-unit"
            list="entry-units"
            value={chosen.unit}
            autoComplete="off"
            onChange={(event) => setParams({ unit: event.target.value })}
          />
        )}
      </Field>
      <datalist id="entry-units">
        {unitsLike(names.indicatorOf(chosen.indicator)?.unit ?? '').map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
    </div>
  );
}

// A period half typed is none yet; it goes into the address once it is one.
function PeriodField({ period }: { readonly period: string }): ReactNode {
  const texts = useEntryWords();
  const { setParams } = useView();
  const [text, setText] = useState(period);
  const isPeriod = parsePeriodId(text.trim()) !== undefined;
  return (
    <Field
      label={texts.period}
      hint={texts.periodHint}
      error={isPeriod || text === period ? undefined : texts.periodWrong}
    >
      {(control) => (
        <input
          {...control}
          className="input entry-period"
          value={text}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onBlur={() => {
            if (isPeriod) setParams({ at: text.trim() });
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && isPeriod) setParams({ at: text.trim() });
          }}
        />
      )}
    </Field>
  );
}
