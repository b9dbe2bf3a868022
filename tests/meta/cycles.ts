import { dirname, posix } from 'node:path';
import { read, sourceFilesBelow } from './tree.ts';

const NAMES: Readonly<Record<string, string>> = {
  '#domain': 'server/domain',
  '#contract': 'server/contract',
  '#server': 'server',
  '#client': 'client',
};

/** Which files each file imports for their values, by static imports; types alone make no cycle. */
export function valueImports(folders: readonly string[]): Map<string, string[]> {
  return new Map(sourceFilesBelow(...folders).map((file) => [file, importsOf(file, read(file))]));
}

/** The first ring of files found from each start, each ring written once. */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push([...path.slice(start), file].join(' → '));
    if (start >= 0 || finished.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    finished.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}

export function importsOf(file: string, text: string): string[] {
  const statements = text.matchAll(/^(?:import|export)\s(?!type\s)([^;']*?from\s)?'([^']+)'/gm);
  return [...statements].flatMap(([, , specifier = '']) => resolve(file, specifier) ?? []);
}

function resolve(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(dirname(file), specifier);
  const [name = '', ...rest] = specifier.split('/');
  const folder = NAMES[name];
  return folder === undefined ? undefined : [folder, ...rest].join('/');
}
