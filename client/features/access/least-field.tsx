import type { ReactNode } from 'react';
import { SMALL_COUNT_MOST } from '#domain/registers/small-counts.ts';
import { useAccessWords } from '#client/lib/access-words.ts';
import { Field } from '#client/ui/field.tsx';

export interface LeastFieldProps {
  readonly value: string;
  readonly isFixed: boolean;
  readonly onChange: (value: string) => void;
}

/** From how many people a count of one firm is shown to everybody. */
export function LeastField({ value, isFixed, onChange }: LeastFieldProps): ReactNode {
  const words = useAccessWords().trust;
  return (
    <div className="stack">
      <p>{words.smallCountText}</p>
      <Field label={words.least} error={isLeast(value) ? undefined : words.leastFault}>
        {(control) => (
          <input
            {...control}
            className="input input-number"
            inputMode="numeric"
            value={value}
            disabled={isFixed}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}

export function isLeast(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= SMALL_COUNT_MOST;
}
