import type { ExportFormat, ExportQuery } from '#contract/outputs.ts';
import { writeRows } from '../../ingest/workbook/write-rows.ts';
import type { Ctx } from '../context.ts';
import { earlyPrefix } from '../release/embargo.ts';
import { jsonValues } from './json-values.ts';
import { CSV_TYPE, type OutputFile, utf8, XLSX_TYPE } from './output-file.ts';
import { sdmxCsv } from './sdmx-csv.ts';
import { selectSeries, valuesOf } from './select-values.ts';
import { TIDY_COLUMNS, tidyCsv, tidyRows } from './tidy-form.ts';

/**
 * The standing values a query names, as a file. CSV and XLSX are the tidy form the importer reads: taken in again,
 * every value is unchanged. Values are read and written some series at a time.
 * Errors: not.found, request.invalid; both before the first byte.
 */
export async function exportValues(ctx: Ctx, query: ExportQuery, format: ExportFormat): Promise<OutputFile> {
  const selection = await selectSeries(ctx, query);
  const values = valuesOf(ctx, selection);
  const name = `${await earlyPrefix(ctx.store.read, selection.version)}${fileName(ctx, query)}`;
  switch (format) {
    case 'csv':
      return { name: `${name}.csv`, type: CSV_TYPE, body: utf8(tidyCsv(ctx, values)) };
    case 'xlsx': {
      const columns = TIDY_COLUMNS.map((header) => ({ header, width: WIDTHS[header] ?? 12 }));
      const body = writeRows({ name: '数据', columns }, tidyRows(ctx, values));
      return { name: `${name}.xlsx`, type: XLSX_TYPE, body };
    }
    case 'json':
      return {
        name: `${name}.json`,
        type: 'application/json; charset=utf-8',
        body: utf8(jsonValues(values)),
      };
    case 'sdmx-csv':
      return {
        name: `${name}.sdmx.csv`,
        type: 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
        body: utf8(sdmxCsv(values)),
      };
    default:
      return format satisfies never;
  }
}

const WIDTHS: Readonly<Record<string, number>> = {
  indicator: 32,
  note: 24,
  source: 24,
  comparable_prior: 18,
};

/** 晴雨数据-城镇新增就业人数-2020-01至2020-06. */
function fileName({ catalogue }: Ctx, { indicator, from, to, asOf }: ExportQuery): string {
  const named = indicator === undefined ? undefined : catalogue.findIndicator(indicator)?.nameZh;
  const span = from === undefined && to === undefined ? undefined : `${from ?? ''}至${to ?? ''}`;
  const parts = ['晴雨数据', named, span, asOf === undefined ? undefined : `截至${asOf}所知`];
  return parts
    .filter((part) => part !== undefined)
    .join('-')
    .replace(/[\\/:*?"<>|\s]/g, '');
}
