import type { ReactNode } from 'react';
import type { OverviewDto } from '#contract/judgement.ts';
import { useNames } from '#client/api/names.ts';
import { formatFigure, pointsText, unitWord } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { floorPercent } from '#client/lib/number.ts';
import { Card } from '#client/ui/card.tsx';
import { FigureButton } from '#client/ui/figure-button.tsx';
import { Empty } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';
import type { Column } from '#client/ui/table.tsx';
import { rankDistricts } from './ranking.ts';
import type { RankedDistrict } from './ranking.ts';

type Row = RankedDistrict | 'between';

/** Who is furthest ahead and furthest behind. */
export function DistrictRanking({ overview }: { readonly overview: OverviewDto }): ReactNode {
  const { language, t } = useLanguage();
  const { map } = overview;
  const ranking = rankDistricts(map.tiles);
  const rows: Row[] = [
    ...ranking.top,
    ...(ranking.between > 0 ? ['between' as const] : []),
    ...ranking.bottom,
  ];
  const columns = useColumns(overview, ranking.between);
  return (
    <Card title={t.overview.ranking.title} footer={t.overview.ranking.note(ranking.known, ranking.expected)}>
      {rows.length === 0 ? (
        <Empty title={t.overview.ranking.empty} />
      ) : (
        <Table<Row>
          caption={`${t.overview.ranking.title} · ${t.overview.ranking.actual(unitWord(map.unit, language))}`}
          dense
          columns={columns}
          rows={rows}
          rowKey={(row) => (row === 'between' ? row : row.region)}
          rowTone={(row) => (row === 'between' ? 'idle' : undefined)}
        />
      )}
    </Card>
  );
}

function useColumns({ map, period }: OverviewDto, between: number): Column<Row>[] {
  const { language, t } = useLanguage();
  const names = useNames();
  const unless = (render: (row: RankedDistrict) => ReactNode, gap: ReactNode = '') => {
    return (row: Row): ReactNode => (row === 'between' ? gap : render(row));
  };
  return [
    { key: 'rank', header: t.overview.ranking.rank, cell: unless((row) => row.rank) },
    {
      key: 'region',
      header: t.overview.ranking.region,
      cell: unless(
        (row) => (language === 'zh' ? names.region(row.region) : names.shortRegion(row.region)),
        t.overview.ranking.between(between),
      ),
    },
    {
      key: 'actual',
      header: t.overview.ranking.actual(unitWord(map.unit, language)),
      align: 'end',
      cell: unless((row) => (
        <FigureButton of={{ indicator: map.indicator, region: row.region, period, basis: 'ytd' }}>
          {
            formatFigure(
              { value: row.actual, unit: map.unit, decimals: names.decimals(map.indicator) },
              language,
            ).text
          }
        </FigureButton>
      )),
    },
    {
      key: 'attainment',
      header: t.overview.ranking.attainment,
      align: 'end',
      cell: unless((row) => (row.attainment === null ? t.terms.none : `${floorPercent(row.attainment)}%`)),
    },
    {
      key: 'lead',
      header: t.overview.ranking.lead,
      align: 'end',
      cell: unless((row) => (row.lead === null ? t.terms.none : pointsText(row.lead))),
    },
  ];
}
