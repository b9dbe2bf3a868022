import type { Region } from '#domain/catalogue.ts';
import { addDays, dayAfterPeriod, type IsoDate } from '#domain/period.ts';
import { addValue } from '#server/ingest/add-value.ts';
import { readCell } from '#server/ingest/cell.ts';
import type { ReadSink } from '#server/ingest/layout.ts';
import type { Lookup } from '#server/ingest/name-index.ts';
import { type Row, usedWidth } from '#server/ingest/sheet.ts';
import { cleanText, withoutRowMarks } from '#server/ingest/words/text.ts';
import { readValue } from '#server/ingest/value-cell.ts';
import type { ColumnPlan, ValueColumn } from './column-plan.ts';
import { isFootnote } from '#server/ingest/layouts/grid/cell-kind.ts';
import { type DistrictTable, placeOf, valueColumns } from './district-parts.ts';
import { readRowChecks } from './row-checks.ts';
import { nearDetails } from '#server/ingest/layouts/tidy/tidy-faults.ts';

/** Reads the body of a district table: region rows into drafts, subtotals for checking, the rest passed over. */
export function readDistrictRows(table: DistrictTable, sink: ReadSink): void {
  const on = lastDay(table.plans);
  for (const at of table.shape.bodyRows) {
    const cells = table.rows[at] ?? [];
    const label = rowLabel(cells, table);
    const region = label === '' ? NO_NAME : table.context.read.index.findRegion(label, on);
    if (region.kind === 'one') readRegionRow(table, sink, { at, cells, region: region.item });
    else if (hasFigures(cells, table)) explainRow(table, sink, { at, cells, label, region });
  }
}

const NO_NAME: Lookup<Region> = { kind: 'none' };
interface NamedRow {
  /** From 0. */
  readonly at: number;
  readonly cells: Row;
}

/** The row's name without 其中： and the like: in the region column, or merged into a label cell before it. */
export function rowLabel(
  cells: Row,
  { regionColumn, shape }: Pick<DistrictTable, 'regionColumn' | 'shape'>,
): string {
  const own = withoutRowMarks(cells[regionColumn] ?? '');
  if (own !== '') return own;
  const others = cells.slice(0, shape.labelColumns).map(cleanText);
  return withoutRowMarks(others.find((text) => text !== '' && !/^\d+$|^[-—]+$/.test(text)) ?? '');
}

function readRegionRow(
  table: DistrictTable,
  sink: ReadSink,
  { at, cells, region }: NamedRow & { region: Region },
): void {
  const lastHeader = table.shape.paths.findLastIndex((path) => path.length > 0);
  if (usedWidth(cells) > lastHeader + 1) {
    sink.batch.rejected += valueColumns(table.plans).length;
    sink.problems.add({
      code: 'row.extra.cells',
      at: placeOf(table, at, -1),
      details: { found: String(usedWidth(cells)), expected: String(lastHeader + 1) },
    });
    return;
  }
  const drafts = new Map<number, number>();
  for (const plan of table.plans) {
    const text = cells[plan.at] ?? '';
    if (plan.as === 'broken' && text.trim() !== '') sink.batch.rejected += 1;
    if (plan.as !== 'value') continue;
    const { indicator, unit } = plan;
    const series = sink.batch.seriesOf({ ...seriesOf(plan), region: region.code });
    const cell = { text, at: placeOf(table, at, plan.at), indicator, unit, series };
    const draft = addValue(sink, { ...cell, period: plan.key, sheet: table.sheet.index });
    if (draft === undefined) continue;
    drafts.set(plan.at, draft);
    if (region.kind === 'city') sink.typed.totals.add(draft);
  }
  readRowChecks(table, sink, { at, cells, drafts });
}

function explainRow(
  table: DistrictTable,
  sink: ReadSink,
  { at, cells, label, region }: NamedRow & { label: string; region: Lookup<Region> },
): void {
  if (isFootnote(label)) return;
  const { index } = table.context.read;
  const place = placeOf(table, at, table.regionColumn);
  const area = index.areaOf(label.replace(/(?:小计|合计)$/, ''));
  if (area !== undefined || /小计$/.test(label)) {
    sink.problems.add({ code: 'row.ignored', at: place, details: { found: label } });
    if (area !== undefined) keepSubtotals(table, sink, { at, cells, area });
    return;
  }
  sink.batch.rejected += valueColumns(table.plans).filter(({ at: column }) => cells[column]?.trim()).length;
  if (region.kind === 'many') {
    const expected = region.items.map(({ fullName }) => fullName).join('、');
    sink.problems.add({ code: 'region.ambiguous', at: place, details: { found: label, expected } });
  } else {
    const details = () => ({ found: label, ...nearDetails(index.nearRegions(label)) });
    sink.problems.add({ code: 'region.unknown', at: place, details });
  }
}

function keepSubtotals(table: DistrictTable, { typed }: ReadSink, row: NamedRow & { area: string }): void {
  for (const plan of valueColumns(table.plans)) {
    const reading = readValue(row.cells[plan.at] ?? '', plan.unit, plan.indicator);
    if (reading.kind !== 'value' || reading.missing !== 0) continue;
    const { value, unit } = reading;
    const place = placeOf(table, row.at, plan.at);
    typed.subtotals.push({ area: row.area, place, value, series: seriesOf(plan), period: plan.key, unit });
  }
}

function seriesOf({ indicator, group, industry, basis }: ValueColumn): {
  indicator: string;
  group: string;
  industry: string;
  basis: ValueColumn['basis'];
} {
  return { indicator: indicator.code, group: group.code, industry: industry.code, basis };
}

function hasFigures(cells: Row, { plans, shape }: DistrictTable): boolean {
  return plans.some(
    ({ at, as }) =>
      at >= shape.labelColumns && as !== 'ignored' && readCell(cells[at] ?? '').kind === 'number',
  );
}

function lastDay(plans: readonly ColumnPlan[]): IsoDate | undefined {
  const [first] = valueColumns(plans);
  return first && addDays(dayAfterPeriod(first.period), -1);
}
