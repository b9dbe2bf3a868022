import { type CellsResult, readCells } from '#server/ingest/read-cells.ts';
import { periodId, periodOfKey } from '#domain/period.ts';
import { readBytes } from '#tests/ingest/read-fixture.ts';
import { type ExpectedCell, fixtureBytesOf, type SheetFixture } from './expected-cells.ts';

/** What came of a fixture, beside what was expected; `faults` is empty when all is as it must be. */
export interface FixtureResult {
  readonly file: string;
  readonly tests: string;
  readonly expected: number;
  readonly read: number;
  readonly problemsExpected: readonly string[];
  readonly problemsGiven: readonly string[];
  readonly faults: readonly string[];
}

/** Reads a fixture both ways: every cell by its looks, and as an upload against the catalogue. */
export async function checkFixture({ file, tests, problems, cells }: SheetFixture): Promise<FixtureResult> {
  const bytes = fixtureBytesOf(file);
  const read = await readCells(bytes, file);
  const upload = await uploaded(bytes, file);
  const expected = cells.map(expectedLine);
  const got = cellLines(read);
  const loaded = cells
    .filter(({ indicator, missing }) => indicator !== '' && missing !== 'unreadable')
    .map(loadedLine);
  const isLoadable = loaded.length > 0;
  return {
    file,
    tests,
    expected: cells.length,
    read: read.tables.reduce((sum, table) => sum + table.cells.length, 0),
    problemsExpected: problems,
    problemsGiven: isLoadable ? upload.problems : [],
    faults: [
      ...differences(expected, got),
      ...differences(
        loaded.filter((line) => !line.endsWith('= not-reported')),
        upload.drafts,
      ),
      ...(isLoadable ? differences(problems, upload.problems) : []),
    ],
  };
}

function expectedLine({
  sheet,
  cell,
  row,
  column,
  period,
  basis,
  unit,
  value,
  missing,
}: ExpectedCell): string {
  const said = value === '' ? missing : String(Number(value));
  return `${sheet}!${cell} [${row}] [${column}] ${period} ${basis} ${unit} = ${said}`;
}

function cellLines({ tables }: CellsResult): string[] {
  return tables.flatMap(({ sheet, cells }) =>
    cells.map(({ cell, row, column, period, basis, unit, value, missing }) => {
      const said = value === null ? (missing ?? 'unreadable') : String(value);
      const labels = `[${row.join('/')}] [${column.join('/')}]`;
      return `${sheet}!${cell} ${labels} ${period ?? ''} ${basis ?? ''} ${unit ?? ''} = ${said}`;
    }),
  );
}

// A basis the file does not say is the indicator’s usual one; of the rates here that is the period’s own.
function loadedLine({ indicator, region, group, period, basis, base, missing }: ExpectedCell): string {
  const said = base === '' ? missing : base;
  return `${indicator} ${region}/${group === '' ? 'total' : group} ${period} ${basis === '' ? 'period' : basis} = ${said}`;
}

const MISSING = ['', 'not-reported', 'not-applicable', 'below-unit', 'suppressed'];

async function uploaded(
  bytes: Uint8Array,
  fileName: string,
): Promise<{ drafts: string[]; problems: string[] }> {
  const { batch, problems } = await readBytes(bytes, { fileName });
  const drafts = Array.from({ length: batch.length }, (_, draft) => {
    const key = batch.seriesKeys[batch.series[draft] ?? 0];
    const period = periodId(periodOfKey(batch.period[draft] ?? 0));
    const missing = MISSING[batch.missing[draft] ?? 0] ?? 'withdrawn';
    const said = missing === '' ? String(batch.value[draft]) : missing;
    return `${key?.indicator} ${key?.region}/${key?.group} ${period} ${key?.basis} = ${said}`;
  });
  return {
    drafts: drafts.filter((line) => !line.endsWith('= not-reported')),
    problems: problems.first(Infinity).map(({ id }) => id),
  };
}

function differences(expected: readonly string[], got: readonly string[]): string[] {
  return [
    ...expected.filter((line) => !got.includes(line)).map((line) => `lacks ${line}`),
    ...got.filter((line) => !expected.includes(line)).map((line) => `has ${line}`),
  ];
}
