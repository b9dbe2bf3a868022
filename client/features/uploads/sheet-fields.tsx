import type { ReactNode } from 'react';
import { BASES } from '#domain/catalogue.ts';
import { useNames } from '#client/api/names.ts';
import { useT } from '#client/lib/language.tsx';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { Field } from '#client/ui/field.tsx';
import { headerRowsOf, LAYOUTS } from './recognition-draft.ts';
import type { SheetFields as Fields } from './recognition-draft.ts';

interface SheetFieldsProps {
  readonly fields: Fields;
  readonly onChange: (fields: Fields) => void;
}

/** What is said of a whole sheet: its layout, header, indicator, basis, region, period and unit. */
export function SheetFields({ fields, onChange }: SheetFieldsProps): ReactNode {
  const t = useT();
  const texts = useUploadWords();
  const names = useNames();
  const words = texts.recognised;
  const drop = texts.drop;
  const choice = (name: keyof Fields, label: string, options: readonly (readonly [string, string])[]) => (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={fields[name]}
          onChange={(event) => onChange({ ...fields, [name]: event.target.value })}
        >
          <option value="">{words.asFile}</option>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  const text = (name: keyof Fields, label: string, hint: string, error?: string) => (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          className="input"
          value={fields[name]}
          autoComplete="off"
          onChange={(event) => onChange({ ...fields, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <div className="hint-fields">
      {choice(
        'layout',
        words.layoutField,
        LAYOUTS.map((layout) => [layout, wordFor(texts.layouts, layout)]),
      )}
      {text(
        'headerRows',
        words.headerRows,
        words.headerRowsHint,
        headerRowsOf(fields.headerRows) ? undefined : words.headerRowsWrong,
      )}
      {choice(
        'indicator',
        words.indicator,
        names.indicators.map(({ code }) => [code, names.indicator(code)]),
      )}
      {choice(
        'basis',
        words.basis,
        BASES.map((basis) => [basis, t.terms.basis[basis]]),
      )}
      {choice(
        'region',
        drop.region,
        names.regions.map(({ code }) => [code, names.region(code)]),
      )}
      {text('period', drop.period, drop.periodHint)}
      {text('unit', drop.unit, drop.unitHint)}
    </div>
  );
}
