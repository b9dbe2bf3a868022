import type { OverviewDto } from '#contract/judgement.ts';
import { evidenceFor } from '#domain/evidence.ts';
import { addDays, dayAfterPeriod, type Period } from '#domain/period.ts';
import type { Region } from '#domain/catalogue.ts';
import { fromBase } from '#domain/unit.ts';
import type { Tile } from '../../pack/pack.ts';
import type { AsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { judgeAll } from '../judging/judge-targets.ts';
import { loadSeries, yearsRange } from '../judging/load-series.ts';

type DistrictMap = OverviewDto['map'];
type TileDto = DistrictMap['tiles'][number];

/**
 * The districts in force that month on the tile grid, judged on the first target that is a running total, and how
 * many of them have reported it. A district with a figure and no target of its own is not judged.
 */
export async function districtMap(
  ctx: Ctx,
  period: Period,
  asOf: AsOf,
): Promise<{
  readonly map: DistrictMap;
  readonly reported: { readonly reported: number; readonly expected: number };
}> {
  const { catalogue, store } = ctx;
  const indicator = catalogue.indicator(mapIndicator(ctx));
  const unit = catalogue.unit(indicator);
  const day = addDays(dayAfterPeriod(period), -1);
  const districts = catalogue.reporting(day);
  const regions = districts.map(({ code }) => code);
  const { year, month } = period;
  const judged = await judgeAll(
    store.read,
    ctx,
    { year, month, regions, indicators: [indicator.code] },
    asOf,
  );
  const verdictOf = new Map(judged.map((each) => [each.target.region, each]));
  const range = { ...yearsRange(year, year), asOf: asOf.version };
  const seriesOf = await loadSeries(
    store.read,
    store.dialect,
    { indicators: [indicator.code], regions },
    range,
  );
  const tileOf = tilesOn(catalogue.pack.tiles, day);
  let reported = 0;
  const tiles = districts.flatMap((district): TileDto[] => {
    const verdict = verdictOf.get(district.code);
    const evidence =
      verdict?.evidence ?? evidenceFor('cumulative', seriesOf(indicator.code, district.code), period);
    if (evidence.figure && evidence.missing === undefined) reported += 1;
    const tile = tileOf.get(district.code);
    if (!tile) return [];
    const actual = evidence.figure?.value;
    return [
      {
        ...placeOf(district, tile),
        actual: actual === undefined ? null : fromBase(actual, unit),
        attainment: verdict?.judgement.attainment ?? null,
        lead: verdict?.judgement.lead.calendar ?? null,
        status: verdict?.judgement.status ?? (actual === undefined ? 'missing' : 'too-early'),
      },
    ];
  });
  return {
    map: { indicator: indicator.code, unit: unit.code, tiles },
    reported: { reported, expected: districts.length },
  };
}

/** The pack's first target that is a running total: the one its districts share. */
export function mapIndicator(ctx: Ctx): string {
  const { targets, indicators } = ctx.catalogue.pack;
  const first = targets.find(({ evaluation }) => evaluation === 'cumulative') ?? targets[0];
  const code = first?.indicator ?? indicators[0]?.code;
  if (code === undefined) throw new RangeError('a pack has at least one indicator');
  return code;
}

export function tilesOn(tiles: readonly Tile[], day: string): Map<string, Tile> {
  const inForce = tiles.filter(
    (tile) =>
      (tile.validFrom === undefined || tile.validFrom <= day) &&
      (tile.validTo === undefined || day < tile.validTo),
  );
  return new Map(inForce.map((tile) => [tile.region, tile]));
}

function placeOf(district: Region, tile: Tile): Omit<TileDto, 'actual' | 'attainment' | 'lead' | 'status'> {
  const { column, row, columnSpan, rowSpan } = tile;
  return {
    region: district.code,
    kind: district.kind === 'zone' ? 'zone' : 'division',
    column,
    row,
    columnSpan,
    rowSpan,
  };
}
