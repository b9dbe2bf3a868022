import { useState } from 'react';
import type { ReactNode } from 'react';
import type { NewTarget, TargetDto } from '#contract/judgement.ts';
import { usePost } from '#client/api/actions.ts';
import { monthName } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { decimalPlaces } from '#domain/decimal.ts';
import { findUnit } from '#domain/unit.ts';
import { useTargetWords } from '#client/lib/target-words.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { DateInput } from '#client/ui/date-input.tsx';
import { Field } from '#client/ui/field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { bodyOf, draftFaults, draftOf, pathBy, type TargetDraft } from './target-draft.ts';

export interface TargetFormProps {
  readonly target: TargetDto;
  readonly shares: readonly (number | null)[] | null;
  readonly onClose: () => void;
}

/** A change of a target: another version beside the old ones, with a monthly path where the office has one. */
export function TargetForm({ target, shares, onClose }: TargetFormProps): ReactNode {
  const { language } = useLanguage();
  const words = useTargetWords().form;
  const toast = useToast();
  const [draft, setDraft] = useState<TargetDraft>(() => draftOf(target));
  const [tried, setTried] = useState(false);
  const faults = draftFaults(draft);
  // What is typed is sent as it is: 10k persons, not the persons figures are shown in.
  const unit = language === 'zh' ? target.unit : (findUnit(target.unit)?.en ?? target.unit);
  const save = usePost<NewTarget, TargetDto>('/targets', () => {
    toast({ text: words.saved });
    onClose();
  });
  const isCourse = target.evaluation === 'cumulative' && target.comparator !== 'at-most';
  const errorOf = (key: string): string | undefined => {
    const fault = tried ? faults.get(key) : undefined;
    return fault && words[fault];
  };
  const submit = (): void => {
    setTried(true);
    if (faults.size === 0) save.mutate(bodyOf(target, draft));
  };
  const text = (key: 'value' | 'document' | 'wording' | 'commit' | 'stretch', label: string): ReactNode => (
    <Field label={label} required={key === 'value' || key === 'document'} error={errorOf(key)}>
      {(control) => (
        <input
          {...control}
          className="input"
          inputMode={key === 'document' || key === 'wording' ? 'text' : 'decimal'}
          value={draft[key]}
          onChange={(event) => setDraft({ ...draft, [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <Dialog
      kind="side"
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button tone="primary" busy={save.isPending} onClick={submit}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="muted">{words.hint}</p>
        {text('value', words.value(unit))}
        {text('document', words.document)}
        <Field label={words.effective} required error={errorOf('effectiveFrom')}>
          {(control) => (
            <DateInput
              control={control}
              value={draft.effectiveFrom}
              onChange={(effectiveFrom) => setDraft({ ...draft, effectiveFrom })}
            />
          )}
        </Field>
        {text('wording', words.wording)}
        {isCourse && text('commit', words.commit(unit))}
        {isCourse && text('stretch', words.stretch(unit))}
        {isCourse && (
          <PathFields
            draft={draft}
            shares={shares}
            decimals={Math.max(2, decimalPlaces(target.value))}
            errorOf={errorOf}
            onChange={(path) => setDraft({ ...draft, path })}
          />
        )}
        {save.isError && <ProblemView error={save.error} />}
      </div>
    </Dialog>
  );
}

interface PathFieldsProps {
  readonly draft: TargetDraft;
  readonly shares: TargetFormProps['shares'];
  readonly decimals: number;
  readonly errorOf: (key: string) => string | undefined;
  readonly onChange: (path: TargetDraft['path']) => void;
}

function PathFields({ draft, shares, decimals, errorOf, onChange }: PathFieldsProps): ReactNode {
  const { language } = useLanguage();
  const words = useTargetWords().form;
  const { path } = draft;
  const byCalendar = (): void => onChange(pathBy(draft.value, decimals, null));
  return (
    <fieldset className="path-fields">
      <legend>{words.path}</legend>
      <p className="muted">{words.pathHint}</p>
      <p className="row">
        <Button onClick={byCalendar}>{words.fill}</Button>
        {shares && (
          <Button onClick={() => onChange(pathBy(draft.value, decimals, shares))}>{words.fillSeason}</Button>
        )}
        {path && (
          <Button tone="quiet" onClick={() => onChange(null)}>
            {words.clear}
          </Button>
        )}
      </p>
      {path && (
        <div className="path-months">
          {path.map((value, index) => (
            <Field key={index} label={monthName(index + 1, language)} error={errorOf(`path.${index}`)}>
              {(control) => (
                <input
                  {...control}
                  className="input"
                  inputMode="decimal"
                  value={value}
                  onChange={(event) => onChange(path.with(index, event.target.value))}
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </fieldset>
  );
}
