import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { WarningDetailDto } from '#contract/warnings.ts';
import { formatInstant } from '#client/lib/format.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useLeave } from '#client/lib/leave.ts';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { useKeys } from '#client/lib/use-keys.ts';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { May } from '#client/ui/may.tsx';
import { HandlingDialog } from './handling-dialog.tsx';
import type { HandlingAction } from './handling-dialog.tsx';
import { handlingTexts } from './handling-texts.ts';

/** One key for each thing that can be done. */
const KEY_OF: Readonly<Record<HandlingAction, string>> = {
  acknowledge: 'a',
  assign: 'g',
  note: 'n',
  close: 'c',
  'sign-off': 's',
  'send-back': 'b',
};

function actionsOf(warning: WarningDetailDto): HandlingAction[] {
  if (warning.state === 'closed') return [];
  return [
    ...(isUnanswered(warning) ? (['acknowledge'] as const) : []),
    'assign',
    'note',
    ...(warning.closing === null ? (['close'] as const) : (['sign-off', 'send-back'] as const)),
  ];
}

/** What can be done about the warning now, and what waits for somebody. */
export function Handling({ warning }: { readonly warning: WarningDetailDto }): ReactNode {
  const wording = useLanguage();
  const { hrefTo } = useView();
  const words = handlingWords(wording.language);
  const [action, setAction] = useState<HandlingAction | undefined>(undefined);
  const { may } = useLeave();
  const actions = may('warning') ? actionsOf(warning) : [];
  useKeys(Object.fromEntries(actions.map((each) => [KEY_OF[each], () => setAction(each)])));
  if (warning.state === 'closed') return null;
  const { closing } = warning;
  const stands = warning.state !== 'released';
  return (
    <>
      {closing && (
        <p className="warning-note warning-note-wait" role="status">
          {words.waits(
            wordFor(wording.t.terms.actors, closing.by),
            formatInstant(closing.at),
            closing.reason,
          )}
        </p>
      )}
      {may('warning') && (
        <div className="row no-print">
          {actions.map((each) => (
            <Button
              key={each}
              aria-keyshortcuts={KEY_OF[each]}
              title={words.keys.press(KEY_OF[each].toUpperCase())}
              tone={each === 'acknowledge' || each === 'sign-off' ? 'primary' : 'plain'}
              onClick={() => setAction(each)}
            >
              {handlingTexts(each, warning.needsSignOff, wording).title}
            </Button>
          ))}
          <May leave="task">
            <Link className="button button-plain" href={hrefTo('/supervision', { warning: warning.id })}>
              {words.issueSlip}
            </Link>
          </May>
          {stands && warning.silencedBy === null && (
            <Link
              className="button button-plain"
              href={hrefTo('/warnings/silences', { rule: warning.rule, where: warning.region })}
            >
              {words.silence}
            </Link>
          )}
          {action && (
            <HandlingDialog
              key={action}
              warning={warning}
              action={action}
              onClose={() => setAction(undefined)}
            />
          )}
        </div>
      )}
    </>
  );
}

/** Nobody has acknowledged it since it opened or last rose: a rise starts its clock anew. */
function isUnanswered({ acknowledgedBy, events }: WarningDetailDto): boolean {
  if (acknowledgedBy === null) return true;
  const start = events.findLastIndex(({ kind }) => kind === 'opened' || kind === 'raised');
  return start !== -1 && !events.slice(start).some(({ kind }) => kind === 'acknowledged');
}
