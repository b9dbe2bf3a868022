import type { ReactNode } from 'react';
import { useAccessWords } from '#client/lib/access-words.ts';
import { Field } from '#client/ui/field.tsx';

export interface ReleaseFieldsProps {
  readonly isOn: boolean;
  /** Names as they are typed. */
  readonly early: string;
  readonly isFixed: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onEarly: (text: string) => void;
}

/** Whether figures wait to be published, and who sees them before. */
export function ReleaseFields({ isOn, early, isFixed, onSwitch, onEarly }: ReleaseFieldsProps): ReactNode {
  const words = useAccessWords().trust;
  return (
    <div className="stack">
      <p>{words.releaseText}</p>
      <label className="trust-box">
        <input
          type="checkbox"
          checked={isOn}
          disabled={isFixed}
          onChange={({ target }) => onSwitch(target.checked)}
        />
        <b>{words.releaseOn}</b>
      </label>
      <Field label={words.early} hint={words.earlyHint}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={early}
            disabled={isFixed}
            onChange={(event) => onEarly(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}

/** The names of a list as people type it, in the order the server keeps them. */
export function namesOf(text: string): string[] {
  const names = text.split(/[\s,，、;；]+/).filter((name) => name !== '');
  return [...new Set(names)].sort();
}
