import type { Region } from '#domain/catalogue.ts';
import { addDays, dayAfterPeriod, type IsoDate, type Period } from '#domain/period.ts';
import { addValue } from '#server/ingest/add-value.ts';
import { readCell } from '#server/ingest/cell.ts';
import type { ReadSink } from '#server/ingest/layout.ts';
import type { Lookup } from '#server/ingest/name-index.ts';
import { columnLetter, usedWidth } from '#server/ingest/sheet.ts';
import { cellKind, isFootnote } from '#server/ingest/layouts/grid/cell-kind.ts';
import { checkKind } from '#server/ingest/layouts/grid/column-words.ts';
import { isNumbering } from '#server/ingest/layouts/grid/header-rows.ts';
import { nearDetails } from '#server/ingest/layouts/tidy/tidy-faults.ts';
import { namesKey } from './cell-names.ts';
import { type ColumnPlan, type ValueColumn, valueColumns } from './column-plan.ts';
import { type FoundTable, hasField } from './found-table.ts';
import { keepAssumed } from './keep-assumed.ts';
import { keepZones } from './keep-zones.ts';
import { keepSubtotals } from './keep-subtotals.ts';
import { placeOf } from './place-of.ts';
import { planColumns } from './plan-columns.ts';
import { readRowChecks } from './row-checks.ts';
import { regionOfRow } from './region-of-row.ts';
import { type LabelledRow, rowLabeller } from './row-labels.ts';
import { type TableProblems, tableProblems } from './table-problems.ts';

/** A row that was read, and what its columns were for. */
export interface ReadRow {
  readonly row: LabelledRow;
  readonly plans: readonly ColumnPlan[];
  readonly as: 'value' | 'check' | 'ignored';
  /** Code of the row's region, where rows name one. */
  readonly region: string | undefined;
}

interface Reader {
  readonly table: FoundTable;
  readonly sink: ReadSink;
  readonly problems: TableProblems;
  readonly plansOf: (row: LabelledRow) => readonly ColumnPlan[];
  readonly together: boolean;
}

/**
 * Reads the body of a table into drafts; subtotals are kept for checking, group rows and remarks passed over.
 * Answers the rows with names, in order.
 */
export function readRows(table: FoundTable, sink: ReadSink, { together }: { together: boolean }): ReadRow[] {
  keepZones(table, sink);
  const problems = tableProblems(table, sink, together);
  const reader: Reader = { table, sink, problems, plansOf: planner(table), together };
  const labelOf = rowLabeller(table);
  const read: ReadRow[] = [];
  for (const at of table.shape.bodyRows) {
    const row = labelOf(at);
    if (isNumbering(row.cells) || isFootnote(row.label) || isRemark(row)) continue;
    const done = readRow(reader, row);
    if (done) read.push(done);
  }
  problems.finish();
  return read;
}

function planner(table: FoundTable): (row: LabelledRow) => readonly ColumnPlan[] {
  const made = new Map<string, readonly ColumnPlan[]>();
  return (row) => {
    const hint = table.context.read.hints.rows?.[String(row.at + 1)];
    const key = namesKey(row, hint);
    const plans = made.get(key) ?? planColumns(table, { path: row.path, unitText: row.unitText, hint });
    made.set(key, plans);
    return plans;
  };
}

// 单位负责人：… in a cell beside a blank one.
function isRemark({ cells }: LabelledRow): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return (
    filled.length > 0 && isFootnote(filled[0] ?? '') && !filled.some((cell) => cellKind(cell) === 'figure')
  );
}

