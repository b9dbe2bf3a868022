import type { RecognisedTable } from '#contract/uploads.ts';
import { monthOf, periodId } from '#domain/period.ts';
import type { Layout, ReadContext, ReadSink } from '#server/ingest/layout.ts';
import type { PeriodReading } from '#server/ingest/words/period-text.ts';
import { hasPersonalData } from '#server/ingest/words/personal-data.ts';
import { columnLetter, GRID_LIMIT, type Row, type Sheet, wholeRows } from '#server/ingest/sheet.ts';
import { FileFault } from '#server/ingest/receive.ts';
import { cleanText, withoutRowMarks } from '#server/ingest/words/text.ts';
import { isLabelHeader } from '#server/ingest/layouts/grid/cell-kind.ts';
import type { ColumnPlan } from '#server/ingest/layouts/district/column-plan.ts';
import { planColumns } from '#server/ingest/layouts/district/district-columns.ts';
import { type DistrictTable, placeOf, valueColumns } from '#server/ingest/layouts/district/district-parts.ts';
import { readDistrictRows, rowLabel } from '#server/ingest/layouts/district/district-rows.ts';
import { tableContext } from '#server/ingest/layouts/district/table-context.ts';
import { tableBounds } from '#server/ingest/layouts/grid/table-bounds.ts';
import { findTables, type TableShape } from '#server/ingest/layouts/grid/table-shape.ts';

interface FoundTable {
  readonly shape: TableShape;
  readonly regionColumn: number;
  /** Share of the rows with names that are regions. */
  readonly share: number;
}
const LEAST_SHARE = 0.25;
/** Region names stand in one of the first columns. */
const MOST_LABELS = 5;

/** 区县表: regions down, columns of figures across, with titles above and remarks below. */
export const districtTableLayout: Layout = {
  name: 'district-table',
  looksFor: {
    zh: '区县表（一列区县名，各列为本月、累计等数值）',
    en: 'a district table (a column of region names, columns of figures)',
  },
  recognise(sheet, context) {
    const rows = wholeRows(sheet);
    if (!rows) {
      const expected = `≤ ${GRID_LIMIT.rows} × ${GRID_LIMIT.columns}`;
      throw new FileFault('file.too.large', { found: '—', expected });
    }
    const isDistrict = (text: string): boolean => isDistrictName(text, context);
    const shapes = findTables(rows, isDistrict);
    const found = shapes
      .map((shape) => findRegionColumn(rows, shape, context))
      .filter((each) => each !== undefined);
    const best = Math.max(0, ...found.map(({ share }) => share));
    if (best < LEAST_SHARE) return undefined;
    const tables = found.filter(({ share }) => share >= LEAST_SHARE);
    return {
      score: 0.9 * best,
      read: (sink) => readTables({ sheet, rows, context, tables, shapes }, sink),
    };
  },
};

// 合计 may head a column; a district’s name cannot.
function isDistrictName(text: string, { index }: ReadContext): boolean {
  const found = index.findRegion(withoutRowMarks(text));
  const regions = found.kind === 'one' ? [found.item] : found.kind === 'many' ? found.items : [];
  return regions.some(({ kind }) => kind === 'division' || kind === 'zone');
}

function findRegionColumn(
  rows: readonly Row[],
  shape: TableShape,
  { index }: ReadContext,
): FoundTable | undefined {
  let best: FoundTable | undefined;
  for (let at = 0; at < Math.min(shape.labelColumns, MOST_LABELS); at += 1) {
    const labels = shape.bodyRows
      .map((row) => rowLabel(rows[row] ?? [], { regionColumn: at, shape }))
      .filter((label, row) => label !== '' && cleanText(rows[shape.bodyRows[row] ?? -1]?.[at] ?? '') !== '');
    const regions = labels.filter((label) => index.findRegion(label).kind !== 'none');
    const isHeaded = (shape.paths[at] ?? []).some(isLabelHeader);
    if (new Set(regions).size < (isHeaded ? 1 : 2)) continue;
    const named = labels.filter((label) => label.length <= 30 && index.areaOf(label) === undefined);
    const share = regions.length / named.length;
    if (!best || share > best.share) best = { shape, regionColumn: at, share };
  }
  return best;
}

