import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { CrossCheckDto } from '#contract/analyst.ts';
import { crossChecksQuery } from '#client/api/checks-query.ts';
import { useNames } from '#client/api/names.ts';
import { Sparkline } from '#client/charts/sparkline.tsx';
import { checksWords } from '#client/lib/checks-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { formatNumber } from '#client/lib/number.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Card } from '#client/ui/card.tsx';
import { LevelMark } from '#client/ui/level-mark.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';
import { PairScatter } from './pair-scatter.tsx';

const SHOWN = 24;

/** One pair with its note. Units: px. */
const PAIRS_HEIGHT = 116;

/** Pairs of series that should move together, and how far they have parted. */
export function PairsCard(): ReactNode {
  const words = checksWords(useLanguage().language);
  const query = useQuery(crossChecksQuery);
  return (
    <>
      <Card title={words.pairs}>
        <p className="muted">{words.pairsNote}</p>
        <QueryView query={query} skeleton={<Skeleton height={PAIRS_HEIGHT} />}>
          {({ items }) => (items.length === 0 ? <Empty title={words.noPairs} /> : <Pairs items={items} />)}
        </QueryView>
      </Card>
      {query.data && <PairScatter items={query.data.items} />}
    </>
  );
}

function Pairs({ items }: { readonly items: readonly CrossCheckDto[] }): ReactNode {
  const { language } = useLanguage();
  const names = useNames();
  const words = checksWords(language);
  if (names.waiting) return <Skeleton height={PAIRS_HEIGHT} />;
  return (
    <Table<CrossCheckDto>
      caption={words.pairs}
      rows={items}
      rowKey={({ rule, region }) => `${rule} ${region}`}
      columns={[
        {
          key: 'pair',
          header: words.columns.pair,
          cell: ({ a, b, ruleZh, ruleEn, enabled }) => (
            <div className="check-cell">
              <b>
                {names.indicator(a)} · {names.indicator(b)}
              </b>
              <span className="muted">{language === 'zh' ? ruleZh : ruleEn}</span>
              {!enabled && <Badge>{words.off}</Badge>}
            </div>
          ),
        },
        { key: 'region', header: words.columns.region, cell: ({ region }) => names.region(region) },
        {
          key: 'score',
          header: words.columns.score,
          cell: ({ score, whyNot, a, b }) => (
            <div className="check-cell">
              {score !== null && (
                <>
                  <b>{words.deviations(formatNumber(Math.abs(score), { decimals: 1 }))}</b>
                  <span className="muted">{words.ran(names.indicator(score > 0 ? a : b))}</span>
                </>
              )}
              {whyNot !== null && <span className="muted">{words.whyNot[whyNot]}</span>}
            </div>
          ),
        },
        {
          key: 'level',
          header: words.columns.level,
          cell: ({ level }) => (level === null ? null : <LevelMark level={level} />),
        },
        {
          key: 'trend',
          header: words.columns.trend,
          cell: ({ points, a, b }) => {
            const latest = points.slice(-SHOWN);
            if (latest.length < 2) return null;
            const label = words.index(names.indicator(a), names.indicator(b));
            return (
              <div className="check-trend">
                <Sparkline label={`${label} 1`} values={latest.map((point) => point.a)} tone="steady" />
                <Sparkline label={`${label} 2`} values={latest.map((point) => point.b)} tone="idle" />
              </div>
            );
          },
        },
      ]}
    />
  );
}
