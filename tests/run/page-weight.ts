import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { ROOT } from './command.ts';

/** Kilobytes of JavaScript, gzipped. */
export interface PageWeight {
  /** The frame of the page and the overview, before any large chart. */
  readonly overview: number;
  /** The same with the charts that load after it. */
  readonly withCharts: number;
  /** The heaviest other page with its charts, beyond what the overview brought. */
  readonly heaviestOther: number;
}

/** What the page may weigh; a page over it is refused. */
export const LIMITS: PageWeight = { overview: 130, withCharts: 260, heaviestOther: 120 };

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
  }),
);
type Manifest = z.infer<typeof manifestSchema>;

/** Weighs the built page. The overview is in what the page names itself. Errors: throws when it is not built. */
export function weighPage(dist: string = join(ROOT, 'dist')): PageWeight {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')),
  );
  const weigh = (keys: Iterable<string>): number =>
    [...keys].reduce(
      (sum, key) => sum + gzipSync(readFileSync(join(dist, fileOf(manifest, key)))).length,
      0,
    ) / 1000;
  const named = scriptsOf(readFileSync(join(dist, 'index.html'), 'utf8'));
  const first = Object.keys(manifest).filter((key) => named.has(fileOf(manifest, key)));
  if (first.length === 0) throw new Error('the built page names no script');
  const overview = needed(manifest, first);
  const whole = needed(manifest, [...overview, ...chartsOf(manifest, overview)]);
  const pages = Object.keys(manifest).filter((key) => /^features\/[^/]+\/[^/]+-page\.tsx$/.test(key));
  const others = pages.map((page) => {
    const chunks = needed(manifest, [page]);
    return weigh(without(needed(manifest, [...chunks, ...chartsOf(manifest, chunks)]), whole));
  });
  return { overview: weigh(overview), withCharts: weigh(whole), heaviestOther: Math.max(...others) };
}

/** The weights with their limits, one a line. */
export function weightText(weight: PageWeight): string {
  const line = (what: string, name: keyof PageWeight): string =>
    `${what}: ${weight[name].toFixed(1)} kB of ${LIMITS[name]} kB`;
  return [
    line('JavaScript of the overview before charts, gzipped', 'overview'),
    line('with its charts', 'withCharts'),
    line('the heaviest other page, beyond it', 'heaviestOther'),
  ].join('\n');
}

export function isWithinLimits(weight: PageWeight): boolean {
  return (['overview', 'withCharts', 'heaviestOther'] as const).every((name) => weight[name] <= LIMITS[name]);
}

/** The chunks and everything they import at once. */
function needed(manifest: Manifest, keys: readonly string[], seen = new Set<string>()): Set<string> {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    needed(manifest, manifest[key]?.imports ?? [], seen);
  }
  return seen;
}

/** Chart chunks that the given chunks load later. */
function chartsOf(manifest: Manifest, keys: ReadonlySet<string>): string[] {
  return [...keys]
    .flatMap((key) => manifest[key]?.dynamicImports ?? [])
    .filter((key) => key.includes('charts/'));
}

/** The files of JavaScript a page asks for by itself. */
function scriptsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/"\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file));
}

function fileOf(manifest: Manifest, key: string): string {
  return manifest[key]?.file ?? key;
}

function without(keys: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...keys].filter((key) => !others.has(key));
}
