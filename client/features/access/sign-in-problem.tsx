import type { ReactNode } from 'react';
import { useAccessWords } from '#client/lib/access-words.ts';
import { ApiProblem } from '#client/lib/problem.ts';
import { ProblemView } from '#client/ui/states.tsx';

export interface SignInProblemProps {
  readonly error: unknown;
  /** Whether a one-time code was given. */
  readonly hadCode: boolean;
}

/** Why one did not get in, in the words of this page where it has some. */
export function SignInProblem({ error, hadCode }: SignInProblemProps): ReactNode {
  const words = useAccessWords().signIn;
  const known: Readonly<Record<string, string>> = {
    'sign.in.refused': words.refused,
    'sign.in.locked': words.locked,
    'sign.in.lost': words.lost,
    'sign.in.code': hadCode ? words.wrongCode : '',
  };
  const text = known[problemCode(error)];
  if (text === undefined) return <ProblemView error={error} />;
  return (
    text !== '' && (
      <p className="field-error" role="alert">
        {text}
      </p>
    )
  );
}

export function problemCode(error: unknown): string {
  return error instanceof ApiProblem ? error.code : '';
}
