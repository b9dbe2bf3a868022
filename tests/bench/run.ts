import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { benchAttainment } from './attainment-bench.ts';
import { benchImport } from './import-bench.ts';
import { benchLoad } from './load-bench.ts';
import { benchOverview } from './overview-bench.ts';
import { benchPage } from './page-bench.ts';
import { benchRules } from './rules-bench.ts';

const PARTS = {
  import: benchImport,
  overview: benchOverview,
  page: benchPage,
  attainment: benchAttainment,
  rules: benchRules,
  load: benchLoad,
} as const;

const wanted = process.argv.slice(2);
const names = (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter(
  (name) => wanted.length === 0 || wanted.includes(name),
);
const results: Record<string, unknown> = {
  date: new Date().toISOString(),
  node: process.version,
  cores: cpus().length,
  memoryGib: Math.round(totalmem() / 2 ** 30),
};
for (const name of names) {
  process.stdout.write(`\n== ${name}\n`);
  results[name] = await PARTS[name]();
  process.stdout.write(`${JSON.stringify(results[name], null, 2)}\n`);
}
const folder = join(import.meta.dirname, 'results');
mkdirSync(folder, { recursive: true });
const file = join(folder, `${new Date().toISOString().slice(0, 10)}-${names.join('-')}.json`);
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
process.stdout.write(`\nwritten to ${file}\n`);
