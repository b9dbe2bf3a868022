import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { DistrictDto, DistrictsDto } from '#contract/districts.ts';
import { useNames } from '#client/api/names.ts';
import { Dumbbell } from '#client/charts/dumbbell.tsx';
import { PairLine } from '#client/charts/pair-line.tsx';
import { useDistrictWords } from '#client/lib/district-words.ts';
import { formatFigure, pointsText, unitWord } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { floorPercent } from '#client/lib/number.ts';
import { useView } from '#client/lib/view.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Card } from '#client/ui/card.tsx';
import { FigureButton } from '#client/ui/figure-button.tsx';
import { Table } from '#client/ui/table.tsx';
import type { Column } from '#client/ui/table.tsx';
import { byYear, growthText, scaleOf, valueText } from './district-numbers.ts';

/** Every district in its place, with how it moved, where it stood a year before, and its months. */
export function RankingCard({ districts }: { readonly districts: DistrictsDto }): ReactNode {
  const words = useDistrictWords();
  const title = words.ranking.title(words.by[districts.by]);
  return (
    <Card title={title} footer={words.ranking.note}>
      <Table<DistrictDto>
        caption={title}
        dense
        columns={useColumns(districts)}
        rows={districts.items}
        rowKey={({ region }) => region}
        rowTone={({ value }) => (value === null ? 'idle' : undefined)}
      />
    </Card>
  );
}

function useColumns(districts: DistrictsDto): Column<DistrictDto>[] {
  const { language, t } = useLanguage();
  const { hrefTo } = useView();
  const names = useNames();
  const all = useDistrictWords();
  const words = all.ranking;
  const { indicator, unit, decimals, period, basis, changes, items } = districts;
  const isAmount = changes === 'ratio';
  const pairs = scaleOf(
    items.flatMap(({ value, prior }) => [value, prior]),
    isAmount,
  );
  const hasTargets = items.some(({ target }) => target !== null);
  const none = <span className="muted">{t.terms.none}</span>;
  const columns: (Column<DistrictDto> | undefined)[] = [
    { key: 'rank', header: words.rank, align: 'end', cell: ({ rank }) => rank ?? none },
    { key: 'movement', header: words.movement, nowrap: true, cell: (item) => <Movement item={item} /> },
    {
      key: 'region',
      header: words.region,
      nowrap: true,
      cell: ({ region, kind }) => (
        <>
          <Link href={hrefTo(`/districts/${region}`)}>
            {language === 'zh' ? names.region(region) : names.shortRegion(region)}
          </Link>
          {kind === 'zone' && <Badge tone="idle">{words.zone}</Badge>}
        </>
      ),
    },
    {
      key: 'value',
      header: words.value(unitWord(unit, language)),
      align: 'end',
      cell: ({ region, value, missing }) => (
        <FigureButton of={{ indicator, region, period, basis }}>
          {value === null
            ? t.terms.missing[missing ?? 'not-reported']
            : formatFigure({ value, unit, decimals }, language).text}
        </FigureButton>
      ),
    },
    hasTargets
      ? {
          key: 'attainment',
          header: words.attainment,
          align: 'end',
          cell: ({ attainment }) => (attainment === null ? none : `${floorPercent(attainment)}%`),
        }
      : undefined,
    hasTargets
      ? {
          key: 'lead',
          header: words.lead,
          align: 'end',
          cell: ({ lead }) => (lead === null ? none : pointsText(lead)),
        }
      : undefined,
    {
      key: 'growth',
      header: words.growth(!isAmount),
      align: 'end',
      cell: ({ growth, priorBasis, priorWhyNot }) => (
        <>
          {growthText(growth, districts) ?? (priorWhyNot === 'land-changed' ? words.landChanged : none)}
          {growth !== null && priorBasis === 'comparable' && (
            <span className="district-comparable">{words.comparable}</span>
          )}
        </>
      ),
    },
    {
      key: 'between',
      header: words.between,
      cell: ({ prior, value }) => (
        <div className="district-between">
          <Dumbbell
            label={words.betweenLabel(
              valueText(prior, districts, language) ?? all.multiples.none,
              valueText(value, districts, language) ?? all.multiples.none,
            )}
            before={prior}
            now={value}
            scale={pairs}
          />
        </div>
      ),
    },
    {
      key: 'line',
      header: words.line,
      cell: ({ region, series }) => {
        const { own, before } = byYear(series, period.slice(0, 4));
        return (
          <div className="district-line">
            <PairLine
              label={`${names.region(region)} ${words.line}`}
              values={own}
              behind={before}
              scale={scaleOf([...own, ...before], isAmount)}
              height={28}
            />
          </div>
        );
      },
    },
  ];
  return columns.filter((column) => column !== undefined);
}

function Movement({ item }: { readonly item: DistrictDto }): ReactNode {
  const words = useDistrictWords().ranking;
  const { movement } = item;
  if (movement === null) return null;
  if (movement === 0) return <span className="muted">{words.same}</span>;
  return movement > 0 ? (
    <span className="district-up">
      <span aria-hidden="true">▲</span> {words.up(movement)}
    </span>
  ) : (
    <span className="district-down">
      <span aria-hidden="true">▼</span> {words.down(-movement)}
    </span>
  );
}
