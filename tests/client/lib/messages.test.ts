import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { allWords } from '#tests/support/all-words.ts';

const zh = await allWords('zh');
const en = await allWords('en');

const CJK = /[\u3400-\u9fff]/;
const WORD = /[A-Za-z]{2,}/;
const SPOKEN = new Set(['title', 'aria-label', 'placeholder', 'alt', 'label', 'aria-valuetext']);

describe('catalogues', () => {
  test('English has the keys of Chinese and no others', () => {
    expect(keysOf(en)).toEqual(keysOf(zh));
  });

  test('no text is empty', () => {
    expect([...emptyKeys(zh), ...emptyKeys(en)]).toEqual([]);
  });

  test('no Chinese stands in the English texts', () => {
    const chinese = keysOf(en).filter((key) => CJK.test(textAt(en, key)) && !ALLOWED_CHINESE.has(key));
    expect(chinese).toEqual([]);
  });
});

// The switch to Chinese says so in Chinese; units are typed as the sheets have them.
const ALLOWED_CHINESE = new Set(['app.filters.otherLanguage', 'uploads.drop.unitHint']);

describe('components', () => {
  test('no sentence is written into a component', () => {
    const files = globSync('client/**/*.tsx');
    expect(files.length).toBeGreaterThan(30);
    expect(files.flatMap(writtenTexts)).toEqual([]);
  });
});

describe(wordFor, () => {
  test('a code the list lacks stands for itself', () => {
    expect([wordFor({ a: 'word' }, 'a'), wordFor({ a: 'word' }, 'b')]).toEqual(['word', 'b']);
  });
});

type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keysOf(tree: Tree, path = ''): string[] {
  return Object.entries(tree)
    .flatMap(([key, value]) => {
      const here = path === '' ? key : `${path}.${key}`;
      return isTree(value) ? keysOf(value, here) : [here];
    })
    .sort();
}

function emptyKeys(tree: Tree): string[] {
  return keysOf(tree).filter((key) => textAt(tree, key).trim() === '');
}

function textAt(tree: Tree, path: string): string {
  let value: unknown = tree;
  for (const key of path.split('.')) value = isTree(value) ? value[key] : undefined;
  // A text with arguments is a function: its source shows what it says.
  return typeof value === 'function' ? Function.prototype.toString.call(value) : String(value);
}

function writtenTexts(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = spokenText(node);
    if (text !== undefined) found.push(`${file}: ${text.trim()}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function spokenText(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return WORD.test(node.text) || CJK.test(node.text) ? node.text : undefined;
  if (!ts.isStringLiteralLike(node)) return undefined;
  if (CJK.test(node.text)) return node.text;
  const spoken = ts.isJsxAttribute(node.parent) && SPOKEN.has(node.parent.name.getText());
  return spoken && WORD.test(node.text) ? node.text : undefined;
}
