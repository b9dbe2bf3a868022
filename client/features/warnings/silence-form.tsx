import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { LEVELS } from '#domain/rule.ts';
import type { Level } from '#domain/rule.ts';
import type { SilenceDto } from '#contract/silences.ts';
import { usePost } from '#client/api/actions.ts';
import { useNames } from '#client/api/names.ts';
import type { SilenceScopeBody } from '#client/api/silences-query.ts';
import { rulesQuery } from '#client/api/warnings-query.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { usePerson } from '#client/lib/remembered-person.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Choice } from '#client/ui/choice.tsx';
import { DateInput } from '#client/ui/date-input.tsx';
import { Field } from '#client/ui/field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { PersonField } from '#client/ui/person-field.tsx';
import { SilencePreview } from './silence-preview.tsx';

interface Draft {
  readonly rule: string;
  readonly indicator: string;
  readonly region: string;
  readonly upTo: Level;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

type SilencePost = SilenceScopeBody & {
  readonly reason: string;
  readonly until: string;
  readonly from?: string;
  readonly by?: string;
};

export interface SilenceFormProps {
  readonly start: { readonly rule: string; readonly region: string };
  readonly onClose: () => void;
}

/** A new silence, beside what it would hide. */
export function SilenceForm({ start, onClose }: SilenceFormProps): ReactNode {
  const { language } = useLanguage();
  const words = handlingWords(language).silences;
  const toast = useToast();
  const [person, setPerson] = usePerson();
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState<Draft>({
    ...start,
    indicator: '',
    upTo: 'orange',
    ...{ from: '', until: '', reason: '' },
  });
  const set = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const scope = scopeOf(draft);
  const post = usePost<SilencePost, SilenceDto>('/silences', () => {
    toast({ text: words.done });
    onClose();
  });
  const missing = {
    scope: scope === undefined,
    until: draft.until === '',
    reason: draft.reason.trim() === '',
  };
  const shown = (isMissing: boolean, text: string): string | undefined =>
    tried && isMissing ? text : undefined;

  function submit(): void {
    setTried(true);
    if (!scope || missing.until || missing.reason) return;
    post.mutate({
      ...scope,
      reason: draft.reason.trim(),
      until: draft.until,
      ...(draft.from !== '' && { from: draft.from }),
      ...(person.trim() !== '' && { by: person.trim() }),
    });
  }

  return (
    <Card title={words.create}>
      <div className="columns columns-wide-narrow">
        <div className="stack silence-form">
          <ScopeFields draft={draft} set={set} error={shown(missing.scope, words.scopeRequired)} />
          <div className="silence-term">
            <DateField label={words.from} value={draft.from} onChange={(from) => set({ from })} />
            <DateField
              label={words.until}
              required
              error={shown(missing.until, words.untilRequired)}
              value={draft.until}
              onChange={(until) => set({ until })}
            />
          </div>
          <Field label={words.reason} required error={shown(missing.reason, words.reasonRequired)}>
            {(control) => (
              <textarea
                {...control}
                className="textarea"
                value={draft.reason}
                maxLength={2000}
                onChange={(event) => set({ reason: event.target.value })}
              />
            )}
          </Field>
          <PersonField value={person} onChange={setPerson} />
          {post.isError && <ProblemView error={post.error} />}
          <div className="row">
            <Button tone="primary" busy={post.isPending} onClick={submit}>
              {words.set}
            </Button>
            <Button onClick={onClose}>{words.cancel}</Button>
          </div>
        </div>
        <SilencePreview scope={scope} />
      </div>
    </Card>
  );
}

/** What the draft is about; undefined while it is about nothing in particular. */
function scopeOf({ rule, indicator, region, upTo }: Draft): SilenceScopeBody | undefined {
  if (rule === '' && indicator === '' && region === '') return undefined;
  return {
    ...(rule !== '' && { rule }),
    ...(indicator !== '' && { indicator }),
    ...(region !== '' && { region }),
    upTo,
  };
}

interface ScopeFieldsProps {
  readonly draft: Draft;
  readonly set: (part: Partial<Draft>) => void;
  readonly error: string | undefined;
}

function ScopeFields({ draft, set, error }: ScopeFieldsProps): ReactNode {
  const { language, t } = useLanguage();
  const words = handlingWords(language).silences;
  const names = useNames();
  const rules = useQuery(rulesQuery).data?.items ?? [];
  return (
    <>
      <Choice
        label={words.scope.rule}
        value={draft.rule}
        any={words.any}
        stacked
        options={rules.map(({ id, nameZh, nameEn }) => ({
          value: id,
          label: language === 'zh' ? nameZh : nameEn,
        }))}
        onChange={(rule) => set({ rule })}
      />
      <Choice
        label={words.scope.indicator}
        value={draft.indicator}
        any={words.any}
        stacked
        options={names.indicators.map(({ code }) => ({ value: code, label: names.indicator(code) }))}
        onChange={(indicator) => set({ indicator })}
      />
      <Choice
        label={words.scope.region}
        value={draft.region}
        any={words.any}
        stacked
        error={error}
        options={names.regions.map(({ code }) => ({ value: code, label: names.region(code) }))}
        onChange={(region) => set({ region })}
      />
      <Field label={words.scope.upTo} hint={words.upToHint}>
        {(control) => (
          <select
            {...control}
            className="select"
            value={draft.upTo}
            onChange={(event) =>
              set({ upTo: LEVELS.find((each) => each === event.target.value) ?? 'orange' })
            }
          >
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {t.terms.levelLong[level]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

function DateField({ label, value, required = false, error, onChange }: DateFieldProps): ReactNode {
  return (
    <Field label={label} required={required} error={error}>
      {(control) => <DateInput control={control} value={value} onChange={onChange} />}
    </Field>
  );
}
