import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

export const SHEETS = new URL('../fixtures/sheets/', import.meta.url);

/** A file of the corpus: what it tries and what must come of it. */
export interface SheetFixture {
  readonly file: string;
  readonly tests: string;
  /** Ids of the problems a full upload gives, errors first. */
  readonly problems: readonly string[];
  readonly cells: readonly ExpectedCell[];
}

/** One line of a fixture’s `.expected.csv`, as texts. */
export type ExpectedCell = Readonly<Record<ExpectedField, string>>;
type ExpectedField =
  | 'sheet'
  | 'cell'
  | 'row'
  | 'column'
  | 'period'
  | 'basis'
  | 'unit'
  | 'value'
  | 'missing'
  | 'indicator'
  | 'region'
  | 'group'
  | 'base';

export function fixtureBytesOf(file: string): Uint8Array {
  return readFileSync(new URL(encodeURIComponent(file), SHEETS));
}

/** Every fixture of the index. */
export function sheetFixtures(): SheetFixture[] {
  return linesOf('index.csv').map(({ file = '', tests = '', problems = '' }) => ({
    file,
    tests,
    problems: problems === '' ? [] : problems.split(' '),
    cells: linesOf(`${file}.expected.csv`).map(asExpected),
  }));
}

function linesOf(file: string): Record<string, string>[] {
  const text = Buffer.from(fixtureBytesOf(file)).toString('utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

function asExpected(line: Record<string, string>): ExpectedCell {
  const of = (field: ExpectedField): string => line[field] ?? '';
  return {
    sheet: of('sheet'),
    cell: of('cell'),
    row: of('row'),
    column: of('column'),
    period: of('period'),
    basis: of('basis'),
    unit: of('unit'),
    value: of('value'),
    missing: of('missing'),
    indicator: of('indicator'),
    region: of('region'),
    group: of('group'),
    base: of('base'),
  };
}
