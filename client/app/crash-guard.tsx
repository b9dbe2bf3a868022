import { Component } from 'react';
import type { ReactNode } from 'react';
import { useT } from '#client/lib/language.tsx';
import { Button } from '#client/ui/button.tsx';

interface CrashState {
  readonly error: Error | undefined;
}

/** Keeps the header alive when a page fails; React offers this only to classes. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, CrashState> {
  override state: CrashState = { error: undefined };

  static getDerivedStateFromError(error: unknown): CrashState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    return this.state.error ? <Crashed error={this.state.error} /> : this.props.children;
  }
}

function Crashed({ error }: { readonly error: Error }): ReactNode {
  const t = useT();
  return (
    <div className="problem" role="alert">
      <p className="problem-title">{t.app.crashed.title}</p>
      <p>{t.app.crashed.text}</p>
      <p className="problem-details">{error.message}</p>
      <div>
        <Button onClick={() => window.location.reload()}>{t.app.crashed.reload}</Button>
      </div>
    </div>
  );
}
