import type { RecognisedTable } from '#contract/uploads.ts';
import { periodId, periodOfKey } from '#domain/period.ts';
import type { Layout, ReadContext, Reading, ReadSink } from '#server/ingest/layout.ts';
import { findPeriods } from '#server/ingest/words/period-text.ts';
import { agreePeriods } from '#server/ingest/words/settle-period.ts';
import { columnLetter, headRows, type Row, type Sheet } from '#server/ingest/sheet.ts';
import { shownText } from '#server/ingest/words/text.ts';
import { reportPersonalCells } from '#server/ingest/layouts/tidy/tidy-faults.ts';
import { findTidyHeader, type TidyField, type TidyHeader } from '#server/ingest/layouts/tidy/tidy-header.ts';
import { tidyLabels } from '#server/ingest/layouts/tidy/tidy-labels.ts';
import { tidyRowReader } from '#server/ingest/layouts/tidy/tidy-rows.ts';
import { tidyPlaces, type TidyTable } from '#server/ingest/layouts/tidy/tidy-table.ts';

const HEAD_ROWS = 25;
const TIDY = 'tidy';
/** Fields every row needs; a hint may stand for the column. */
const NEEDED = ['indicator', 'region', 'period'] as const;

/** 长表: one value a row, `indicator,region,group,industry,period,basis,value,unit` in any order. */
export const tidyLayout: Layout = {
  looksFor: [
    {
      zh: '长表（表头含 指标、区县、期间、数值）',
      en: 'the tidy form (headers indicator, region, period, value)',
    },
  ],
  recognise(sheet, context) {
    const head = headRows(sheet, HEAD_ROWS);
    const { layout } = context.hints;
    const header = layout === undefined || layout === TIDY ? findTidyHeader(head, context.hints) : undefined;
    if (!header) return undefined;
    const absent = NEEDED.filter((field) => !header.columns.has(field) && !context.hints[field]);
    const reading: Reading = {
      score: scoreOf(header, absent.length),
      read: (sink) =>
        absent.length === 0
          ? readTidy({ sheet, context, header, head }, sink)
          : refuseTidy(absent, { sheet, context, header, head }, sink),
    };
    return reading;
  },
};

// Without a column of regions or periods a table of indicators and values may as well be a ministry's sheet.
function scoreOf({ columns }: TidyHeader, absent: number): number {
  if (absent === 0) return columns.has('region') || columns.has('period') ? 0.96 : 0.9;
  return columns.has('period') ? 0.92 : 0.75 - 0.2 * absent;
}

interface FoundTidy {
  readonly sheet: Sheet;
  readonly context: ReadContext;
  readonly header: TidyHeader;
  readonly head: readonly Row[];
}

function readTidy(found: FoundTidy, sink: ReadSink): RecognisedTable[] {
  const { sheet, context, header } = found;
  const table: TidyTable = {
    header,
    places: tidyPlaces(header),
    hasExtras: (['note', 'source', 'comparable_prior'] as const).some((field) => header.columns.has(field)),
    labels: tidyLabels(context, yearAround(found)),
    context,
    sheet,
  };
  sink.batch.reserve(sheet.estimatedRows);
  for (const [at, cells] of found.head.slice(0, header.row).entries()) {
    reportPersonalCells(sink.problems, table, { cells, row: at + 1 });
  }
  const readRow = tidyRowReader(table, sink);
  let lastRow = header.row;
  for (const { firstRow, rows } of sheet.blocks()) {
    for (let at = 0; at < rows.length; at += 1) {
      const cells = rows[at];
      if (cells !== undefined && firstRow + at > header.row) readRow(cells, firstRow + at);
    }
    lastRow = Math.max(lastRow, firstRow + rows.length - 1);
  }
  reportUnknownHeaders(found, sink);
  return recognisedTidy(found, lastRow, sink);
}

function refuseTidy(absent: readonly TidyField[], found: FoundTidy, sink: ReadSink): RecognisedTable[] {
  for (const field of absent) {
    sink.problems.add({ code: 'column.missing', details: { expected: FIELD_WORDS[field].zh } });
  }
  return recognisedTidy(found, found.header.row, sink);
}

// 6月 in a period cell takes its year from the title, the file's name or the hint.
function yearAround({ head, header, context }: FoundTidy): number | undefined {
  const titles = head.slice(0, header.row - 1).map((row) => row.join(' '));
  const readings = [context.hints.period ?? '', ...titles, context.fileName].flatMap(findPeriods);
  const years = agreePeriods(readings.map((reading) => ({ ...reading, said: 'year' })));
  return years === 'many' ? undefined : years?.year;
}

function reportUnknownHeaders({ sheet, header }: FoundTidy, { problems }: ReadSink): void {
  const known = new Set(header.columns.values());
  for (const [at, text] of header.headers.entries()) {
    if (known.has(at) || text.trim() === '') continue;
    const place = { row: header.row, column: at + 1, sheet: sheet.name };
    problems.add({ code: 'header.unknown', at: place, details: { found: text } });
  }
}

function recognisedTidy(
  { sheet, header, head }: FoundTidy,
  lastRow: number,
  { batch }: ReadSink,
): RecognisedTable[] {
  const fieldAt = new Map([...header.columns].map(([field, at]) => [at, field]));
  const keys = [...new Set(batch.period.subarray(0, batch.length))].sort((a, b) => a - b);
  const columns = header.headers.map((text, at) => recognisedColumn(text, at, fieldAt.get(at)));
  const table: RecognisedTable = {
    layout: TIDY,
    sheet: sheet.name,
    title: shownText((head.slice(0, header.row - 1)[0] ?? []).join(' ')),
    headerRows: [header.row],
    firstRow: 1,
    lastRow,
    labelColumns: columns.filter(({ as }) => as === 'label').map(({ column }) => column),
    unit: null,
    periods: keys.map((key) => periodId(periodOfKey(key))),
    region: null,
    columns,
    rows: [],
  };
  return [table];
}

function recognisedColumn(
  text: string,
  at: number,
  field: TidyField | undefined,
): RecognisedTable['columns'][number] {
  const column = { column: columnLetter(at + 1), header: shownText(text) };
  if (field === undefined) {
    return { ...column, as: 'ignored', why: '不认识的列，未读入', whyEn: 'not known, left out' };
  }
  const words = FIELD_WORDS[field];
  const why = { why: `列名即“${words.zh}”`, whyEn: `its header says ${words.en}` };
  return field === 'value' ? { ...column, as: 'value', ...why } : { ...column, as: 'label', field, ...why };
}

const FIELD_WORDS: Readonly<Record<TidyField, { zh: string; en: string }>> = {
  indicator: { zh: '指标', en: 'indicator' },
  region: { zh: '区县', en: 'region' },
  group: { zh: '群体', en: 'group' },
  industry: { zh: '行业', en: 'industry' },
  period: { zh: '期间', en: 'period' },
  basis: { zh: '口径', en: 'basis' },
  value: { zh: '数值', en: 'value' },
  unit: { zh: '单位', en: 'unit' },
  note: { zh: '备注', en: 'note' },
  source: { zh: '来源', en: 'source' },
  comparable_prior: { zh: '上年同期（可比）', en: 'comparable figure of last year' },
};
