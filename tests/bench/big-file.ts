import { closeSync, openSync, writeSync } from 'node:fs';
import { reportingRegions } from '#domain/catalogue.ts';
import type { Pack } from '#server/pack/pack.ts';

const FIRST_YEAR = 2015;
/** Rows of one series. */
export const MONTHS = 60;
const HEADER = 'indicator,period,region,industry,group,value,unit\n';

export interface BigFile {
  /** A million when left out. */
  readonly rows?: number;
  /** Series left out before the first: other files of as many rows then share none with this one. */
  readonly skip?: number;
}

/**
 * Writes a tidy file of many rows: flows of the pack's districts by industry and group over five years, each a
 * plausible running total, so that every check runs and none fires. Deterministic. Answers its bytes.
 * Errors: throws when the pack's catalogues make fewer rows.
 */
export function writeBigFile(
  path: string,
  pack: Pack,
  { rows: wanted = 1_000_000, skip = 0 }: BigFile = {},
): number {
  const handle = openSync(path, 'w');
  let bytes = writeSync(handle, HEADER);
  let rows = 0;
  let skipped = 0;
  for (const { prefix, suffix, pace, unit } of runs(pack)) {
    if (skipped < skip) {
      skipped += 1;
      continue;
    }
    const count = Math.min(MONTHS, wanted - rows);
    bytes += writeSync(handle, linesOf({ prefix, suffix, pace, unit }, count));
    rows += count;
    if (rows === wanted) break;
  }
  closeSync(handle);
  if (rows < wanted) throw new Error(`the pack's catalogues make only ${rows} rows, ${wanted} are needed`);
  return bytes;
}

interface Run {
  readonly prefix: string;
  readonly suffix: string;
  readonly pace: number;
  readonly unit: string;
}

function* runs(pack: Pack): Generator<Run> {
  const indicators = pack.indicators.filter((each) => each.measure === 'flow' && each.usualBasis === 'ytd');
  const regions = reportingRegions(pack.regions, `${FIRST_YEAR}-01-01`);
  const splits = pack.industries.flatMap(({ code }) => pack.groups.map((group) => `${code},${group.code}`));
  for (const [i, indicator] of indicators.entries()) {
    // A part stays well below its whole.
    const scale = indicator.partOf === undefined ? 4 : 1;
    for (const [r, region] of regions.entries()) {
      for (const [s, split] of splits.entries()) {
        const pace = (40 + ((i * 7 + r * 13 + s * 5) % 60)) * scale;
        const unit = indicator.displayUnit.replace('万', '');
        yield { prefix: indicator.code, suffix: `${region.code},${split}`, pace, unit };
      }
    }
  }
}

function linesOf({ prefix, suffix, pace, unit }: Run, months: number): string {
  let lines = '';
  let total = 0;
  for (let month = 0; month < months; month += 1) {
    const ofYear = (month % 12) + 1;
    total = (ofYear === 1 ? 0 : total) + pace + ((month * 17 + pace) % 11);
    const id = `${FIRST_YEAR + Math.floor(month / 12)}-${String(ofYear).padStart(2, '0')}`;
    lines += `${prefix},${id},${suffix},${total},${unit}\n`;
  }
  return lines;
}
