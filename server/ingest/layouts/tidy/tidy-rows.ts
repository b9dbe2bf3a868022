import { BASES, type Category, type Indicator, type Region } from '#domain/catalogue.ts';
import { parseDecimal } from '#domain/decimal.ts';
import { toBase } from '#domain/unit.ts';
import { addValue } from '#server/ingest/add-value.ts';
import type { DraftBatch } from '#server/ingest/drafts.ts';
import type { ReadSink } from '#server/ingest/layout.ts';
import { hasPersonalData, SHORTEST_PERSONAL } from '#server/ingest/words/personal-data.ts';
import type { Reference } from '#server/ingest/reference.ts';
import type { Row } from '#server/ingest/sheet.ts';
import { LARGEST_VALUE } from '#server/ingest/value-cell.ts';
import { isWidthRight, reportFaults, reportPersonal } from './tidy-faults.ts';
import type { LabelOf, PeriodLabel, RowUnit, SettledPeriod } from './tidy-labels.ts';
import { textAt, tidyPlace, type TidyTable } from './tidy-table.ts';
import { addExtras } from './tidy-values.ts';

/** What the labels of one row mean. */
export interface RowLabels {
  readonly indicator: LabelOf<Indicator>;
  readonly region: LabelOf<Region>;
  readonly group: LabelOf<Category>;
  readonly industry: LabelOf<Category>;
  readonly period: PeriodLabel;
  readonly settled: SettledPeriod;
  readonly unit: RowUnit | undefined;
}

/**
 * Reads the rows of a tidy table into the sink, one call a row. Made for a million rows: each label is understood
 * once, a plain number takes no detour, and only a row with a fault is looked at again, to explain it.
 */
export function tidyRowReader(table: TidyTable, sink: ReadSink): (cells: Row, row: number) => void {
  const { header, places, sheet, hasExtras } = table;
  const { batch } = sink;
  const width = header.headers.length;
  const seriesOf = seriesNumbers(batch, table.context.index.reference);
  const labelColumns = new Set([
    places.indicator,
    places.region,
    places.group,
    places.industry,
    places.period,
  ]);
  const freeColumns = header.headers.map((_, column) => column).filter((column) => !labelColumns.has(column));

  return (cells, row) => {
    if (cells.length !== width && !isWidthRight(sink, table, { cells, row })) return;
    const text = textAt(cells, places.value);
    if (text === '' && cells.every((cell) => cell.trim() === '')) return;
    for (const column of freeColumns) {
      const cell = cells[column] ?? '';
      if (cell.length >= SHORTEST_PERSONAL && hasPersonalData(cell))
        reportPersonal(sink, table, { row, column });
    }
    const labels = rowLabels(table, cells);
    const series = seriesOf(labels);
    const { settled, unit } = labels;
    const indicator = labels.indicator.item;
    if (series === undefined || unit === undefined || unit.fault !== undefined || indicator === undefined) {
      reportFaults(sink, table, { cells, row, labels });
      return;
    }
    const value = plainNumber(text);
    // Whole numbers below 2^53 are multiplied exactly; fractions are shifted as decimals.
    const base = Number.isInteger(value)
      ? value * unit.factor
      : Number.isNaN(value)
        ? NaN
        : toBase(value, unit.unit);
    const isPlain = Math.abs(base) < LARGEST_VALUE && String(value) === text;
    const key = { series, period: settled.key, sheet: sheet.index };
    const draft = isPlain
      ? batch.add({ ...key, value: base, missing: 0, unit: unit.index, row, column: places.value + 1 })
      : addValue(sink, { ...key, text, indicator, unit: unit.unit, at: tidyPlace(table, row, places.value) });
    if (hasExtras && draft !== undefined) addExtras(sink, table, { cells, row, draft, labels });
  };
}

function rowLabels({ labels, places }: TidyTable, cells: Row): RowLabels {
  const indicator = labels.indicator(textAt(cells, places.indicator));
  const period = labels.period(textAt(cells, places.period));
  const settled = labels.settle(period, indicator, labels.basis(textAt(cells, places.basis)));
  const regionText = textAt(cells, places.region);
  const named = labels.region(regionText);
  return {
    indicator,
    region: isOpen(named) && settled.period ? labels.regionOn(regionText, settled.period) : named,
    group: labels.group(textAt(cells, places.group)),
    industry: labels.industry(textAt(cells, places.industry)),
    period,
    settled,
    unit: indicator.item && labels.unit(textAt(cells, places.unit), indicator),
  };
}

// Two regions bore the name, one after the other: the period tells which.
function isOpen({ lookup }: LabelOf<Region>): boolean {
  return lookup.kind === 'many';
}

/** Series of rows by the small numbers of their labels: no text is built for a series seen before. */
function seriesNumbers(
  batch: DraftBatch,
  { regions, groups, industries }: Reference,
): (labels: RowLabels) => number | undefined {
  const known = new Map<number, number>();
  // One more than the catalogue: total may have been added to it.
  const regionSpace = regions.length + 1;
  const groupSpace = groups.length + 1;
  const industrySpace = industries.length + 1;
  return ({ indicator, region, group, industry, settled }) => {
    if (!indicator.item || !region.item || !group.item || !industry.item || !settled.period) return undefined;
    const place = (indicator.id * regionSpace + region.id) * groupSpace + group.id;
    const slot = (place * industrySpace + industry.id) * BASES.length + settled.basis;
    let series = known.get(slot);
    if (series === undefined) {
      series = batch.seriesOf({
        indicator: indicator.item.code,
        region: region.item.code,
        group: group.item.code,
        industry: industry.item.code,
        basis: BASES[settled.basis] ?? 'period',
      });
      known.set(slot, series);
    }
    return series;
  };
}

/** A decimal in plain digits; NaN for anything else, which takes the longer way. */
function plainNumber(text: string): number {
  if (text.length === 0 || text.length > 15) return NaN;
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return parseDecimal(text) ?? NaN;
    value = value * 10 + digit;
  }
  return value;
}
