import type { PackIssue } from '#server/pack/pack-issue.ts';
import type { Pack, Tile } from '#server/pack/pack.ts';
import type { OriginOf } from './names.ts';

/**
 * Tiles that lie on another one of their grid, regions with two tiles, regions not in force while their grid is,
 * and grids whose lines disagree on when they are in force.
 */
export function checkTiles(pack: Pack, originOf: OriginOf): PackIssue[] {
  const taken = new Map<string, string>();
  const firstOf = new Map<string, Tile>();
  const issues: PackIssue[] = [];
  pack.tiles.forEach((tile, index) => {
    const refuse = (field: string, found: string, zh: string, en: string): void => {
      issues.push({ ...originOf('tiles', index), field, found, expected: { zh, en } });
    };
    const first = firstOf.get(tile.grid) ?? tile;
    firstOf.set(tile.grid, first);
    if (first.validFrom !== tile.validFrom || first.validTo !== tile.validTo) {
      const found = `${tile.validFrom ?? ''}…${tile.validTo ?? ''}`;
      refuse('validFrom', found, '与本网格首行相同的起止', "the dates of the grid's first line");
    }
    const own = `${tile.grid} ${tile.region}`;
    if (taken.has(own)) refuse('region', tile.region, '每地区一格', 'one tile a region');
    taken.set(own, tile.region);
    const clash = cellsOf(tile).find((cell) => taken.has(cell));
    if (clash !== undefined) {
      const other = taken.get(clash) ?? '';
      refuse('column', clash, `未被 ${other} 占用的格`, `a cell ${other} does not have`);
    }
    for (const cell of cellsOf(tile)) taken.set(cell, taken.get(cell) ?? tile.region);
    const region = pack.regions.find(({ code }) => code === tile.region);
    const isInForce =
      region === undefined ||
      ((region.validFrom ?? '') <= (tile.validFrom ?? '') &&
        (region.validTo ?? '9') >= (tile.validTo ?? '9'));
    if (!isInForce) {
      refuse('region', tile.region, '网格有效期内一直有效的地区', 'a region in force as long as the grid');
    }
  });
  return issues;
}

/** The cells a tile covers, named by grid, column and row. */
function cellsOf(tile: Tile): string[] {
  return Array.from({ length: tile.columnSpan * tile.rowSpan }, (_, cell) => {
    const column = tile.column + (cell % tile.columnSpan);
    const row = tile.row + Math.floor(cell / tile.columnSpan);
    return `${tile.grid} ${column},${row}`;
  });
}
