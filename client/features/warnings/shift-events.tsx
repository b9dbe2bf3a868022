import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ShiftLogDto } from '#contract/shift-log.ts';
import { useNames } from '#client/api/names.ts';
import { figureText, formatInstant, formatPeriod } from '#client/lib/format.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { toldText } from '#client/lib/told-text.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { useView } from '#client/lib/view.ts';
import { LevelMark } from '#client/ui/level-mark.tsx';
import { Table } from '#client/ui/table.tsx';

type ShiftEvent = ShiftLogDto['events'][number];

/** Whether its text is a person's words: the system's and those of ticks are codes. */
function isProse({ by, kind, text }: ShiftEvent): boolean {
  return by !== 'system' && kind !== 'ticked' && kind !== 'unticked' && text !== '';
}

/** What happened in a shift, in order. */
export function ShiftEvents({ events }: { readonly events: readonly ShiftEvent[] }): ReactNode {
  const { language, t } = useLanguage();
  const { hrefTo } = useView();
  const names = useNames();
  const words = handlingWords(language).shift;
  const figure = ({ value, warning }: ShiftEvent): string | undefined =>
    value === null
      ? undefined
      : figureText({ value, unit: warning.unit, decimals: warning.decimals }, language);
  return (
    <Table<ShiftEvent>
      caption={words.events}
      dense
      rows={events}
      rowKey={(event, index) => `${event.at}-${index}`}
      columns={[
        { key: 'at', header: words.time, nowrap: true, cell: (event) => formatInstant(event.at) },
        {
          key: 'what',
          header: words.what,
          cell: (event) => (
            <div className="warning-what">
              <span className="row">
                <b>{t.warnings.events[event.kind]}</b>
                <LevelMark level={event.level ?? event.warning.level} />
                <Link href={hrefTo(`/warnings/${event.warning.id}`)}>
                  {names.region(event.warning.region)} · {names.indicator(event.warning.indicator)}
                </Link>
              </span>
              <span className="muted">
                {[
                  event.period === null ? undefined : formatPeriod(event.period, language),
                  figure(event),
                  toldText(event, language),
                  isProse(event) ? event.text : undefined,
                ]
                  .filter((part) => part !== undefined && part !== null)
                  .join(' · ')}
              </span>
            </div>
          ),
        },
        { key: 'who', header: words.who, cell: (event) => wordFor(t.terms.actors, event.by) },
      ]}
    />
  );
}
