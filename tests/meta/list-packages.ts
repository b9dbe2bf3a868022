import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { read, ROOT } from './tree.ts';

const versions = z.record(z.string(), z.string());
const manifestSchema = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
});

// What DECISIONS.md says of each package: version, licence, size unpacked, and, with --released, the day it came out.
const manifest = manifestSchema.parse(JSON.parse(read('package.json')));
const withDay = process.argv.includes('--released');
for (const [name, version] of Object.entries({
  ...manifest.dependencies,
  ...manifest.optionalDependencies,
  ...manifest.devDependencies,
})) {
  const folder = join(ROOT, 'node_modules', name);
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  const { license } = z.object({ license: z.string() }).parse(JSON.parse(text));
  const day = withDay ? ` | ${releasedOn(name, version)}` : '';
  process.stdout.write(`| \`${name}\` | ${version} | ${license} | ${sizeOf(folder)}${day} |\n`);
}

/** Bytes of all its files, packages of its own inside it left out: `1.8 MB`, below one megabyte `120 kB`. */
function sizeOf(folder: string): string {
  const bytes = (path: string): number => {
    const stat = lstatSync(path);
    if (!stat.isDirectory()) return stat.size;
    return readdirSync(path)
      .filter((name) => name !== 'node_modules')
      .reduce((sum, name) => sum + bytes(join(path, name)), 0);
  };
  const size = bytes(folder);
  return size < 1e6 ? `${Math.round(size / 1e3)} kB` : `${(size / 1e6).toFixed(1)} MB`;
}

function releasedOn(name: string, version: string): string {
  const text = execFileSync('npm', ['view', name, 'time', '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return versions.parse(JSON.parse(text))[version]?.slice(0, 10) ?? 'unknown';
}
