import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DUTIES } from '../e2e/duties/table.ts';
import { PEOPLE } from '../e2e/questions/question.ts';
import { QUESTIONS } from '../e2e/questions/table.ts';
import { replayReport } from '../evaluation/replay.ts';
import { projectionReport } from '../evaluation/report.ts';
import { dutiesPage } from './duties-page.ts';
import { guidePage } from './guide-page.ts';
import { withPermissionTable } from './permission-table.ts';
import { withProblemTable } from './problem-table.ts';
import { questionsPage } from './questions-page.ts';
import { filesBelow, read, ROOT } from './tree.ts';

const pages = filesBelow().filter((file) => file.endsWith('.md') && !file.startsWith('tests/meta/'));
const readme = read('README.md');

describe('the documentation', () => {
  test('begins with the two commands', () => {
    const [first, second] = readme.split('\n');
    expect(first).toMatch(/^`npm ci && npm run go`/);
    expect(second).toMatch(/^`npm ci && npm test`/);
  });

  test.each(pages)('%s links to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g)];
    const dead = links
      .map(([, link = '']) => link)
      .filter((link) => !existsSync(join(ROOT, dirname(page), link)));
    expect(dead).toEqual([]);
  });

  test('names only tests and sources that are there', () => {
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/`((?:tests|server|client|seeds)\/[\w./*-]+)`/g)].map(([, path = '']) => path),
    );
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((path) => globSync(path, { cwd: ROOT }).length === 0)).toEqual([]);
  });

  test('names only scripts that are there', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map(([, name = '']) => `${page}: ${name}`),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((each) => !((each.split(': ')[1] ?? '') in scripts))).toEqual([]);
  });

  test('has every environment variable in the README', () => {
    const variables = [...read('server/config.ts').matchAll(/^ {2}([A-Z_]+): z/gm)].map(
      ([, name = '']) => name,
    );
    expect(variables.length).toBeGreaterThan(5);
    expect(variables.filter((name) => !readme.includes(`| \`${name}\``))).toEqual([]);
  });

  test('has every command in the README', () => {
    const list = /const COMMANDS.*?\n\};/s.exec(read('server/cli/run-command.ts'))?.[0] ?? '';
    const commands = [...list.matchAll(/^ {2}(\w+):/gm)].map(([, name = '']) => name);
    expect(commands.length).toBeGreaterThan(5);
    expect(commands.filter((name) => !new RegExp(`\\| \`${name}\\b`).test(readme))).toEqual([]);
  });

  test('has the record of the projections as it comes out', async () => {
    const options = await resolveConfig(join(ROOT, 'docs/projection.md'));
    expect(read('docs/projection.md'), 'npm run evaluate:projection writes it anew').toBe(
      await format(projectionReport(), { ...options, parser: 'markdown' }),
    );
  });

  test('has the replay of the default rules as it comes out', async () => {
    const options = await resolveConfig(join(ROOT, 'docs/warnings-replay.md'));
    expect(read('docs/warnings-replay.md'), 'npm run replay writes it anew').toBe(
      await format(replayReport(), { ...options, parser: 'markdown' }),
    );
  });

  test('has who may what as the program has it', async () => {
    const page = read('docs/accounts.md');
    const options = await resolveConfig(join(ROOT, 'docs/accounts.md'));
    expect(page, 'npm run docs writes it anew').toBe(
      await format(withPermissionTable(page), { ...options, parser: 'markdown' }),
    );
  });

  test('has the user’s guide as the page shows it', async () => {
    const options = await resolveConfig(join(ROOT, 'docs/guide.md'));
    expect(read('docs/guide.md'), 'npm run docs writes it anew').toBe(
      await format(guidePage(), { ...options, parser: 'markdown' }),
    );
  });

  test('has every question people ask with the screen that the browser tests find its answer on', async () => {
    const options = await resolveConfig(join(ROOT, 'docs/questions.md'));
    expect(read('docs/questions.md'), 'npm run docs writes it anew').toBe(
      await format(questionsPage(), { ...options, parser: 'markdown' }),
    );
    expect(
      PEOPLE.map((person) => QUESTIONS.filter((each) => each.of === person).map(({ no }) => no)),
    ).toEqual([12, 12, 8].map((count) => Array.from({ length: count }, (_, index) => index + 1)));
  });

  test('has every duty of the notice with the screens that the browser tests open', async () => {
    const options = await resolveConfig(join(ROOT, 'docs/duties.md'));
    expect(read('docs/duties.md'), 'npm run docs writes it anew').toBe(
      await format(dutiesPage(), { ...options, parser: 'markdown' }),
    );
    expect(DUTIES.map(({ row }) => row)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
  });

  test('has the problem codes as the importer has them', async () => {
    const page = read('docs/importing.md');
    const options = await resolveConfig(join(ROOT, 'docs/importing.md'));
    expect(page, 'npm run docs writes it anew').toBe(
      await format(withProblemTable(page), { ...options, parser: 'markdown' }),
    );
  });
});
