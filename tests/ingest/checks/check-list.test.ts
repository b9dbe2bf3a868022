import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHECKS } from '#server/ingest/checks/check-list.ts';
import { CHECK_PROBLEMS } from '#server/ingest/problem-kinds/check-problems.ts';

const NOT_CHECKS = [
  'check-list.ts',
  'check.ts',
  'columns.ts',
  'district-sums.ts',
  // Runs by itself, before the comparison.
  'duplicates.ts',
  'precision.ts',
  'robust-range.ts',
  'run-checks.ts',
  'series-run.ts',
];

const OF_THE_COMPARISON = ['value.duplicate', 'value.vanished'];

describe('CHECKS', () => {
  test('every check file is registered', () => {
    const files = readdirSync(new URL('../../../server/ingest/checks/', import.meta.url));
    expect(files.filter((file) => !NOT_CHECKS.includes(file))).toHaveLength(CHECKS.length);
  });

  test('every problem of checks has a check that may report it', () => {
    const reported = new Set<string>([...CHECKS.flatMap(({ codes }) => codes), ...OF_THE_COMPARISON]);
    expect(Object.keys(CHECK_PROBLEMS).filter((code) => !reported.has(code))).toEqual([]);
  });
});
