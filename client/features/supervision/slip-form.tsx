import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import type { SlipDto } from '#contract/supervision.ts';
import { usePost } from '#client/api/actions.ts';
import { useNames } from '#client/api/names.ts';
import { tasksQuery } from '#client/api/tasks-query.ts';
import { warningQuery } from '#client/api/warnings-query.ts';
import { formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { usePerson } from '#client/lib/remembered-person.ts';
import { taskWords } from '#client/lib/task-words.ts';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { DateInput } from '#client/ui/date-input.tsx';
import { Field } from '#client/ui/field.tsx';
import { PersonField } from '#client/ui/person-field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';

const NEEDED = ['reason', 'unit', 'requirement', 'due'] as const;
type Draft = Record<Exclude<(typeof NEEDED)[number], 'reason'> | 'basis' | 'issuer' | 'task', string> & {
  /** Undefined until somebody writes one: then it is what the warning says. */
  readonly reason: string | undefined;
};

export interface SlipFormProps {
  /** Number of the task it is about; null for none in particular. */
  readonly task: string | null;
  /** Id of the warning it is issued for; null for none. */
  readonly warning: string | null;
  readonly onClose: () => void;
}

/** A new slip: why, to whom, what is required by when. */
export function SlipForm({ task, warning, onClose }: SlipFormProps): ReactNode {
  const { language } = useLanguage();
  const { hrefTo } = useView();
  const [, navigate] = useLocation();
  const words = taskWords(language).supervision;
  const toast = useToast();
  const [person, setPerson] = usePerson();
  const [tried, setTried] = useState(false);
  const about = useWarning(warning);
  const [draft, setDraft] = useState<Draft>({
    ...{ reason: undefined, unit: '', requirement: '', due: '', basis: '', issuer: '' },
    task: task ?? '',
  });
  const list = useQuery(tasksQuery({})).data;
  // The task's lead unit is whom it is for, unless another is chosen.
  const usual = list?.items.find(({ no }) => String(no) === draft.task)?.leadUnits[0]?.slug ?? '';
  const unit = draft.unit === '' ? usual : draft.unit;
  const values = { ...draft, unit, reason: draft.reason ?? about?.reason ?? '' };
  const missing = new Set(NEEDED.filter((field) => values[field].trim() === ''));
  const set = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const errorOf = (field: (typeof NEEDED)[number]): string | undefined =>
    tried && missing.has(field) ? words.required : undefined;
  const post = usePost<Record<string, unknown>, SlipDto>('/supervision', ({ no }) => {
    toast({ text: words.issued });
    onClose();
    navigate(hrefTo(`/supervision/${no}`));
  });

  function submit(): void {
    setTried(true);
    if (missing.size > 0) return;
    const { task: no, ...texts } = values;
    post.mutate({
      ...texts,
      task: no === '' ? null : Number(no),
      ...(about && { reasonKind: 'warning', reasonRef: about.id, region: about.region }),
      ...(person.trim() !== '' && { by: person.trim() }),
    });
  }

  const units = list?.units ?? [];
  return (
    <Dialog
      kind="side"
      title={words.create}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button tone="primary" busy={post.isPending} onClick={submit}>
            {words.issue}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Area
          label={words.fields.reason}
          error={errorOf('reason')}
          value={values.reason}
          onChange={(reason) => set({ reason })}
        />
        <Field label={words.fields.task}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={draft.task}
              onChange={(event) => set({ task: event.target.value })}
            >
              <option value="">{words.fields.none}</option>
              {list?.items.map(({ no }) => (
                <option key={no} value={no}>
                  {words.taskOf(no)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.fields.unit} required error={errorOf('unit')}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={unit}
              onChange={(event) => set({ unit: event.target.value })}
            >
              <option value="">–</option>
              {units.map(({ slug, nameZh, nameEn }) => (
                <option key={slug} value={slug}>
                  {language === 'zh' ? nameZh : nameEn}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Area
          label={words.fields.requirement}
          error={errorOf('requirement')}
          value={draft.requirement}
          onChange={(requirement) => set({ requirement })}
        />
        <Field label={words.fields.due} required error={errorOf('due')}>
          {(control) => <DateInput control={control} value={draft.due} onChange={(due) => set({ due })} />}
        </Field>
        <Line label={words.fields.basis} value={draft.basis} onChange={(basis) => set({ basis })} />
        <Line label={words.fields.issuer} value={draft.issuer} onChange={(issuer) => set({ issuer })} />
        <PersonField value={person} onChange={setPerson} />
        {post.isError && <ProblemView error={post.error} />}
      </div>
    </Dialog>
  );
}

/** The warning a slip is issued for: its place, and what of it makes a first reason. */
function useWarning(id: string | null): { id: string; region: string; reason: string } | undefined {
  const { language } = useLanguage();
  const names = useNames();
  const { data } = useQuery({ ...warningQuery(id ?? '', undefined), enabled: id !== null });
  if (id === null || !data) return undefined;
  const rule = language === 'zh' ? data.ruleZh : data.ruleEn;
  const words = taskWords(language).supervision;
  const reason = words.reasonOf(rule, names.region(data.region), formatPeriod(data.latestPeriod, language));
  return { id, region: data.region, reason };
}

interface TextProps {
  readonly label: string;
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Area({ label, error, value, onChange }: TextProps): ReactNode {
  return (
    <Field label={label} required error={error}>
      {(control) => (
        <textarea
          {...control}
          className="textarea"
          value={value}
          maxLength={2000}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function Line({ value, onChange, ...field }: TextProps): ReactNode {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          className="input"
          value={value}
          maxLength={1000}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
