import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findCycles, importsOf, valueImports } from './cycles.ts';
import {
  isKebabCase,
  isShort,
  leavesNothingForLater,
  leavesNoTestOut,
  namesNoMachine,
  type Check,
} from './house-checks.ts';
import { filesBelow, read, sourceFilesBelow } from './tree.ts';

const product = sourceFilesBelow('client', 'server');
const tests = sourceFilesBelow('tests');
const texts = filesBelow().filter((file) => /\.(ts|tsx|js|css|html|md|json|yml)$|^\.ci\/|^\.\w+$/.test(file));
/** They hold what they forbid, on purpose. */
const OWN_SAMPLES = new Set(['tests/meta/house.test.ts', 'tests/meta/house-checks.ts']);

function faults(check: Check, files: readonly string[]): string[] {
  return files.filter((file) => !OWN_SAMPLES.has(file)).flatMap((file) => check(file, read(file)));
}

describe('the tree', () => {
  test('has something to look at', () => {
    expect([product.length > 200, tests.length > 50, texts.length > 250]).toEqual([true, true, true]);
  });

  test('has no file of the product over 300 lines', () => {
    expect(faults(isShort, product)).toEqual([]);
  });

  test('leaves no test out', () => {
    expect(faults(leavesNoTestOut, tests)).toEqual([]);
  });

  test('leaves nothing for later', () => {
    expect(faults(leavesNothingForLater, [...product, ...tests])).toEqual([]);
  });

  test('names no path of a machine', () => {
    expect(faults(namesNoMachine, texts)).toEqual([]);
  });

  test('has kebab-case names', () => {
    expect(faults(isKebabCase, [...product, ...tests])).toEqual([]);
  });

  test('has no ring of imports', () => {
    const graph = valueImports(['client', 'server']);
    expect([...graph.values()].flat().filter((file) => !graph.has(file) && !file.endsWith('.css'))).toEqual(
      [],
    );
    expect(findCycles(graph)).toEqual([]);
  });
});

describe('the packages', () => {
  const manifest = z
    .object({
      dependencies: z.record(z.string(), z.string()),
      devDependencies: z.record(z.string(), z.string()),
      optionalDependencies: z.record(z.string(), z.string()),
    })
    .parse(JSON.parse(read('package.json')));
  const versions = {
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  };

  test('have exact versions', () => {
    expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('have no download address in the lock', () => {
    expect(read('package-lock.json').match(/"resolved"|\.tgz/g)).toEqual(null);
  });

  test('have a line each in DECISIONS.md with version, licence and reason', () => {
    const rows = read('DECISIONS.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    const lacking = Object.entries(versions).filter(
      ([name, version]) =>
        !rows.some(
          (cells) =>
            cells[1] === `\`${name}\`` &&
            cells[2] === version &&
            cells.slice(3, 7).every((cell) => cell !== ''),
        ),
    );
    expect(lacking).toEqual([]);
  });
});

/** Put together here, so that no search of the tree takes the sample for a test left out. */
function leftOut(what: string, how: string): string {
  return `${what}.${how}('x', () => {});`;
}

describe('the checks themselves', () => {
  test.each<[string, Check, string, string]>([
    ['a long file', isShort, 'server/x.ts', 'x\n'.repeat(301)],
    ['a skipped test', leavesNoTestOut, 'tests/x.test.ts', leftOut('test', 'skip')],
    ['a suite alone', leavesNoTestOut, 'tests/x.test.ts', leftOut('describe', 'only')],
    ['a test that may not run', leavesNoTestOut, 'tests/x.test.ts', "test.skipIf(x)('y', () => {});"],
    ['a promise of a test', leavesNoTestOut, 'tests/x.test.ts', leftOut('test', 'todo')],
    ['a mark for later', leavesNothingForLater, 'server/x.ts', '// TODO: later'],
    ['an empty function', leavesNothingForLater, 'server/x.ts', "throw new Error('Not implemented');"],
    ['a path of a machine', namesNoMachine, 'server/x.ts', "readFileSync('/home/me/x.csv')"],
    ['a camel-case name', isKebabCase, 'client/ui/dataTable.tsx', ''],
  ])('report %s', (_what, check, file, text) => {
    expect(check(file, text)).toHaveLength(1);
  });

  test.each<[string, Check, string, string]>([
    ['300 lines', isShort, 'server/x.ts', 'x\n'.repeat(300)],
    ['a table of cases', leavesNoTestOut, 'tests/x.test.ts', "test.each([1])('x', () => {});"],
    ['an address on the web', namesNoMachine, 'README.md', 'https://example.org/work/page'],
    ['a name with a dot', isKebabCase, 'tests/domain/year-to-date.test.ts', ''],
  ])('let %s pass', (_what, check, file, text) => {
    expect(check(file, text)).toEqual([]);
  });

  test('see a ring of imports, through names and paths alike', () => {
    const graph = new Map([
      ['server/a.ts', importsOf('server/a.ts', "import { b } from './db/b.ts';")],
      ['server/db/b.ts', importsOf('server/db/b.ts', "import { a } from '#server/a.ts';")],
      ['server/c.ts', importsOf('server/c.ts', "import type { A } from './a.ts';")],
    ]);
    expect(findCycles(graph)).toEqual(['server/a.ts → server/db/b.ts → server/a.ts']);
    expect(graph.get('server/c.ts')).toEqual([]);
  });
});