function readRow(reader: Reader, row: LabelledRow): ReadRow | undefined {
  const { table, sink } = reader;
  const hint = table.context.read.hints.rows?.[String(row.at + 1)];
  if (hint?.as === 'ignored' || hint?.as === 'check') {
    return { row, plans: [], as: hint.as, region: undefined };
  }
  if (hasField(table, 'region') || hint?.region !== undefined) {
    const plans = reader.plansOf(row);
    const region = regionOfRow(row, table, { hinted: hint?.region, on: lastDay(plans) });
    if (region.kind === 'one') return readFigures(reader, row, region.item);
    return hasFigures(row, table) ? explainRegion(reader, row, region) : undefined;
  }
  if (!hasFigures(row, table) && (row.path.length === 0 || !hasMarks(row, table))) return undefined;
  if (isCheckRow(row, table)) return { row, plans: [], as: 'check', region: undefined };
  if (row.path.length === 0) {
    sink.batch.rejected += filledCells(row, table);
    reader.problems.row(row, { code: 'indicator.unknown', details: { found: row.label, near: '' } });
    return { row, plans: [], as: 'ignored', region: undefined };
  }
  if (isTotalOfPeriods(row, table)) {
    reader.problems.row(row, { code: 'row.ignored', details: { found: row.label } });
    return { row, plans: [], as: 'check', region: undefined };
  }
  return readFigures(reader, row, undefined);
}

function isCheckRow({ path }: LabelledRow, table: FoundTable): boolean {
  const last = path.at(-1);
  if (last === undefined || !hasField(table, 'names')) return false;
  return table.context.read.index.indicators.find(last).kind !== 'one' && checkKind([last]) !== undefined;
}

// 合计 under months: no month of its own, and no figure of the year unless it says so.
function isTotalOfPeriods({ label }: LabelledRow, table: FoundTable): boolean {
  return (
    hasField(table, 'period') && !hasField(table, 'names') && /^(?:合计|总计|小计|平均|均值)$/.test(label)
  );
}

function readFigures(reader: Reader, row: LabelledRow, region: Region | undefined): ReadRow {
  const { table, sink, problems } = reader;
  const plans = reader.plansOf(row);
  const hinted = table.context.read.hints.columns ?? {};
  const lastHeader = table.shape.paths.findLastIndex(
    (path, at) => path.length > 0 || columnLetter(table.start + at + 1) in hinted,
  );
  if (usedWidth(row.cells) > lastHeader + 1) {
    sink.batch.rejected += valueColumns(plans).length;
    const found = String(usedWidth(row.cells));
    const at = placeOf(table, row.at, -1);
    sink.problems.add({ code: 'row.extra.cells', at, details: { found, expected: String(lastHeader + 1) } });
    return { row, plans, as: 'ignored', region: region?.code };
  }
  const drafts = new Map<number, number>();
  for (const plan of plans) {
    const text = row.cells[plan.at] ?? '';
    if (plan.as === 'broken' && text.trim() === '') continue;
    if (plan.as === 'broken' && repeatsMonth(plan.code, text, row, plans)) {
      const at = placeOf(table, row.at, plan.at);
      sink.problems.add({ code: 'value.repeated', at, details: { found: text.trim() } });
      continue;
    }
    problems.plan(row, plan);
    if (plan.as === 'broken') sink.batch.rejected += 1;
    if (plan.as === 'ignored' && plan.unknown === 'row' && !reader.together && text.trim() !== '') {
      sink.batch.rejected += 1;
    }
    if (plan.as !== 'value') continue;
    const code = regionOf(reader, row, plan, region);
    if (code === undefined && text.trim() !== '') sink.batch.rejected += 1;
    const draft = code === undefined ? undefined : addFigure(reader, row, plan, code);
    if (draft !== undefined) drafts.set(plan.at, draft);
  }
  readRowChecks(table, sink, { at: row.at, cells: row.cells, plans, drafts });
  return { row, plans, as: 'value', region: region?.code };
}

// A rate has no running total: its figure of the month, written once more under 累计, is not kept twice.
function repeatsMonth(
  code: string,
  text: string,
  { cells }: LabelledRow,
  plans: readonly ColumnPlan[],
): boolean {
  if (code !== 'basis.unknown') return false;
  return valueColumns(plans).some(({ at }) => (cells[at] ?? '').trim() === text.trim());
}