interface FoundTables {
  readonly sheet: Sheet;
  readonly rows: readonly Row[];
  readonly context: ReadContext;
  readonly tables: readonly FoundTable[];
  readonly shapes: readonly TableShape[];
}

function readTables(
  { sheet, rows, context, tables, shapes }: FoundTables,
  sink: ReadSink,
): RecognisedTable[] {
  reportPersonalData(sheet, rows, sink);
  const read = tables.map(({ shape, regionColumn }): DistrictTable => {
    const around = tableContext(rows, shape, context, sheet.name);
    const plans = planColumns(shape, regionColumn, around);
    return { sheet, rows, shape, regionColumn, plans, context: around };
  });
  for (const table of read) {
    const firstDraft = sink.batch.length;
    reportColumns(table, sink);
    readDistrictRows(table, sink);
    reportOtherPeriod(table, firstDraft, sink);
  }
  for (const shape of shapes.filter((each) => !tables.some((table) => table.shape === each))) {
    const row = (shape.headerRows[0] ?? 0) + 1;
    const at = { row, column: 1, sheet: sheet.name };
    sink.problems.add({ code: 'table.unread', at, details: { found: String(row) } });
  }
  return read.map(recognisedTable);
}

function reportPersonalData(sheet: Sheet, rows: readonly Row[], { problems }: ReadSink): void {
  for (const [at, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      if (hasPersonalData(cell)) problems.add({ code: 'personal.data', at: placeOf({ sheet }, at, column) });
    }
  }
}

function reportColumns(table: DistrictTable, { problems }: ReadSink): void {
  const headerRow = table.shape.headerRows[0] ?? 0;
  for (const plan of table.plans) {
    const at = placeOf(table, headerRow, plan.at);
    if (plan.as === 'broken') problems.add({ code: plan.code, at, details: plan.details });
    if (plan.as === 'ignored' && plan.unknown) {
      problems.add({ code: 'header.unknown', at, details: { found: plan.header } });
    }
  }
}

// The title of last month’s sheet left in place: until someone says which is right, nothing of the table goes in.
function reportOtherPeriod(table: DistrictTable, firstDraft: number, { batch, problems }: ReadSink): void {
  const { period, otherPeriod } = table.context;
  if (!otherPeriod || period === undefined || period === 'many') return;
  problems.add({
    code: 'period.disagrees',
    details: {
      found: monthWords(period),
      expected: monthWords(otherPeriod),
      where: { zh: '文件名', en: 'file’s name' },
    },
    drafts: Array.from({ length: batch.length - firstDraft }, (_, step) => firstDraft + step),
  });
}

function monthWords({ year, to }: PeriodReading): string {
  return year === undefined ? `${to}月` : periodId(monthOf(year, to));
}

function recognisedTable({ sheet, shape, plans, context }: DistrictTable): RecognisedTable {
  const values = valueColumns(plans);
  const units = new Set(values.map(({ unit }) => unit.code));
  return {
    layout: districtTableLayout.name,
    sheet: sheet.name,
    title: context.title,
    ...tableBounds(shape),
    unit: units.size === 0 ? null : [...units].join('、'),
    periods: [...new Set(values.map(({ period }) => periodId(period)))].sort(),
    region: null,
    columns: plans.filter(({ header }) => header !== '').map(recognisedColumn),
  };
}

function recognisedColumn(plan: ColumnPlan): RecognisedTable['columns'][number] {
  const base = {
    column: columnLetter(plan.at + 1),
    header: plan.header,
    why: plan.why.zh,
    whyEn: plan.why.en,
  };
  switch (plan.as) {
    case 'value': {
      const { indicator, basis, unit, period } = plan;
      return {
        ...base,
        as: 'value',
        indicator: indicator.code,
        basis,
        unit: unit.code,
        period: periodId(period),
      };
    }
    case 'label':
      return { ...base, as: 'label', field: plan.field };
    case 'check':
      return { ...base, as: 'check' };
    case 'ignored':
    case 'broken':
      return { ...base, as: 'ignored' };
    default:
      return plan satisfies never;
  }
}
