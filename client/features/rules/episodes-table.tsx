import type { ReactNode } from 'react';
import type { RehearsedEpisode, Rehearsal } from '#contract/rules.ts';
import { useNames } from '#client/api/names.ts';
import { figureText, formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { ruleWords } from '#client/lib/rule-words.ts';
import { Card } from '#client/ui/card.tsx';
import { LevelMark } from '#client/ui/level-mark.tsx';
import { Table } from '#client/ui/table.tsx';

const SHOWN = 60;

/** Every time the rule would have fired, the latest first. */
export function EpisodesTable({
  rehearsal,
  side,
}: {
  readonly rehearsal: Rehearsal;
  readonly side: 'above' | 'below';
}): ReactNode {
  const { language } = useLanguage();
  const names = useNames();
  const words = ruleWords(language).rehearsal;
  const episodes = [...rehearsal.episodes].sort((a, b) => b.from.localeCompare(a.from)).slice(0, SHOWN);
  const figure = (value: number): string =>
    figureText({ value, unit: rehearsal.unit, decimals: rehearsal.decimals }, language);
  if (episodes.length === 0) {
    return (
      <Card>
        <p className="muted">{words.none}</p>
      </Card>
    );
  }
  return (
    <Card>
      <Table<RehearsedEpisode>
        caption={words.columns.from}
        dense
        columns={[
          {
            key: 'from',
            header: words.columns.from,
            nowrap: true,
            cell: ({ from }) => formatPeriod(from, language),
          },
          { key: 'region', header: words.columns.region, cell: ({ region }) => names.region(region) },
          { key: 'level', header: words.columns.level, cell: ({ level }) => <LevelMark level={level} /> },
          {
            key: 'lasted',
            header: words.columns.lasted,
            align: 'end',
            cell: ({ periods }) => words.lasted(periods),
          },
          {
            key: 'peak',
            header: side === 'above' ? words.columns.peak : words.columns.low,
            align: 'end',
            cell: ({ peak }) => figure(peak.value),
          },
          {
            key: 'to',
            header: words.columns.to,
            align: 'end',
            nowrap: true,
            cell: ({ to }) => (to === null ? <b>{words.still}</b> : formatPeriod(to, language)),
          },
        ]}
        rows={episodes}
        rowKey={({ series, from }) => `${series}-${from}`}
      />
      {rehearsal.episodes.length > SHOWN && (
        <p className="muted">{words.shown(SHOWN, rehearsal.episodes.length)}</p>
      )}
    </Card>
  );
}