function addFigure(
  { table, sink }: Reader,
  row: LabelledRow,
  plan: ValueColumn,
  region: string,
): number | undefined {
  const { indicator, group, industry, basis, unit } = plan;
  const series = sink.batch.seriesOf({
    indicator: indicator.code,
    region,
    group: group.code,
    industry: industry.code,
    basis,
  });
  const cell = {
    text: row.cells[plan.at] ?? '',
    at: placeOf(table, row.at, plan.at),
    indicator,
    unit,
    series,
  };
  const draft = addValue(sink, { ...cell, period: plan.key, sheet: table.sheet.index });
  if (draft !== undefined) keepAssumed(table, sink, { plan, draft, text: cell.text });
  const isAmongRegions = hasField(table, 'region') || table.hasRegionsAcross;
  if (draft !== undefined && isAmongRegions && region === table.context.read.index.reference.cityRegion) {
    sink.typed.totals.add(draft);
  }
  return draft;
}

/** The region of a cell: of its row, its column, else of the whole table. */
function regionOf(
  { table, problems }: Reader,
  row: LabelledRow,
  plan: ValueColumn,
  ofRow: Region | undefined,
): string | undefined {
  if (ofRow) return ofRow.code;
  const { index } = table.context.read;
  const around = table.context.region;
  if (plan.region === '' && around.kind === 'none') {
    problems.table({ code: 'region.missing' });
    return undefined;
  }
  if (plan.region === '' && around.kind === 'many') {
    const expected = around.names.join('、');
    problems.table({ code: 'region.ambiguous', details: { found: table.context.title, expected } });
    return undefined;
  }
  const name = plan.region !== '' ? plan.region : around.kind === 'named' ? around.name : '';
  const found = index.findRegion(name, dayOf(plan.period));
  if (found.kind === 'one') return found.item.code;
  const broken = { at: plan.at, header: plan.header, why: plan.why, as: 'broken' } as const;
  const details =
    found.kind === 'many'
      ? { found: name, expected: found.items.map(({ fullName }) => fullName).join('、') }
      : { found: name, ...nearDetails(index.nearRegions(name)) };
  const code = found.kind === 'many' ? 'region.ambiguous' : 'region.unknown';
  if (plan.region === '') problems.table({ code, details });
  else problems.plan(row, { ...broken, code, details });
  return undefined;
}

function explainRegion(reader: Reader, row: LabelledRow, region: Lookup<Region>): ReadRow {
  const { table, sink, problems } = reader;
  const { index } = table.context.read;
  const { label } = row;
  const plans = reader.plansOf(row);
  const area = index.areaOf(label.replace(/(?:小计|合计)$/, ''));
  if (area !== undefined || /小计$/.test(label)) {
    problems.row(row, { code: 'row.ignored', details: { found: label } });
    if (area !== undefined) keepSubtotals(table, sink, { row, plans, area });
    return { row, plans, as: 'check', region: undefined };
  }
  if (reader.together && region.kind === 'none' && label !== '') {
    problems.outside(label, row.at);
    return { row, plans, as: 'ignored', region: undefined };
  }
  sink.batch.rejected += valueColumns(plans).filter(({ at }) => row.cells[at]?.trim()).length;
  if (region.kind === 'many') {
    const expected = region.items.map(({ fullName }) => fullName).join('、');
    problems.row(row, { code: 'region.ambiguous', details: { found: label, expected } });
  } else {
    const details = () => ({ found: label, ...nearDetails(index.nearRegions(label)) });
    problems.row(row, { code: 'region.unknown', details });
  }
  return { row, plans, as: 'ignored', region: undefined };
}

function hasFigures({ cells }: LabelledRow, { columns }: FoundTable): boolean {
  return columns.some(({ at, header }) => header !== '' && readCell(cells[at] ?? '').kind === 'number');
}

function hasMarks({ cells }: LabelledRow, { columns }: FoundTable): boolean {
  return columns.some(({ at }) => ['figure', 'mark'].includes(cellKind(cells[at] ?? '')));
}

function filledCells({ cells }: LabelledRow, { columns }: FoundTable): number {
  return columns.filter(({ at, header }) => header !== '' && (cells[at] ?? '').trim() !== '').length;
}

function lastDay(plans: readonly ColumnPlan[]): IsoDate | undefined {
  const [first] = valueColumns(plans);
  return first && dayOf(first.period);
}

function dayOf(period: Period): IsoDate {
  return addDays(dayAfterPeriod(period), -1);
}
