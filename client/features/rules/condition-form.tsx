import type { ReactNode } from 'react';
import { useNames } from '#client/api/names.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { ruleWords } from '#client/lib/rule-words.ts';
import {
  CONDITION_FIELDS,
  isFixed,
  settingOf,
  withSetting,
  type ConditionField,
} from './condition-fields.ts';
import { NumberField, SelectField } from './controls.tsx';
import type { PartFormProps } from './scope-form.tsx';

/** The settings of the kind beside its lines. */
export function ConditionForm({ draft, fixed, onChange }: PartFormProps): ReactNode {
  const { condition } = draft;
  const set = (name: string, value: string | number): void =>
    onChange({ condition: withSetting(condition, name, value) });
  const fields = CONDITION_FIELDS[condition.kind].filter(
    ({ name }) => name !== 'years' || settingOf(condition, 'from') === 'years-mean',
  );
  if (fields.length === 0) return null;
  return (
    <div className="rule-fields">
      {fields.map((field) => (
        <Setting
          key={field.name}
          field={field}
          value={settingOf(condition, field.name)}
          disabled={fixed && isFixed(condition.kind, field.name)}
          onChange={(value) => set(field.name, value)}
        />
      ))}
    </div>
  );
}

interface SettingProps {
  readonly field: ConditionField;
  readonly value: string | number;
  readonly disabled: boolean;
  readonly onChange: (value: string | number) => void;
}

function Setting({ field, value, disabled, onChange }: SettingProps): ReactNode {
  const { language } = useLanguage();
  const names = useNames();
  const { fields, choices } = ruleWords(language);
  const common = { label: wordFor(fields, field.name), disabled };
  switch (field.type) {
    case 'choice':
      return (
        <SelectField
          {...common}
          value={String(value)}
          options={field.options.map((key) => ({ key, label: wordFor(choices, key) }))}
          onChange={onChange}
        />
      );
    case 'months':
      return (
        <SelectField
          {...common}
          value={String(value)}
          options={[
            { key: '2', label: choices.two },
            { key: '3', label: choices.three },
          ]}
          onChange={(text) => onChange(text === '3' ? 3 : 2)}
        />
      );
    case 'indicator':
      return (
        <SelectField
          {...common}
          value={String(value)}
          options={names.indicators.map(({ code }) => ({ key: code, label: names.indicator(code) }))}
          onChange={onChange}
        />
      );
    case 'whole':
      return (
        <NumberField
          {...common}
          value={Number(value)}
          min={field.min}
          step={1}
          onChange={(number) =>
            number !== null && Number.isInteger(number) && number <= field.max && onChange(number)
          }
        />
      );
    default:
      return field satisfies never;
  }
}
