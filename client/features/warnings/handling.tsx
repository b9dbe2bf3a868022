import { useState } from 'react';
import type { ReactNode } from 'react';
import type { WarningDetailDto } from '#contract/warnings.ts';
import { useT } from '#client/lib/language.tsx';
import { Button } from '#client/ui/button.tsx';
import { HandlingDialog } from './handling-dialog.tsx';
import type { HandlingAction } from './handling-dialog.tsx';

/** What can be done about the warning now. */
export function Handling({ warning }: { readonly warning: WarningDetailDto }): ReactNode {
  const t = useT();
  const [action, setAction] = useState<HandlingAction | undefined>(undefined);
  if (warning.state === 'closed') return null;
  const actions: HandlingAction[] = [
    ...(warning.acknowledgedBy === null ? (['acknowledge'] as const) : []),
    'assign',
    'note',
    'close',
  ];
  return (
    <div className="row no-print">
      {actions.map((each, index) => (
        <Button
          key={each}
          tone={index === 0 && each === 'acknowledge' ? 'primary' : 'plain'}
          onClick={() => setAction(each)}
        >
          {t.warnings.actions[each]}
        </Button>
      ))}
      {action && (
        <HandlingDialog key={action} id={warning.id} action={action} onClose={() => setAction(undefined)} />
      )}
    </div>
  );
}
