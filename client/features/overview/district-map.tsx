import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OverviewDto } from '#contract/judgement.ts';
import { useNames } from '#client/api/names.ts';
import { districtTiles } from '#client/charts/district-tiles.ts';
import { TileMap } from '#client/charts/tile-map.tsx';
import { TILE_BINS } from '#client/charts/tile-bins.ts';
import { unitWord } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Card } from '#client/ui/card.tsx';

type DistrictTile = OverviewDto['map']['tiles'][number];

/** The districts by place, coloured by their lead over the schedule; where none has a target, their figures only. */
export function DistrictMap({ overview }: { readonly overview: OverviewDto }): ReactNode {
  const wording = useLanguage();
  const { language, t } = wording;
  const { setView } = useView();
  const names = useNames();
  const { map, period } = overview;
  const words = t.overview.map;
  const name = names.indicator(map.indicator);
  const paced = map.tiles.some((tile) => tile.lead !== null);
  const unit = paced ? words.unit : unitWord(map.unit, language);
  const legend = paced
    ? TILE_BINS.map((bin) => ({ bin, text: words.bins[bin] }))
    : (['even', 'missing'] as const).map((bin) => ({ bin, text: words.binsActual[bin] }));
  return (
    <Card
      title={
        <>
          {paced ? words.title(name) : words.titleActual(name)}{' '}
          <span className="chart-unit">{t.chart.unit(unit)}</span>
        </>
      }
      actions={overview.sample ? <Badge tone="sample">{t.terms.sample}</Badge> : undefined}
    >
      {!paced && <MapNote tiles={map.tiles} />}
      <TileMap
        label={words.label(name)}
        caption={words.caption}
        tiles={districtTiles(map, names, wording)}
        legend={legend}
        onSelect={(region) => setView({ figure: { indicator: map.indicator, region, period, basis: 'ytd' } })}
      />
    </Card>
  );
}

function MapNote({ tiles }: { readonly tiles: readonly DistrictTile[] }): ReactNode {
  const { t } = useLanguage();
  const { hrefTo } = useView();
  const words = t.overview.map;
  if (tiles.some((tile) => tile.actual !== null)) return <p className="map-empty">{words.noTargets}</p>;
  return (
    <p className="map-empty">
      <b>{words.empty(tiles.length)}</b> {words.emptyText}{' '}
      <Link className="nowrap" href={hrefTo('/data')}>
        {t.overview.report}
      </Link>
    </p>
  );
}
