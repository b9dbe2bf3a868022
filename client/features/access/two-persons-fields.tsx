import type { ReactNode } from 'react';
import { TWO_PERSON_ACTS, type TwoPersonAct } from '#domain/trust.ts';
import { useAccessWords } from '#client/lib/access-words.ts';

export interface TwoPersonsFieldsProps {
  readonly acts: readonly TwoPersonAct[];
  readonly isFixed: boolean;
  readonly onChange: (acts: readonly TwoPersonAct[]) => void;
}

/** What takes two persons, one box each. */
export function TwoPersonsFields({ acts, isFixed, onChange }: TwoPersonsFieldsProps): ReactNode {
  const words = useAccessWords().trust;
  return (
    <div className="stack">
      <p>{words.twoPersonsText}</p>
      {TWO_PERSON_ACTS.map((act) => (
        <label key={act} className="trust-box">
          <input
            type="checkbox"
            checked={acts.includes(act)}
            disabled={isFixed}
            // In the order of the list, whichever was ticked first: what was chosen before compares equal.
            onChange={({ target }) =>
              onChange(
                TWO_PERSON_ACTS.filter((each) => (each === act ? target.checked : acts.includes(each))),
              )
            }
          />
          <span>
            <b>{words.acts[act]}</b> <span className="muted">{words.actTexts[act]}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
