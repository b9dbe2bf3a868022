import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { DistrictDto, DistrictsDto } from '#contract/districts.ts';
import { useNames } from '#client/api/names.ts';
import { TILE_BINS } from '#client/charts/tile-bins.ts';
import { TileMap } from '#client/charts/tile-map.tsx';
import type { Tile } from '#client/charts/tile-map.tsx';
import { useDistrictWords } from '#client/lib/district-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { Choice } from '#client/ui/choice.tsx';
import { baseUnit, binOf, gapText, measureText } from './district-numbers.ts';

/** The districts by place, coloured by what they are ranked by; a tile leads to its district. */
export function DistrictsMap({ districts }: { readonly districts: DistrictsDto }): ReactNode {
  const { language, t } = useLanguage();
  const { hrefTo, search, setParams } = useView();
  const [, navigate] = useLocation();
  const names = useNames();
  const words = useDistrictWords();
  const name = names.indicator(districts.indicator);
  const { by, changes } = districts;
  const coloured = by === 'lead' || (by === 'growth' && changes === 'ratio');
  const legend = coloured
    ? TILE_BINS.map((bin) => ({ bin, text: words.map.bins[bin] }))
    : [
        { bin: 'even' as const, text: words.map.known },
        { bin: 'missing' as const, text: words.map.bins.missing },
      ];
  const hasGaps = by === 'lead' && districts.items.some(({ gap }) => gap !== null);
  const isGap = hasGaps && new URLSearchParams(search).get('tiles') === 'gap';
  const labelOf = (item: DistrictDto, text: string | null): string => {
    const region = names.region(item.region);
    return text === null || item.rank === null
      ? words.map.missing(region, t.terms.missing[item.missing ?? 'not-reported'])
      : words.map.tile(region, text, item.rank);
  };
  const tiles = districts.items.flatMap((item): Tile[] => {
    if (!item.tile) return [];
    const points = measureText(item, districts, language);
    const gap = gapText(item.gap, districts.unit, language);
    const text = points !== null && gap !== null && isGap ? words.map.gapOf(gap, points) : points;
    return [
      {
        ...item.tile,
        key: item.region,
        name: names.shortRegion(item.region),
        value: ((isGap ? gap : points) ?? t.terms.none).split(' ')[0] ?? '',
        bin: binOf(item, by, changes),
        zone: item.kind === 'zone',
        label: labelOf(item, text),
      },
    ];
  });
  return (
    <Card
      title={words.map.title(name, isGap ? words.map.gap(baseUnit(districts.unit, language)) : words.by[by])}
      actions={
        hasGaps && (
          <span className="no-print">
            <Choice
              label={words.map.tiles}
              value={isGap ? 'gap' : 'points'}
              options={[
                { value: 'points', label: words.map.points },
                { value: 'gap', label: words.map.gap(baseUnit(districts.unit, language)) },
              ]}
              onChange={(tiles) => setParams({ tiles: tiles === 'gap' ? tiles : undefined })}
            />
          </span>
        )
      }
    >
      <TileMap
        label={words.map.label(name)}
        caption={isGap ? words.map.gapCaption : words.map.caption}
        tiles={tiles}
        legend={legend}
        onSelect={(region) => navigate(hrefTo(`/districts/${region}`))}
      />
    </Card>
  );
}
