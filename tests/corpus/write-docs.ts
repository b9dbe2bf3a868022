import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readCells } from '#server/ingest/read-cells.ts';
import { ROOT } from '#tests/run/command.ts';
import { checkFixture } from './check-fixture.ts';
import { sheetFixtures } from './expected-cells.ts';
import { REAL_FILES, realBytes } from './real-files.ts';

// Writes docs/corpus.md anew from what the reader does now: npm run corpus.
const PAGE = 'docs/corpus.md';

const fixtures = await fixtureTable();
const real = existsSync(REAL_FILES) ? await realTable() : '';
const page = `# 读表的语料 · The corpus of sheets

\`npm run corpus\` 重写本页。The command \`npm run corpus\` writes this page anew.

## 自有样表 · Files of the project

\`tests/fixtures/sheets/\`：每个文件旁的 \`.expected.csv\` 独立写明应读出的每个单元格和应入库的每个数值。Each file has an
\`.expected.csv\` beside it that states every cell to be read and every value to be kept.

${fixtures}

## 真实文件 · Real files

来自公开网络的原样文件，不在本仓库中。Real files as they were found in public, which may not be copied here.

${real}
`;
const path = join(ROOT, PAGE);
writeFileSync(path, await format(page, { ...(await resolveConfig(path)), parser: 'markdown' }));
process.stdout.write(`${PAGE}\n`);

async function fixtureTable(): Promise<string> {
  const lines: string[] = [];
  for (const fixture of sheetFixtures()) {
    const { file, tests, expected, read, problemsExpected, problemsGiven, faults } =
      await checkFixture(fixture);
    const verdict = faults.length === 0 ? '✓' : `✗ ${faults.length}`;
    lines.push(row([file, tests, expected, read, codes(problemsExpected), codes(problemsGiven), verdict]));
  }
  const head = ['file', 'tests', 'cells expected', 'cells read', 'problems expected', 'problems given', ''];
  return table(head, lines);
}

async function realTable(): Promise<string> {
  const lines: string[] = [];
  for (const file of readdirSync(REAL_FILES)
    .filter((name) => /^(?:foreign_)?\d/.test(name))
    .toSorted()) {
    const { encoding, tables, refused, problems } = await readCells(realBytes(file), file);
    const cells = tables.flatMap((each) => each.cells);
    const missing = cells.filter((cell) => cell.missing !== null).length;
    const why = refused ? problems.map(({ code, messageEn }) => `${code}: ${messageEn}`).join(' ') : '';
    lines.push(row([file, encoding, tables.length, cells.length, missing, why]));
  }
  return table(['file', 'encoding', 'tables', 'cells read', 'of them missing', 'refused because'], lines);
}

function codes(ids: readonly string[]): string {
  return ids.length === 0 ? '—' : ids.join(' ');
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}

function table(head: readonly string[], lines: readonly string[]): string {
  return [row(head), row(head.map(() => '---')), ...lines].join('\n');
}
