import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** How many promises held and how many did not. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export const PASSED: Tally = { passed: 1, failed: 0 };
export const FAILED: Tally = { passed: 0, failed: 1 };

export function sumTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, each) => ({ passed: sum.passed + each.passed, failed: sum.failed + each.failed }),
    { passed: 0, failed: 0 },
  );
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/**
 * What a vitest report comes to. A test left out counts as failed, and so does a file that could not be run.
 * Errors: throws when the text is no such report.
 */
export function tallyOfVitest(text: string): Tally {
  const report = vitestReport.parse(JSON.parse(text));
  const failed = report.testResults.map(({ status, assertionResults }) => {
    const tests = assertionResults.filter((each) => each.status === 'failed').length;
    return tests === 0 && status === 'failed' ? 1 : tests;
  });
  return {
    passed: report.numPassedTests,
    failed: failed.reduce((sum, each) => sum + each, 0) + report.numPendingTests + report.numTodoTests,
  };
}

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
});

/**
 * What a Playwright report comes to. A test left out counts as failed, and so does one that passed only at the
 * second try, and an error outside any test. Errors: throws when the text is no such report.
 */
export function tallyOfPlaywright(text: string): Tally {
  const { stats, errors } = playwrightReport.parse(JSON.parse(text));
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  return { passed: stats.expected, failed: failed === 0 ? errors.length : failed };
}

/**
 * The tally of a report a command was told to write, set against its exit code: a run that failed without a failed
 * test, or that ran no test at all, counts as one failure.
 */
export function tallyOfReport(file: string, read: (text: string) => Tally, exitCode: number): Tally {
  const tally = readReport(file, read);
  if (tally === undefined) return FAILED;
  const nothingRan = tally.passed + tally.failed === 0;
  const failedOtherwise = exitCode !== 0 && tally.failed === 0;
  return nothingRan || failedOtherwise ? { ...tally, failed: 1 } : tally;
}

function readReport(file: string, read: (text: string) => Tally): Tally | undefined {
  try {
    return read(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
