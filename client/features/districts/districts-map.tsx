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
import { binOf, measureText } from './district-numbers.ts';

/** The districts by place, coloured by what they are ranked by; a tile leads to its district. */
export function DistrictsMap({ districts }: { readonly districts: DistrictsDto }): ReactNode {
  const { language, t } = useLanguage();
  const { hrefTo } = useView();
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
  const labelOf = (item: DistrictDto, text: string | null): string => {
    const region = names.region(item.region);
    return text === null || item.rank === null
      ? words.map.missing(region, t.terms.missing[item.missing ?? 'not-reported'])
      : words.map.tile(region, text, item.rank);
  };
  const tiles = districts.items.flatMap((item): Tile[] => {
    if (!item.tile) return [];
    const text = measureText(item, districts, language);
    return [
      {
        ...item.tile,
        key: item.region,
        name: names.shortRegion(item.region),
        value: (text ?? t.terms.none).split(' ')[0] ?? '',
        bin: binOf(item, by, changes),
        zone: item.kind === 'zone',
        label: labelOf(item, text),
      },
    ];
  });
  return (
    <Card title={words.map.title(name, words.by[by])}>
      <TileMap
        label={words.map.label(name)}
        caption={words.map.caption}
        tiles={tiles}
        legend={legend}
        onSelect={(region) => navigate(hrefTo(`/districts/${region}`))}
      />
    </Card>
  );
}
