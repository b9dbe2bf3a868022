import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { DistrictProfileDto } from '#contract/districts.ts';
import { useNames } from '#client/api/names.ts';
import { PairLine } from '#client/charts/pair-line.tsx';
import { useDistrictWords } from '#client/lib/district-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { useView } from '#client/lib/view.ts';
import { FigureButton } from '#client/ui/figure-button.tsx';
import { Table } from '#client/ui/table.tsx';
import { growthText, lineOf, scaleOf, valueText } from './district-numbers.ts';

type Part = DistrictProfileDto['indicators'][number];

/** Each indicator of a district beside the median of its peers and the city. */
export function IndicatorsTable({ profile }: { readonly profile: DistrictProfileDto }): ReactNode {
  const { language, t } = useLanguage();
  const { hrefTo } = useView();
  const names = useNames();
  const words = useDistrictWords();
  const { columns } = words.profile;
  const none = <span className="muted">{t.terms.none}</span>;
  const { region, period, area } = profile;
  return (
    <Table<Part>
      caption={words.profile.indicators}
      rows={profile.indicators}
      rowKey={({ indicator }) => indicator}
      rowTone={({ value }) => (value === null ? 'idle' : undefined)}
      columns={[
        {
          key: 'indicator',
          header: columns.indicator,
          cell: ({ indicator }) => (
            <Link href={hrefTo('/districts', { indicator })}>{names.indicator(indicator)}</Link>
          ),
        },
        {
          key: 'value',
          header: columns.value,
          align: 'end',
          nowrap: true,
          cell: (part) => (
            <FigureButton of={{ indicator: part.indicator, region, period, basis: part.basis }}>
              {valueText(part.value, part, language) ?? t.terms.missing[part.missing ?? 'not-reported']}
            </FigureButton>
          ),
        },
        {
          key: 'growth',
          header: columns.growth,
          align: 'end',
          cell: (part) => {
            const text = growthText(part.growth, part);
            if (text === null) return part.priorWhyNot === 'land-changed' ? words.ranking.landChanged : none;
            return part.changes === 'ratio' ? `${text}%` : t.terms.pp(text);
          },
        },
        {
          key: 'rank',
          header: columns.rank,
          align: 'end',
          cell: ({ rank, of }) => (rank === null ? none : words.profile.rankOf(rank, of)),
        },
        {
          key: 'peers',
          header: columns.peers(wordFor(t.app.filters.areaNames, area)),
          align: 'end',
          nowrap: true,
          cell: (part) => valueText(part.peers.median, part, language) ?? none,
        },
        {
          key: 'city',
          header: columns.city,
          align: 'end',
          nowrap: true,
          cell: (part) => valueText(part.city, part, language) ?? none,
        },
        {
          key: 'line',
          header: columns.line,
          cell: (part) => {
            const own = lineOf(part.series, part.basis);
            const peers = lineOf(part.peerSeries, part.basis);
            return (
              <div className="district-line">
                <PairLine
                  label={words.profile.lineLabel(names.indicator(part.indicator))}
                  values={own}
                  behind={peers}
                  scale={scaleOf([...own, ...peers], part.changes === 'ratio')}
                  height={32}
                />
              </div>
            );
          },
        },
      ]}
    />
  );
}
