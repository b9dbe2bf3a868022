import type { ReactNode } from 'react';
import type { RegisterColumnDto } from '#contract/registers.ts';
import { useNames } from '#client/api/names.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useRegisterWords } from '#client/lib/register-words.ts';
import { DateInput } from '#client/ui/date-input.tsx';
import { Field } from '#client/ui/field.tsx';

export interface ValueFieldProps {
  readonly column: RegisterColumnDto;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** The control that suits a column: a list where there is one to choose from, a day, a number or a text. */
export function ValueField({ column, value, error, onChange }: ValueFieldProps): ReactNode {
  const { language } = useLanguage();
  const { unit } = column;
  const label = unit === null ? column[language] : `${column[language]} / ${unit[language]}`;
  const options = useOptions(column);
  return (
    <Field label={label} required={column.required} error={error}>
      {(control) => {
        if (options) {
          return (
            <select
              {...control}
              className="select"
              value={value}
              onChange={(event) => onChange(event.target.value)}
            >
              {options.map(({ code, text }) => (
                <option key={code} value={code}>
                  {text}
                </option>
              ))}
            </select>
          );
        }
        if (column.type === 'date') return <DateInput control={control} value={value} onChange={onChange} />;
        return (
          <input
            {...control}
            className="input"
            inputMode={column.type === 'number' ? 'decimal' : undefined}
            value={value}
            maxLength={2000}
            onChange={(event) => onChange(event.target.value)}
          />
        );
      }}
    </Field>
  );
}

function useOptions(
  column: RegisterColumnDto,
): { readonly code: string; readonly text: string }[] | undefined {
  const { language } = useLanguage();
  const words = useRegisterWords();
  const names = useNames();
  const none = { code: '', text: words.choose };
  switch (column.type) {
    case 'region':
      return [none, ...names.regions.map(({ code }) => ({ code, text: names.region(code) }))];
    case 'choice':
      return [none, ...column.choices.map((choice) => ({ code: choice.code, text: choice[language] }))];
    case 'yes-no':
      return [none, { code: 'true', text: words.yes }, { code: 'false', text: words.no }];
    case 'text':
    case 'number':
    case 'date':
      return undefined;
    default:
      return column.type satisfies never;
  }
}
