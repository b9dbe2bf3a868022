import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { WarningDto } from '#contract/warnings.ts';
import { useNames } from '#client/api/names.ts';
import { figureText, formatDay, formatPeriod } from '#client/lib/format.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { moveFocus, useKeys } from '#client/lib/use-keys.ts';
import { useView } from '#client/lib/view.ts';
import { LevelMark } from '#client/ui/level-mark.tsx';
import { Table } from '#client/ui/table.tsx';
import type { Column } from '#client/ui/table.tsx';
import { AcknowledgeGroup } from './acknowledge-group.tsx';
import { ClockMark } from './clock-mark.tsx';
import { foldWarnings } from './fold-warnings.ts';
import { WarningMarks } from './warning-marks.tsx';
import './warnings-table.css';

export function WarningsTable({ items }: { readonly items: readonly WarningDto[] }): ReactNode {
  const { language, t } = useLanguage();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { rows, under, folded } = foldWarnings(items, open);
  const toggle = (id: string): void => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const table = useRef<HTMLDivElement>(null);
  const links = (): HTMLElement[] => [
    ...(table.current?.querySelectorAll<HTMLElement>('a[data-warning]') ?? []),
  ];
  useKeys({ j: () => moveFocus(links(), 1), k: () => moveFocus(links(), -1) });
  return (
    <div ref={table} className="warnings-list">
      <p className="muted keys-hint no-print">{handlingWords(language).keys.list}</p>
      <Table<WarningDto>
        caption={t.warnings.title}
        stack
        columns={useColumns({ under, folded, open, toggle })}
        rows={rows}
        rowKey={(item) => item.id}
        rowTone={(item) => (item.state === 'released' || item.state === 'closed' ? 'idle' : undefined)}
      />
    </div>
  );
}

interface Folding {
  /** The districts' warnings under each of the city's. */
  readonly under: ReadonlyMap<string, readonly WarningDto[]>;
  readonly folded: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}

function useColumns({ under, folded, open, toggle }: Folding): Column<WarningDto>[] {
  const { language, t } = useLanguage();
  const { hrefTo } = useView();
  const names = useNames();
  const words = t.warnings.columns;
  const more = handlingWords(language);
  const beneath = ({ id }: WarningDto): readonly WarningDto[] => under.get(id) ?? [];
  const figure = (item: WarningDto, value: number): string =>
    figureText({ value, unit: item.unit, decimals: item.decimals }, language);
  return [
    { key: 'level', header: words.level, nowrap: true, cell: (item) => <LevelMark level={item.level} /> },
    {
      key: 'what',
      header: words.what,
      cell: (item) => (
        <div className={folded.has(item.id) ? 'warning-what warning-under' : 'warning-what'}>
          <Link
            href={hrefTo(`/warnings/${item.id}`)}
            data-warning={item.id}
            className={item.unread ? 'warning-unread' : undefined}
          >
            {names.region(item.region)} · {names.indicator(item.indicator)}
            {item.unread && <span className="visually-hidden">{more.unread}</span>}
          </Link>
          <span className="muted">{language === 'zh' ? item.ruleZh : item.ruleEn}</span>
          {beneath(item).length > 0 && (
            <span className="row">
              <button
                type="button"
                className="warning-fold"
                aria-expanded={open.has(item.id)}
                onClick={() => toggle(item.id)}
              >
                {more.folded(beneath(item).length)} · {open.has(item.id) ? more.fold : more.unfold}
              </button>
              <AcknowledgeGroup items={[item, ...beneath(item)]} />
            </span>
          )}
        </div>
      ),
    },
    {
      key: 'value',
      header: words.value,
      align: 'end',
      cell: (item) => (
        <div className="warning-what">
          <b>{item.latestValue === null ? t.chart.noFigure : figure(item, item.latestValue)}</b>
          <span className="muted">{formatPeriod(item.latestPeriod, language)}</span>
        </div>
      ),
    },
    {
      key: 'since',
      header: words.since,
      nowrap: true,
      cell: (item) => (
        <div className="warning-what">
          {formatPeriod(item.openedPeriod, language)}
          <span className="muted">{formatDay(item.openedAt)}</span>
        </div>
      ),
    },
    { key: 'state', header: words.state, cell: (item) => <WarningMarks item={item} /> },
    {
      key: 'handling',
      header: words.handling,
      cell: (item) => (
        <div className="warning-what">
          {item.acknowledgedBy === null
            ? t.warnings.unacknowledged
            : t.warnings.acknowledged(wordFor(t.terms.actors, item.acknowledgedBy))}
          {item.assignee !== null && <span className="muted">{t.warnings.assigned(item.assignee)}</span>}
          {item.escalation && item.escalation.state !== 'met' && <ClockMark clock={item.escalation} />}
        </div>
      ),
    },
  ];
}
