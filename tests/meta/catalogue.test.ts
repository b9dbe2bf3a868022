import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { en as firstEn } from '#client/lib/messages/en.ts';
import { targets as targetsEn } from '#client/lib/messages/en/targets.ts';
import { uploads as uploadsEn } from '#client/lib/messages/en/uploads.ts';
import { zh as firstZh } from '#client/lib/messages/zh.ts';
import { targets as targetsZh } from '#client/lib/messages/zh/targets.ts';
import { uploads as uploadsZh } from '#client/lib/messages/zh/uploads.ts';
import { rules as rulesEn } from '#client/lib/messages/en/rules.ts';
import { rules as rulesZh } from '#client/lib/messages/zh/rules.ts';
import { notEvaluatedReasons } from '#contract/rules.ts';
import { observationSchema } from '#contract/observations.ts';
import { PROBLEM_CODES, problemSchema } from '#contract/problem.ts';
import { changeSchema, severitySchema, uploadStateSchema } from '#contract/uploads.ts';
import { warningEventSchema } from '#contract/warnings.ts';
import { ATTAINMENT_STATUSES } from '#domain/attainment.ts';
import { BASES, MEASURE_KINDS } from '#domain/catalogue.ts';
import { JUDGEMENT_REASONS } from '#domain/judge.ts';
import { MISSING_REASONS } from '#domain/measure.ts';
import { SAMPLE_MARK } from '#domain/sample-mark.ts';
import { LEVELS, RULE_KINDS, RULE_SIGNALS } from '#domain/rule.ts';
import { COMPARATORS, EVALUATIONS } from '#domain/target.ts';
import { WARNING_STATES } from '#domain/warning.ts';
import { LAYOUT_NAMES } from '#contract/hints.ts';
import { PROBLEM_KINDS } from '#server/ingest/problems.ts';
import { problemResponse } from '#server/http/problem.ts';
import { ROOT } from '#tests/support/start-server.ts';
import { brokenTexts, hasChinese, textsOf } from './texts.ts';

const zh = { ...firstZh, targets: targetsZh, uploads: uploadsZh };
const en = { ...firstEn, targets: targetsEn, uploads: uploadsEn };

type Words = typeof zh;

/** Every list of codes that people see as words, and where the words are. */
const LISTS: readonly [
  what: string,
  codes: readonly string[],
  words: (texts: Words) => Readonly<Record<string, unknown>>,
][] = [
  ['status', ATTAINMENT_STATUSES, (texts) => texts.terms.status],
  ['judgement reason', JUDGEMENT_REASONS, (texts) => texts.targets.reasons],
  ['missing reason', MISSING_REASONS, (texts) => texts.terms.missing],
  ['missing reason, in a sentence', MISSING_REASONS, (texts) => texts.overview.missingWhy],
  ['level', LEVELS, (texts) => texts.terms.level],
  ['level, in full', LEVELS, (texts) => texts.terms.levelLong],
  ['basis', BASES, (texts) => texts.terms.basis],
  ['measure', MEASURE_KINDS, (texts) => texts.terms.measure],
  ['comparator', COMPARATORS, (texts) => texts.terms.comparator],
  ['target in short', COMPARATORS, (texts) => texts.terms.targetShort],
  ['evaluation', EVALUATIONS, (texts) => texts.terms.evaluation],
  ['observation status', observationSchema.shape.status.options, (texts) => texts.terms.observationStatus],
  ['warning state', WARNING_STATES, (texts) => texts.warnings.states],
  ['warning state, in a sentence', WARNING_STATES, (texts) => texts.warnings.statesNote],
  ['warning event', warningEventSchema.shape.kind.options, (texts) => texts.warnings.events],
  ['upload state', uploadStateSchema.options, (texts) => texts.uploads.states],
  ['change', changeSchema.shape.kind.options, (texts) => texts.uploads.changes.kinds],
  ['severity', severitySchema.options, (texts) => texts.uploads.problems.severity],
  ['layout', LAYOUT_NAMES, (texts) => texts.uploads.layouts],
  ['actor of samples', [SAMPLE_MARK], (texts) => texts.terms.actors],
  ['problem code', PROBLEM_CODES, (texts) => texts.states.codes],
];

