/** A region as far as a pasted name can mean it. */
export interface NamedRegion {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly fullName: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
}

/** What a pasted block would fill in. */
export interface PastedBlock {
  /** Texts by region, in the order of the grid. */
  readonly values: readonly { readonly region: string; readonly text: string }[];
  /** Whether rows were matched by the names beside the figures. */
  readonly byName: boolean;
  /** Names that are no region of the grid, or stand twice. */
  readonly unmatched: readonly string[];
  /** Figures below the last row of the grid. */
  readonly leftOver: number;
  /** The columns of figures there are to choose from, each by its first texts. */
  readonly columns: readonly { readonly at: number; readonly sample: string }[];
}

/** The cells of a block copied from a spreadsheet: rows by lines, columns by tabs, quotes around cells with breaks. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  const pattern = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/gy;
  for (let at = 0; at <= lines.length;) {
    pattern.lastIndex = at;
    const match = pattern.exec(lines);
    if (!match) break;
    rows.at(-1)?.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
    at = pattern.lastIndex;
    if (at >= lines.length) break;
    if (lines[at] === '\n') rows.push([]);
    at += 1;
  }
  return rows;
}

/**
 * Where the figures of a block go: to the regions named beside them, whatever their order; without names, to the rows
 * from the chosen one down. `column` chooses one of several columns of figures.
 */
export function placeBlock(
  cells: readonly (readonly string[])[],
  grid: { readonly regions: readonly NamedRegion[]; readonly from: number },
  column = 0,
): PastedBlock {
  const byName = indexByName(grid.regions);
  const nameAt = nameColumn(cells, byName);
  const columns = figureColumns(cells, nameAt);
  const at = columns[column]?.at ?? columns[0]?.at ?? 0;
  if (nameAt === undefined) {
    const placed = grid.regions.slice(grid.from, grid.from + cells.length);
    return {
      values: placed.map(({ code }, row) => ({ region: code, text: cells[row]?.[at] ?? '' })),
      byName: false,
      unmatched: [],
      leftOver: Math.max(0, cells.length - placed.length),
      columns,
    };
  }
  const found = new Map<string, string>();
  const unmatched: string[] = [];
  for (const row of cells) {
    const name = row[nameAt] ?? '';
    const region = byName.get(keyOf(name));
    if (region !== undefined && !found.has(region)) found.set(region, row[at] ?? '');
    else if (name !== '' && (row[at] ?? '') !== '') unmatched.push(name);
  }
  const values = grid.regions.flatMap(({ code }) => {
    const text = found.get(code);
    return text === undefined ? [] : [{ region: code, text }];
  });
  return { values, byName: true, unmatched, leftOver: 0, columns };
}

function indexByName(regions: readonly NamedRegion[]): Map<string, string> {
  const index = new Map<string, string>();
  for (const { code, nameZh, nameEn, fullName, shortName, aliases } of regions) {
    for (const name of [code, nameZh, nameEn, fullName, shortName, ...aliases]) index.set(keyOf(name), code);
  }
  return index;
}

function keyOf(name: string): string {
  return name.replace(/[\s\u3000·:：]/g, '').toLowerCase();
}

// The first column in which at least half of the filled cells are regions.
function nameColumn(
  cells: readonly (readonly string[])[],
  byName: ReadonlyMap<string, string>,
): number | undefined {
  const width = Math.max(0, ...cells.map((row) => row.length));
  for (let at = 0; at < width; at += 1) {
    const filled = cells.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    const known = filled.filter((cell) => byName.has(keyOf(cell))).length;
    if (known > 0 && known * 2 >= filled.length) return at;
  }
  return undefined;
}

const SAMPLED = 3;

function figureColumns(
  cells: readonly (readonly string[])[],
  nameAt: number | undefined,
): { at: number; sample: string }[] {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const first = nameAt === undefined ? 0 : nameAt + 1;
  return Array.from({ length: Math.max(0, width - first) }, (_, step) => first + step)
    .map((at) => ({ at, texts: cells.map((row) => row[at] ?? '').filter((cell) => cell !== '') }))
    .filter(({ texts }) => texts.length > 0)
    .map(({ at, texts }) => ({ at, sample: texts.slice(0, SAMPLED).join(' · ') }));
}
