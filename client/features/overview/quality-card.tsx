import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OverviewDto } from '#contract/judgement.ts';
import { formatInstant } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { formatNumber } from '#client/lib/number.ts';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';

type Pairs = OverviewDto['quality']['pairs'];
type Words = ReturnType<typeof useLanguage>['t']['overview']['quality'];

/** How complete and how fresh the figures on this page are. */
export function QualityCard({ overview }: { readonly overview: OverviewDto }): ReactNode {
  const { t } = useLanguage();
  const { hrefTo } = useView();
  const { quality, recordedAt } = overview;
  const words = t.overview.quality;
  return (
    <Card title={words.title}>
      <dl className="quality">
        <div>
          <dt>{words.reported}</dt>
          <dd>{words.reportedOf(quality.reported, quality.expected)}</dd>
        </div>
        <div>
          <dt>{words.held}</dt>
          <dd>
            <Link href={hrefTo('/data')}>{words.heldCells(quality.heldCells)}</Link>
          </dd>
        </div>
        <div>
          <dt>{words.version}</dt>
          <dd>{words.versionOf(quality.version)}</dd>
        </div>
        <div>
          <dt>{words.recorded}</dt>
          <dd>{recordedAt === null ? t.terms.none : formatInstant(recordedAt)}</dd>
        </div>
        <div className="quality-pairs">
          <dt>{words.pairs}</dt>
          <dd>
            <Link href={hrefTo('/data/checks')}>{pairsText(quality.pairs, words)}</Link>
          </dd>
        </div>
      </dl>
    </Card>
  );
}

/** How far series that should agree have parted: all that can be said, or that there is nothing to compare. */
function pairsText({ compared, parted, largest }: Pairs, words: Words): string {
  if (largest === null) return words.noPairs;
  return words.pairsOf(compared, parted, formatNumber(Math.abs(largest.score), { decimals: 1 }));
}