describe('the lists of codes', () => {
  test.each(LISTS)('every %s has words in both languages', (_what, codes, words) => {
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => textsOf(words(zh)[code]).length === 0)).toEqual([]);
    expect(codes.filter((code) => textsOf(words(en)[code]).length === 0)).toEqual([]);
  });
});

describe('the texts of the screens', () => {
  test('are there in both languages, under the same keys', () => {
    const keys = (texts: object): string[] => textsOf(texts).map(({ path }) => path);
    expect(keys(en)).toEqual(keys(zh));
  });

  // The page waits for its texts before it begins: texts that waited for a file of the page would wait for ever.
  test('import no value from outside their folder', () => {
    const files = globSync('client/lib/messages/{zh,en}/*.ts', { cwd: ROOT });
    const values = files.flatMap((file) =>
      [
        ...readFileSync(join(ROOT, file), 'utf8').matchAll(/^import (?!type\b).* from '(?!\.\/)(.*)';$/gm),
      ].map(([, from]) => `${file}: ${from ?? ''}`),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(values).toEqual([]);
  });

  test('are none of them empty', () => {
    expect([...textsOf(zh), ...textsOf(en)].filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  test('have no Chinese in the English ones, but for what is Chinese by nature', () => {
    const byNature = new Set(['app.filters.otherLanguage', 'uploads.drop.unitHint']);
    expect(textsOf(en).filter(({ path, text }) => hasChinese(text) && !byNature.has(path))).toEqual([]);
  });
});

describe('the texts about rules, which come with the pages that show them', () => {
  test('have every code, in both languages, under the same keys', () => {
    const keys = (texts: object): string[] => textsOf(texts).map(({ path }) => path);
    expect(keys(rulesEn)).toEqual(keys(rulesZh));
    const missing = (codes: readonly string[], words: object): string[] =>
      codes.filter((code) => !(code in words));
    expect(missing(RULE_KINDS, rulesZh.kinds)).toEqual([]);
    expect(missing(RULE_SIGNALS, rulesZh.signals)).toEqual([]);
    expect(missing(notEvaluatedReasons, rulesZh.reasons)).toEqual([]);
  });

  test('are none of them empty, and the English ones English', () => {
    const texts = [...textsOf(rulesZh), ...textsOf(rulesEn)];
    expect(texts.filter(({ text }) => text.trim() === '')).toEqual([]);
    expect(textsOf(rulesEn).filter(({ text }) => hasChinese(text))).toEqual([]);
  });
});

describe('the problems of a sheet', () => {
  const kinds = Object.entries(PROBLEM_KINDS);

  test.each(kinds)('%s says what and how to mend it in both languages', (_code, { message, fix }) => {
    expect(brokenTexts(message)).toEqual([]);
    expect(brokenTexts(fix)).toEqual([]);
  });

  test('have codes of lower-case words with dots', () => {
    expect(kinds.map(([code]) => code).filter((code) => !/^[a-z]+(\.[a-z]+)*$/.test(code))).toEqual([]);
  });
});

describe('the problems of the interface', () => {
  test.each(PROBLEM_CODES)('%s has a title in both languages and a status', async (code) => {
    const app = new Hono().get('/', (c) => problemResponse(c, code, 'detail'));
    const response = await app.request('/');
    const problem = problemSchema.parse(await response.json());
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(problem).toMatchObject({ code, type: `urn:qingyu:problem:${code}`, status: response.status });
    expect(problem.title).toMatch(/[\u4e00-\u9fff].* · .*[A-Za-z]/);
  });
});
