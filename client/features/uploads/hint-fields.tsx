import type { ReactNode } from 'react';
import { useNames } from '#client/api/names.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { Field } from '#client/ui/field.tsx';
import type { FileHints } from './send-file.ts';

export interface HintFieldsProps {
  readonly hints: FileHints;
  readonly onChange: (hints: FileHints) => void;
  readonly periodError?: string | undefined;
}

/** Region, period and unit of the whole file, for files that do not say them. */
export function HintFields({ hints, onChange, periodError }: HintFieldsProps): ReactNode {
  const texts = useUploadWords();
  const names = useNames();
  const words = texts.drop;
  return (
    <div className="hint-fields">
      <Field label={words.region} hint={words.regionHint}>
        {(control) => (
          <select
            {...control}
            className="select"
            value={hints.region}
            onChange={(event) => onChange({ ...hints, region: event.target.value })}
          >
            <option value="">{words.none}</option>
            {names.regions.map((region) => (
              <option key={region.code} value={region.code}>
                {names.region(region.code)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.period} hint={words.periodHint} error={periodError}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={hints.period}
            autoComplete="off"
            onChange={(event) => onChange({ ...hints, period: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.unit} hint={words.unitHint}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={hints.unit}
            autoComplete="off"
            onChange={(event) => onChange({ ...hints, unit: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
