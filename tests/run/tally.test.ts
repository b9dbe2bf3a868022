import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sumTallies, tallyOfPlaywright, tallyOfReport, tallyOfVitest } from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingyu-tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

function vitestReport(statuses: readonly string[], file = 'passed'): string {
  const count = (status: string): number => statuses.filter((each) => each === status).length;
  return JSON.stringify({
    numPassedTests: count('passed'),
    numPendingTests: count('pending'),
    numTodoTests: count('todo'),
    testResults: [{ status: file, assertionResults: statuses.map((status) => ({ status })) }],
  });
}

function playwrightReport(stats: object, errors: readonly object[] = []): string {
  return JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });
}

describe('tallyOfVitest', () => {
  test('counts what passed and what failed', () => {
    expect(tallyOfVitest(vitestReport(['passed', 'passed', 'failed']))).toEqual({ passed: 2, failed: 1 });
  });

  test('counts a test left out as failed', () => {
    expect(tallyOfVitest(vitestReport(['passed', 'pending', 'todo']))).toEqual({ passed: 1, failed: 2 });
  });

  test('counts a file that could not be loaded as one failure', () => {
    expect(tallyOfVitest(vitestReport([], 'failed'))).toEqual({ passed: 0, failed: 1 });
  });
});

describe('tallyOfPlaywright', () => {
  test('counts what passed, and all else as failed', () => {
    const report = playwrightReport({ expected: 5, unexpected: 1, flaky: 2, skipped: 3 });
    expect(tallyOfPlaywright(report)).toEqual({ passed: 5, failed: 6 });
  });

  test('counts an error outside any test', () => {
    expect(tallyOfPlaywright(playwrightReport({ expected: 5 }, [{}]))).toEqual({ passed: 5, failed: 1 });
  });
});

describe('tallyOfReport', () => {
  const written = (text: string): string => {
    const file = join(folder, 'report.json');
    writeFileSync(file, text);
    return file;
  };

  test.each([
    ['a good run', vitestReport(['passed']), 0, { passed: 1, failed: 0 }],
    ['a run that failed without a failed test', vitestReport(['passed']), 1, { passed: 1, failed: 1 }],
    ['a run of nothing', vitestReport([]), 0, { passed: 0, failed: 1 }],
    ['a broken report', '{', 0, { passed: 0, failed: 1 }],
  ])('tells %s', (_what, text, exitCode, tally) => {
    expect(tallyOfReport(written(text), tallyOfVitest, exitCode)).toEqual(tally);
  });

  test('takes a missing report for a failure', () => {
    expect(tallyOfReport(join(folder, 'none.json'), tallyOfVitest, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('sumTallies', () => {
  test('adds up', () => {
    expect(
      sumTallies([
        { passed: 3, failed: 0 },
        { passed: 1, failed: 2 },
      ]),
    ).toEqual({ passed: 4, failed: 2 });
  });
});
