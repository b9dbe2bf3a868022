import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFixture } from './check-fixture.ts';
import { SHEETS, sheetFixtures } from './expected-cells.ts';

const fixtures = sheetFixtures();

describe('the corpus of sheets', () => {
  test.each(fixtures)('$file', async (fixture) => {
    const { faults, read, expected } = await checkFixture(fixture);
    expect(faults).toEqual([]);
    expect(read).toBe(expected);
  });

  test('every file is in the index, with its cells', () => {
    const files = readdirSync(SHEETS).filter((file) => file !== 'index.csv');
    const named = fixtures.flatMap(({ file }) => [file, `${file}.expected.csv`]);
    expect(files.toSorted()).toEqual(named.toSorted());
  });
});
