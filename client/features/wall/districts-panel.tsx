import type { ReactNode } from 'react';
import type { OverviewDto } from '#contract/judgement.ts';
import { useNames } from '#client/api/names.ts';
import { districtTiles } from '#client/charts/district-tiles.ts';
import { TILE_BINS } from '#client/charts/tile-bins.ts';
import { TileMap } from '#client/charts/tile-map.tsx';
import { useLanguage } from '#client/lib/language.tsx';
import { pointsText } from '#client/lib/format.ts';
import { useView } from '#client/lib/view.ts';
import { useWallWords } from '#client/lib/wall-words.ts';
import { Empty } from '#client/ui/states.tsx';
import { leadersOf, type Placed } from './leaders.ts';
import { useLocation } from 'wouter';

/** Districts by place, coloured by their lead, beside those furthest ahead and behind. */
export function DistrictsPanel({ overview }: { readonly overview: OverviewDto }): ReactNode {
  const wording = useLanguage();
  const { t } = wording;
  const names = useNames();
  const words = useWallWords();
  const { hrefTo } = useView();
  const [, navigate] = useLocation();
  const { map, quality } = overview;
  const paced = map.tiles.some(({ lead }) => lead !== null);
  const legend = paced
    ? TILE_BINS.map((bin) => ({ bin, text: t.overview.map.bins[bin] }))
    : (['even', 'missing'] as const).map((bin) => ({ bin, text: t.overview.map.binsActual[bin] }));
  const { first, last } = leadersOf(map.tiles);
  return (
    <div className="wall-districts">
      <div>
        <p className="wall-note">
          {names.indicator(map.indicator)} · {words.reported(quality.reported, quality.expected)}
        </p>
        <TileMap
          label={t.overview.map.label(names.indicator(map.indicator))}
          caption={t.overview.map.caption}
          tiles={districtTiles(map, names, wording)}
          legend={legend}
          onSelect={(region) => navigate(hrefTo(`/districts/${region}`))}
        />
      </div>
      {first.length === 0 ? (
        <Empty title={words.noRanking} />
      ) : (
        <div className="wall-leaders">
          <Leaders title={words.first} rows={first} tone="good" />
          {last.length > 0 && <Leaders title={words.last} rows={last} tone="bad" />}
        </div>
      )}
    </div>
  );
}

interface LeadersProps {
  readonly title: string;
  readonly rows: readonly Placed[];
  readonly tone: string;
}

function Leaders({ title, rows, tone }: LeadersProps): ReactNode {
  const { t } = useLanguage();
  const names = useNames();
  return (
    <section>
      <h3>{title}</h3>
      <ol>
        {rows.map(({ region, rank, lead }) => (
          <li key={region}>
            <span className="wall-rank">{rank}</span>
            <span className="wall-place">{names.region(region)}</span>
            <b className={`wall-lead-${tone}`}>{t.terms.pp(pointsText(lead))}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}
