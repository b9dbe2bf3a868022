import type { ReactNode } from 'react';
import { NOTICE_KINDS } from '#domain/notice.ts';
import { LEVELS } from '#domain/rule.ts';
import { channelWords } from '#client/lib/channel-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Field } from '#client/ui/field.tsx';
import type { ChannelDraft } from './channel-draft.ts';

export interface FilterFieldsProps {
  readonly draft: ChannelDraft;
  readonly set: (part: Partial<ChannelDraft>) => void;
}

/** What a channel takes, and when it keeps still. */
export function FilterFields({ draft, set }: FilterFieldsProps): ReactNode {
  const { language, t } = useLanguage();
  const words = channelWords(language);
  return (
    <>
      <Choices
        legend={words.fields.levels}
        hint={words.fields.levelsHint}
        options={LEVELS.toReversed().map((level) => ({ key: level, label: t.terms.level[level] }))}
        chosen={draft.levels}
        onChange={(chosen) => set({ levels: LEVELS.filter((level) => chosen.includes(level)) })}
      />
      <Choices
        legend={words.fields.kindsOf}
        options={NOTICE_KINDS.map((kind) => ({ key: kind, label: words.notices[kind] }))}
        chosen={draft.kinds}
        onChange={(chosen) => set({ kinds: NOTICE_KINDS.filter((kind) => chosen.includes(kind)) })}
      />
      <fieldset className="channel-choices">
        <legend>{words.fields.quiet}</legend>
        <Toggle label={words.fields.quiet} on={draft.isQuiet} onChange={(isQuiet) => set({ isQuiet })} />
        {draft.isQuiet && (
          <>
            <div className="row">
              <TimeField
                label={words.fields.quietFrom}
                value={draft.quietFrom}
                onChange={(quietFrom) => set({ quietFrom })}
              />
              <TimeField
                label={words.fields.quietTo}
                value={draft.quietTo}
                onChange={(quietTo) => set({ quietTo })}
              />
            </div>
            <Toggle
              label={words.fields.rest}
              on={draft.restDays}
              onChange={(restDays) => set({ restDays })}
            />
            <p className="field-hint">{words.fields.quietHint}</p>
          </>
        )}
      </fieldset>
      <Toggle label={words.fields.enabled} on={draft.enabled} onChange={(enabled) => set({ enabled })} />
    </>
  );
}

interface ChoicesProps {
  readonly legend: string;
  readonly hint?: string;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Choices({ legend, hint, options, chosen, onChange }: ChoicesProps): ReactNode {
  return (
    <fieldset className="channel-choices">
      <legend>{legend}</legend>
      <div className="row">
        {options.map(({ key, label }) => (
          <Toggle
            key={key}
            label={label}
            on={chosen.includes(key)}
            onChange={(on) => onChange(on ? [...chosen, key] : chosen.filter((each) => each !== key))}
          />
        ))}
      </div>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
    </fieldset>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Toggle({ label, on, onChange }: ToggleProps): ReactNode {
  return (
    <label className="toggle">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

interface TimeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TimeField({ label, value, onChange }: TimeFieldProps): ReactNode {
  return (
    <Field label={label} inline>
      {(control) => (
        <input
          {...control}
          className="input"
          type="time"
          value={value}
          onChange={(event) => {
            if (event.target.value !== '') onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
