import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatInstant } from '#client/lib/format.ts';
import { channelWords } from '#client/lib/channel-words.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { taskWords } from '#client/lib/task-words.ts';
import { useView } from '#client/lib/view.ts';
import { Badge } from '#client/ui/badge.tsx';
import type { TimelineEntry } from './timeline.ts';

/** A step of a slip issued for the warning: which slip, whose, what was said, by whom and when. */
export function SlipLine({
  entry: { slip, step },
}: {
  readonly entry: Extract<TimelineEntry, { kind: 'slip' }>;
}): ReactNode {
  const { language, t } = useLanguage();
  const { hrefTo } = useView();
  const words = taskWords(language).supervision;
  return (
    <li className={`ledger-line ledger-slip-${step.step}`}>
      <p className="ledger-head">
        <b>{handlingWords(language).answers.slip(words.steps[step.step])}</b>
        <Link href={hrefTo(`/supervision/${slip.no}`)}>{words.slip(slip.no)}</Link>
        <span>{language === 'zh' ? slip.unitZh : slip.unitEn}</span>
        {slip.overdue && step === slip.events.at(-1) && (
          <Badge tone="bad">{words.overdue(slip.daysLate)}</Badge>
        )}
      </p>
      {step.text !== '' && <p className="ledger-text">{step.text}</p>}
      <p className="muted">
        {wordFor(t.terms.actors, step.by)} · {formatInstant(step.at)}
      </p>
    </li>
  );
}

/** A message that told of the warning, and whether the other side has taken it. */
export function MessageLine({
  entry: { message, at },
}: {
  readonly entry: Extract<TimelineEntry, { kind: 'message' }>;
}): ReactNode {
  const { language } = useLanguage();
  const words = handlingWords(language).answers;
  return (
    <li className={`ledger-line ledger-message-${message.state}`}>
      <p className="ledger-head">
        <b>{words.messages[message.state]}</b>
        <span>{channelWords(language).kinds[message.channel]}</span>
      </p>
      <p className="muted">{formatInstant(at)}</p>
    </li>
  );
}
