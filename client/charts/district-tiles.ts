import type { OverviewDto } from '#contract/judgement.ts';
import type { Names } from '#client/api/names.ts';
import type { Wording } from '#client/lib/attainment-text.ts';
import { figureText, formatFigure, pointsText } from '#client/lib/format.ts';
import { floorPercent } from '#client/lib/number.ts';
import { tileBin, type TileBin } from './tile-bins.ts';
import type { Tile } from './tile-map.tsx';

type DistrictTile = OverviewDto['map']['tiles'][number];

/** The overview’s districts as tiles of a map: by their lead over the schedule, or by their figure where none is due. */
export function districtTiles(map: OverviewDto['map'], names: Names, wording: Wording): Tile[] {
  return map.tiles.map((tile) => tileOf(tile, map, names, wording));
}

function tileOf(tile: DistrictTile, map: OverviewDto['map'], names: Names, wording: Wording): Tile {
  const { t, language } = wording;
  const input = { unit: map.unit, decimals: names.decimals(map.indicator) };
  const bare =
    tile.actual === null ? t.terms.none : formatFigure({ ...input, value: tile.actual }, language).text;
  const figure = tile.actual === null ? null : figureText({ ...input, value: tile.actual }, language);
  return {
    key: tile.region,
    column: tile.column,
    row: tile.row,
    columnSpan: tile.columnSpan,
    rowSpan: tile.rowSpan,
    name: names.shortRegion(tile.region),
    value: tile.lead === null ? bare : pointsText(tile.lead),
    bin: binOf(tile),
    zone: tile.kind === 'zone',
    label: labelOf(tile, names.region(tile.region), figure, t),
  };
}

function binOf({ lead, actual }: DistrictTile): TileBin {
  return lead === null && actual !== null ? 'even' : tileBin(lead);
}

function labelOf(tile: DistrictTile, region: string, figure: string | null, t: Wording['t']): string {
  if (figure === null) return t.overview.map.tileMissing(region);
  if (tile.lead === null || tile.attainment === null) return t.overview.map.tileNoTarget(region, figure);
  const share = floorPercent(tile.attainment);
  return t.overview.map.tile(region, pointsText(tile.lead), share, t.terms.status[tile.status]);
}
