import type { RecognisedTable } from '#contract/uploads.ts';
import { monthOf, periodId } from '#domain/period.ts';
import type { Layout, ReadSink } from '#server/ingest/layout.ts';
import type { Row, Sheet } from '#server/ingest/sheet.ts';
import { wholeRows } from '#server/ingest/sheet.ts';
import type { PeriodReading } from '#server/ingest/words/period-text.ts';
import { hasPersonalData } from '#server/ingest/words/personal-data.ts';
import { valueColumns } from '#server/ingest/layouts/table/column-plan.ts';
import { type FoundTable, foundTables } from '#server/ingest/layouts/table/found-table.ts';
import { placeOf } from '#server/ingest/layouts/table/place-of.ts';
import { type ReadRow, readRows } from '#server/ingest/layouts/table/read-rows.ts';
import { recognisedTable } from '#server/ingest/layouts/table/recognised-table.ts';
import { crossTableLayout } from './cross-table.ts';
import { districtTableLayout } from './district-table.ts';
import { indicatorRowsLayout } from './indicator-rows.ts';
import { ministrySheetLayout } from './ministry-sheet.ts';
import { nationalDownloadLayout } from './national-download.ts';
import type { TableLayout } from './table-layout.ts';

/** Every layout of tables; of equal fits, the first listed reads. */
export const TABLE_LAYOUTS: readonly TableLayout[] = [
  districtTableLayout,
  crossTableLayout,
  indicatorRowsLayout,
  ministrySheetLayout,
  nationalDownloadLayout,
];

/** Less than this is no table of its layout: so few of the names are regions that they may be there by chance. */
const LEAST_FIT = 0.2;

interface LaidOut {
  readonly table: FoundTable;
  readonly layout: TableLayout;
  readonly fit: number;
}

/** Sheets made for reading: each of their tables is read by the layout that fits it best. */
export const tablesLayout: Layout = {
  looksFor: TABLE_LAYOUTS.map(({ looksFor }) => looksFor),
  recognise(sheet, context) {
    const found = foundTables(sheet, context);
    if (!found) return undefined;
    const laidOut = found.map((table) => fitted(table, context.hints.layout));
    const read = laidOut.filter((each) => each !== undefined);
    if (read.length === 0) return undefined;
    return {
      score: Math.max(...read.map(({ fit }) => fit)),
      read: (sink) => {
        reportPersonalData(sheet, sink);
        reportUnread(found, read, sink);
        return read.map((each) => readTable(each, sink));
      },
    };
  },
};

function fitted(table: FoundTable, hinted: string | undefined): LaidOut | undefined {
  const fits = TABLE_LAYOUTS.filter(({ name }) => hinted === undefined || name === hinted).map((layout) => ({
    table,
    layout,
    fit: layout.fit(table),
  }));
  const best = Math.max(0, ...fits.map(({ fit }) => fit));
  return best < LEAST_FIT ? undefined : fits.find(({ fit }) => fit === best);
}

function readTable({ table, layout }: LaidOut, sink: ReadSink): RecognisedTable {
  const firstDraft = sink.batch.length;
  const read = readRows(table, sink, { together: layout.isForOthers });
  const drafts = Array.from({ length: sink.batch.length - firstDraft }, (_, step) => firstDraft + step);
  reportOtherPeriod(table, read, drafts, sink);
  reportOtherRegion(table, drafts, sink);
  return recognisedTable(table, layout.name, read);
}

function reportPersonalData(sheet: Sheet, { problems }: ReadSink): void {
  const rows: readonly Row[] = wholeRows(sheet) ?? [];
  for (const [at, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      if (hasPersonalData(cell)) problems.add({ code: 'personal.data', at: placeOf({ sheet }, at, column) });
    }
  }
}

function reportUnread(found: readonly FoundTable[], read: readonly LaidOut[], { problems }: ReadSink): void {
  for (const table of found) {
    if (read.some((each) => each.table === table)) continue;
    const at = table.shape.headerRows[0] ?? 0;
    problems.add({ code: 'table.unread', at: placeOf(table, at, 0), details: { found: String(at + 1) } });
  }
}

// The title of last month’s sheet left in place: until someone says which is right, nothing that rests on it goes in.
function reportOtherPeriod(
  { context, start }: FoundTable,
  read: readonly ReadRow[],
  drafts: readonly number[],
  { batch, problems }: ReadSink,
): void {
  const { period, otherPeriod } = context;
  if (!otherPeriod || period === undefined || period === 'many') return;
  const own = new Set(
    read.flatMap(({ row, plans }) =>
      valueColumns(plans)
        .filter(({ isOwnPeriod }) => isOwnPeriod)
        .map(({ at }) => `${row.at + 1}|${start + at + 1}`),
    ),
  );
  const resting = drafts.filter((draft) => !own.has(`${batch.row[draft]}|${batch.column[draft]}`));
  if (resting.length === 0) return;
  const details = {
    found: monthWords(period),
    expected: monthWords(otherPeriod.reading),
    where: otherPeriod.where,
  };
  problems.add({ code: 'period.disagrees', details, drafts: resting });
}

function monthWords({ year, to }: PeriodReading): string {
  return year === undefined ? `${to}月` : periodId(monthOf(year, to));
}

function reportOtherRegion(table: FoundTable, drafts: readonly number[], { problems }: ReadSink): void {
  const { region } = table.context;
  if (region.kind !== 'named' || !region.other || drafts.length === 0) return;
  if (table.hasRegionsAcross || table.labels.some(({ field }) => field === 'region')) return;
  const details = { found: region.name, expected: region.other.name, where: region.other.where };
  problems.add({ code: 'region.disagrees', details, drafts });
}
