import type { ReactNode } from 'react';
import { useLanguage } from '#client/lib/language.tsx';
import { ruleWords } from '#client/lib/rule-words.ts';
import { NumberField, TextField, Toggle } from './controls.tsx';
import type { PartFormProps } from './scope-form.tsx';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** What is set once: the least base, the months judged, the source. */
export function MoreForm({ draft, onChange }: Omit<PartFormProps, 'fixed'>): ReactNode {
  const { language } = useLanguage();
  const words = ruleWords(language).editor;
  const months = draft.months ?? [];
  const toggle = (month: number, on: boolean): void => {
    const next = MONTHS.filter((each) => (each === month ? on : months.includes(each)));
    onChange({ months: next.length === 0 ? null : next });
  };
  return (
    <details className="rule-more">
      <summary>{words.more}</summary>
      <NumberField
        label={words.minBase}
        hint={words.minBaseHint}
        value={draft.minBase}
        min={0}
        onChange={(minBase) => onChange({ minBase })}
      />
      <fieldset className="rule-months">
        <legend className="field-label">{words.months}</legend>
        {MONTHS.map((month) => (
          <Toggle
            key={month}
            label={words.month(month)}
            checked={months.includes(month)}
            onChange={(on) => toggle(month, on)}
          />
        ))}
        <p className="field-hint">{words.monthsHint}</p>
      </fieldset>
      <TextField label={words.source} value={draft.source} onChange={(source) => onChange({ source })} />
      <Toggle
        label={words.suggested}
        checked={draft.suggested}
        onChange={(suggested) => onChange({ suggested })}
      />
    </details>
  );
}
