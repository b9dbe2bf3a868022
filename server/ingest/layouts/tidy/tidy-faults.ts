import type { Lookup } from '#server/ingest/name-index.ts';
import type { ReadSink } from '#server/ingest/layout.ts';
import { hasPersonalData } from '#server/ingest/words/personal-data.ts';
import type { ProblemList } from '#server/ingest/problem-list.ts';
import type { ProblemCode, ProblemDetails } from '#server/ingest/problems.ts';
import { type Row, usedWidth } from '#server/ingest/sheet.ts';
import { isTenOrOne } from '#server/ingest/words/period-text.ts';
import type { Bilingual } from '#server/ingest/words/text.ts';
import type { TidyField } from './tidy-header.ts';
import type { RowLabels } from './tidy-rows.ts';
import { textAt, tidyPlace, type TidyTable } from './tidy-table.ts';
import { isForeignBasis } from './tidy-labels.ts';

interface FaultyRow {
  readonly cells: Row;
  readonly row: number;
}
const OCTOBER: Bilingual = {
  zh: '（可能是 1 月，也可能是丢了 0 的 10 月）',
  en: ' (January, or October that lost its 0?)',
};
const NO_YEAR: Bilingual = { zh: '（没有年份）', en: ' (no year)' };
const NO_SUCH: Bilingual = { zh: '（与口径不合）', en: ' (it does not fit the basis)' };
const NOTHING: Bilingual = { zh: '', en: '' };

/**
 * Whether a row of another width than the header's can still be read: blank cells too many are padding, columns of
 * remarks may be left out. Otherwise the columns have shifted and nothing in it is trusted.
 * Errors: row.extra.cells, row.short.
 */
export function isWidthRight(
  { batch, problems }: ReadSink,
  table: TidyTable,
  { cells, row }: FaultyRow,
): boolean {
  const expected = table.header.headers.length;
  const used = usedWidth(cells);
  if (used === 0) return false;
  reportPersonalCells(problems, table, { cells, row });
  const needed = Math.max(...KEY_FIELDS.map((field) => table.places[field])) + 1;
  if (used <= expected && cells.length >= needed) return true;
  batch.rejected += 1;
  problems.add({
    code: used > expected ? 'row.extra.cells' : 'row.short',
    at: tidyPlace(table, row, -1),
    details: { found: String(cells.length), expected: String(expected) },
  });
  return false;
}
const KEY_FIELDS: readonly TidyField[] = [
  'indicator',
  'region',
  'group',
  'industry',
  'period',
  'basis',
  'value',
  'unit',
];

/** Errors: personal.data for each cell of a row that seems to hold any. */
export function reportPersonalCells(
  problems: ProblemList,
  table: TidyTable,
  { cells, row }: FaultyRow,
): void {
  for (const [column, cell] of cells.entries()) {
    if (hasPersonalData(cell)) problems.add({ code: 'personal.data', at: tidyPlace(table, row, column) });
  }
}

export function reportPersonal(
  { problems }: ReadSink,
  table: TidyTable,
  at: { row: number; column: number },
): void {
  problems.add({ code: 'personal.data', at: tidyPlace(table, at.row, at.column) });
}

/** Explains every label of a row that cannot be kept. Errors: personal.data, the unknown labels, unit.mismatch. */
export function reportFaults(
  sink: ReadSink,
  table: TidyTable,
  { cells, row, labels }: FaultyRow & { labels: RowLabels },
): void {
  sink.batch.rejected += 1;
  const { index } = table.context;
  const { hints } = table.context;
  const textOf = (field: TidyField): string => {
    const own = textAt(cells, table.places[field]);
    const isHinted = field === 'indicator' || field === 'region' || field === 'period' || field === 'unit';
    return own.trim() === '' && isHinted ? (hints[field] ?? '') : own;
  };
  const add = (field: TidyField, code: ProblemCode, details: () => ProblemDetails = () => ({})): void => {
    const at = tidyPlace(table, row, table.places[field]);
    sink.problems.add({ code, at, details: () => ({ found: textOf(field), ...details() }) });
  };
  const addName = (
    field: 'indicator' | 'region',
    lookup: Lookup<{ readonly nameZh: string }>,
    near: (name: string) => string[],
  ): void => {
    if (lookup.kind === 'none') add(field, `${field}.unknown`, () => nearDetails(near(textOf(field))));
    if (lookup.kind === 'many') add(field, `${field}.ambiguous`, () => ({ expected: namesOf(lookup.items) }));
  };
  for (const field of ['indicator', 'region', 'group', 'industry', 'period'] as const) {
    if (labels[field].personal) add(field, 'personal.data');
  }
  addName('indicator', labels.indicator.lookup, (name) => index.indicators.near(name));
  addName('region', labels.region.lookup, (name) => index.nearRegions(name));
  if (!labels.group.item) add('group', 'group.unknown');
  if (!labels.industry.item) add('industry', 'industry.unknown');
  const basis = table.labels.basis(textOf('basis'));
  if (basis.code === undefined || isForeignBasis(basis, labels.indicator.item)) add('basis', 'basis.unknown');
  else if (!labels.period.reading || (labels.indicator.item && !labels.settled.period)) {
    add('period', 'period.unknown', () => ({ why: whyNot(textOf('period'), labels) }));
  }
  const { unit } = labels;
  if (unit?.fault !== undefined) {
    const { nameZh = '', displayUnit = '' } = labels.indicator.item ?? {};
    add('unit', unit.fault, () => ({ expected: displayUnit, indicator: nameZh }));
  }
}

function namesOf(items: readonly { readonly nameZh: string }[]): string {
  return items.map(({ nameZh }) => nameZh).join('、');
}

function whyNot(text: string, { period }: RowLabels): Bilingual {
  if (isTenOrOne(text)) return OCTOBER;
  if (!period.reading) return NOTHING;
  return period.reading.year === undefined ? NO_YEAR : NO_SUCH;
}

/** The nearest names as the ending of a problem's advice, and by themselves. */
export function nearDetails(near: readonly string[]): ProblemDetails {
  const names = near.join('、');
  return {
    expected: names,
    near: names === '' ? NOTHING : { zh: `（相近：${names}）`, en: ` (near: ${names})` },
  };
}
