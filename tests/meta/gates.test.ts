import { basename } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { filesBelow, read, ROOT, sourceFilesBelow } from './tree.ts';

interface Sample {
  readonly name: string;
  /** The file it stands in for: its folder decides the rules. */
  readonly as: string;
  /** The beginning of the message it must be reported with; none for a clean sample. */
  readonly expected: string | undefined;
  readonly text: string;
}

const samples = filesBelow('tests/meta/violations')
  .filter((file) => file.endsWith('.ts'))
  .map(sampleOf);
const violations = samples.filter(({ expected }) => expected !== undefined);
const clean = samples.filter(({ expected }) => expected === undefined);
const eslint = new ESLint({ cwd: ROOT });

describe('the lint gate', () => {
  test.each(violations)('reports $name', async ({ as, text, expected }) => {
    expect(await messagesOf(text, as)).toContainEqual(expect.stringContaining(expected ?? ''));
  });

  test.each(clean)('lets $name pass', async ({ as, text }) => {
    expect(await messagesOf(text, as)).toEqual([]);
  });

  test('has a violation for every sentence of its own', async () => {
    const shown = new Set(violations.map(({ expected }) => expected));
    const files = sourceFilesBelow('client', 'server');
    const sentences = new Set(
      (await Promise.all(files.map(async (file) => ownSentences(await rulesFor(file))))).flat(),
    );
    expect(sentences.size).toBeGreaterThan(25);
    expect([...sentences].filter((sentence) => !shown.has(sentence))).toEqual([]);
  });

  test('has samples to look at', () => {
    expect([violations.length > 40, clean.length > 5]).toEqual([true, true]);
  });
});

async function messagesOf(text: string, as: string): Promise<string[]> {
  const results = await eslint.lintText(text, { filePath: as });
  return results.flatMap(({ messages }) => messages.map(({ message }) => message));
}

function sampleOf(file: string): Sample {
  const text = read(file);
  const as = /^\/\/ lint-as: (.+)$/m.exec(text)?.[1];
  if (as === undefined) throw new Error(`${file} does not say what it is linted as`);
  return { name: basename(file, '.ts'), as, expected: /^\/\/ expect: (.+)$/m.exec(text)?.[1], text };
}

/** The rules in force for one file. */
async function rulesFor(file: string): Promise<unknown> {
  const config: unknown = await eslint.calculateConfigForFile(file);
  return typeof config === 'object' && config !== null && 'rules' in config ? config.rules : {};
}

/** Every sentence we wrote for a rule, wherever it stands in its options. */
function ownSentences(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'message' && typeof inner === 'string' ? [inner] : ownSentences(inner),
  );
}
