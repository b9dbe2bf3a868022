import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPack } from '#server/pack/load-pack.ts';
import { writeBigFile } from './big-file.ts';
import { median, round, runProcess } from './measure.ts';
import { benchReader } from './reader-bench.ts';
import { benchSheets } from './sheet-bench.ts';

const RUNS = 3;
// As `npm run qingyu` runs it.
const CLI = ['--max-semi-space-size=8', 'server/cli.ts'] as const;

const SHELL_SQL = (file: string): string => `
.mode csv
.import ${file} raw
create table observation (
  indicator text, period text, region text, industry text, grp text, value real, unit text,
  primary key (indicator, region, grp, industry, period)
) without rowid;
insert into observation
  select indicator, period, region, industry, "group", cast(value as real), unit from raw where true
  on conflict (indicator, region, grp, industry, period) do update set value = excluded.value;
select count(*) from observation;
`;

/** Our whole import of a million rows beside the SQLite shell's own import of the same file, in turns. */
export async function benchImport(): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'qingyu-bench-'));
  try {
    const file = join(folder, 'million.csv');
    const bytes = writeBigFile(file, loadPack('seeds/chongqing-2020'));
    const shell: number[] = [];
    const first: number[] = [];
    const second: number[] = [];
    const peaks: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      shell.push((await importByShell(file, join(folder, `shell-${run}.sqlite`))).seconds);
      const data = join(folder, `data-${run}`);
      await runProcess(process.execPath, [...CLI, 'verify'], { env: { QINGYU_DATA: data } });
      const import1 = await importByUs(file, data);
      const import2 = await importByUs(file, data);
      first.push(import1.seconds);
      second.push(import2.seconds);
      peaks.push(import1.peakMib, import2.peakMib);
      rmSync(data, { recursive: true });
    }
    return {
      rows: 1_000_000,
      megabytes: round(bytes / 1e6),
      shellSeconds: round(median(shell)),
      importSeconds: round(median(first)),
      againSeconds: round(median(second)),
      importToShell: round(median(first) / median(shell)),
      againToShell: round(median(second) / median(shell)),
      peakMib: round(Math.max(...peaks)),
      reader: await benchReader(file),
      usualSheetMs: await benchSheets(),
      goals: { importToShell: 1.0, againToShell: 0.8, peakMib: 256, readerP99Ms: 20, usualSheetP50Ms: 50 },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function importByShell(file: string, database: string): ReturnType<typeof runProcess> {
  return runProcess('sqlite3', [database], { input: SHELL_SQL(file) });
}

function importByUs(file: string, data: string): ReturnType<typeof runProcess> {
  return runProcess(process.execPath, [...CLI, 'import', file, '--commit'], {
    env: { QINGYU_DATA: data, LOG_LEVEL: 'warn' },
  });
}
