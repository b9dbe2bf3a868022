import type { ReactNode } from 'react';
import { addDays } from '#domain/period.ts';
import { useNames } from '#client/api/names.ts';
import { useChangeWords } from '#client/lib/change-words.ts';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { DateInput } from '#client/ui/date-input.tsx';
import { Field } from '#client/ui/field.tsx';
import { PRESET_KEYS, PRESETS, type Span } from './span.ts';

export interface SpanFormProps {
  readonly span: Span;
  readonly today: string;
  readonly isOneRegion: boolean;
}

/** Which two days, and whether of every region or the one of the header. */
export function SpanForm({ span, today, isOneRegion }: SpanFormProps): ReactNode {
  const words = useChangeWords();
  const names = useNames();
  const { view, setParams } = useView();
  const day = (name: 'from' | 'to'): ReactNode => (
    <Field label={words[name]} inline>
      {(control) => (
        <DateInput
          control={control}
          value={span[name]}
          max={today}
          onChange={(chosen) => setParams({ [name]: chosen })}
        />
      )}
    </Field>
  );
  return (
    <div className="card compare-form">
      {day('from')}
      {day('to')}
      <div className="row" role="group" aria-label={words.presets}>
        {PRESET_KEYS.map((key) => {
          const from = addDays(span.to, -PRESETS[key]);
          return (
            <Button
              key={key}
              tone="quiet"
              aria-pressed={from === span.from}
              onClick={() => setParams({ from, to: span.to })}
            >
              {words.presetNames[key]}
            </Button>
          );
        })}
      </div>
      {view.region !== undefined && (
        <Field label={words.scope} hideLabel inline>
          {(control) => (
            <select
              {...control}
              className="select"
              value={isOneRegion ? 'region' : ''}
              onChange={(event) => setParams({ only: event.target.value })}
            >
              <option value="">{words.wholeCity}</option>
              <option value="region">{words.onlyRegion(names.region(view.region ?? ''))}</option>
            </select>
          )}
        </Field>
      )}
    </div>
  );
}
