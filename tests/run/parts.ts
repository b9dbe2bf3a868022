import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { ROOT, run } from './command.ts';
import { ensureLibreOffice } from './libreoffice.ts';
import { isWithinLimits, weighPage, weightText } from './page-weight.ts';
import { startPostgres } from './postgres-server.ts';
import { FAILED, PASSED, tallyOfPlaywright, tallyOfReport, tallyOfVitest, type Tally } from './tally.ts';

/** One part of the whole test run. */
export interface Part {
  readonly name: string;
  /** Errors: what it throws is told in a sentence and counts as one failure. */
  readonly run: (undo: Undo) => Promise<Tally>;
}

/** Takes what must be undone at the end, however the run ends. */
export type Undo = (step: () => Promise<void>) => void;

const REPORTS = join(ROOT, 'test-results', 'reports');

/** Those that need nothing but what npm installs. */
const PROJECTS = ['pure', 'server', 'client', 'meta'];

/** Those of a stage run at once, one stage after the other: what keeps one core busy leaves another to the rest. */
export const STAGES: readonly (readonly Part[])[] = [
  [
    check('lint', 'eslint', ['.']),
    check('types', 'tsc', ['-b']),
    check('format', 'prettier', ['--check', '.']),
  ],
  [{ name: 'tests', run: () => vitest('tests', PROJECTS, { TEST_DIALECTS: 'sqlite' }) }],
  [{ name: 'tests on PostgreSQL', run: testsOnPostgres }],
  [{ name: 'pages of reports', run: pagesOfReports }],
  [check('build', 'vite', ['build'])],
  [{ name: 'page weight', run: pageWeight }],
  [{ name: 'browser', run: browser }],
];

/** A command that holds one promise: it ends with 0 or not. */
function check(name: string, command: string, args: readonly string[]): Part {
  return { name, run: async () => ((await run(command, args)) === 0 ? PASSED : FAILED) };
}

async function vitest(
  name: string,
  projects: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Tally> {
  const report = freshReport(name);
  const code = await run(
    'vitest',
    [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { environment },
  );
  return tallyOfReport(report, tallyOfVitest, code);
}

/** The suites that have a store, on PostgreSQL alone: TEST_DATABASE_URL's server, or one started here. */
async function testsOnPostgres(undo: Undo): Promise<Tally> {
  const url = process.env['TEST_DATABASE_URL'] ?? (await ownServer(undo));
  return vitest('postgres', ['server'], { TEST_DIALECTS: 'postgres', TEST_DATABASE_URL: url });
}

async function ownServer(undo: Undo): Promise<string> {
  const server = await startPostgres();
  undo(() => server.stop());
  process.stdout.write(`${server.version}\n`);
  return server.url;
}

async function pagesOfReports(): Promise<Tally> {
  await ensureLibreOffice();
  return vitest('word', ['word'], { TEST_DIALECTS: 'sqlite' });
}

function pageWeight(): Promise<Tally> {
  const weight = weighPage();
  process.stdout.write(`${weightText(weight)}\n`);
  return Promise.resolve(isWithinLimits(weight) ? PASSED : FAILED);
}

async function browser(): Promise<Tally> {
  const chromium = await ensureChromium();
  process.stdout.write(`${chromium}\n`);
  const report = freshReport('browser');
  const code = await run('playwright', ['test', '--reporter=list,json'], {
    environment: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  return tallyOfReport(report, tallyOfPlaywright, code);
}

function freshReport(name: string): string {
  mkdirSync(REPORTS, { recursive: true });
  const file = join(REPORTS, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}
