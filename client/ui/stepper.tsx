import type { ReactNode } from 'react';
import './stepper.css';

export interface Step {
  readonly key: string;
  readonly label: string;
  readonly state: 'done' | 'current' | 'failed' | 'ahead';
  /** The state in words, for those who do not see the colours. */
  readonly stateWord: string;
}

const MARKS: Record<Step['state'], string> = { done: '✓', current: '', failed: '!', ahead: '' };

/** Where one is in a job of named steps. */
export function Stepper({
  label,
  steps,
}: {
  readonly label: string;
  readonly steps: readonly Step[];
}): ReactNode {
  return (
    <ol className="stepper" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.key}
          className={`step step-${step.state}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className="step-number">{index + 1}</span>
          <span>{step.label}</span>
          <span aria-hidden="true">{MARKS[step.state]}</span>
          <span className="visually-hidden">{step.stateWord}</span>
        </li>
      ))}
    </ol>
  );
}
