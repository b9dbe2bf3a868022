import type { ReactNode } from 'react';
import type { WarningDetailDto, WarningEventDto } from '#contract/warnings.ts';
import { figureText, formatInstant, formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { toldText } from '#client/lib/told-text.ts';
import { ruleWords } from '#client/lib/rule-words.ts';
import { Card } from '#client/ui/card.tsx';
import { LevelMark } from '#client/ui/level-mark.tsx';
import { MessageLine, SlipLine } from './answer-lines.tsx';
import { timelineOf, type TimelineEntry } from './timeline.ts';

/** Everything that happened to the episode and was asked, answered and sent about it, the newest first. */
export function Ledger({ warning }: { readonly warning: WarningDetailDto }): ReactNode {
  const { t } = useLanguage();
  const words = t.warnings.detail;
  const entries = timelineOf(warning);
  return (
    <Card title={words.ledger}>
      {entries.length === 0 ? (
        <p className="muted">{words.ledgerEmpty}</p>
      ) : (
        <ol className="ledger">
          {entries.map((entry, index) => (
            <Entry key={`${entry.at}-${index}`} entry={entry} warning={warning} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function Entry({
  entry,
  warning,
}: {
  readonly entry: TimelineEntry;
  readonly warning: WarningDetailDto;
}): ReactNode {
  switch (entry.kind) {
    case 'event':
      return <LedgerLine event={entry.event} warning={warning} />;
    case 'slip':
      return <SlipLine entry={entry} />;
    case 'message':
      return <MessageLine entry={entry} />;
    default:
      return entry satisfies never;
  }
}

interface LedgerLineProps {
  readonly event: WarningEventDto;
  readonly warning: WarningDetailDto;
}

function LedgerLine({ event, warning }: LedgerLineProps): ReactNode {
  const { language, t } = useLanguage();
  const figure =
    event.value === null
      ? undefined
      : figureText({ value: event.value, unit: warning.unit, decimals: warning.decimals }, language);
  // What the system writes is a code: an event that no longer happened, or why it ended.
  const words = { ...t.warnings.events, ...ruleWords(language).ledger };
  const stepOf = (id: string): string => {
    const step = warning.checklist.find((each) => each.id === id);
    return step === undefined ? id : language === 'zh' ? step.zh : step.en;
  };
  const textOf = ({ by, kind }: WarningEventDto, text: string): string => {
    if (kind === 'ticked' || kind === 'unticked') return stepOf(text);
    return by === 'system' ? wordFor(words, text) : text;
  };
  const told = toldText(event, language);
  const facts = [event.period === null ? undefined : formatPeriod(event.period, language), figure];
  return (
    <li className={`ledger-line ledger-${event.kind}`}>
      <p className="ledger-head">
        <b>{t.warnings.events[event.kind]}</b>
        {event.level !== null && <LevelMark level={event.level} />}
        <span>{facts.filter((fact) => fact !== undefined).join(' · ')}</span>
      </p>
      {told !== undefined && <p>{told}</p>}
      {event.text !== null && event.text !== '' && <p className="ledger-text">{textOf(event, event.text)}</p>}
      <p className="muted">
        {wordFor(t.terms.actors, event.by)} · {formatInstant(event.at)}
      </p>
    </li>
  );
}
