import type { EntryBody } from '#contract/entries.ts';
import type { UploadDto } from '#contract/uploads.ts';
import { readCell } from '../../ingest/cell.ts';
import { isFormulaLike } from '../../ingest/words/defused.ts';
import type { Ctx } from '../context.ts';
import { csvCell } from './csv-cell.ts';

const HEADER = ['指标', '区县', '群体', '行业', '期间', '口径', '数值', '单位', '备注'];

/**
 * Takes in figures typed into a grid: they become a tidy sheet, kept as the original, which goes the way of every
 * other one. What cannot be read is a problem at its cell, as in a file.
 * Errors: not.found for an indicator, group or industry nobody knows.
 */
export async function stageEntry(ctx: Ctx, entry: EntryBody): Promise<UploadDto> {
  const { catalogue } = ctx;
  const indicator = catalogue.indicator(entry.indicator);
  const group = entry.group === undefined ? '' : catalogue.group(entry.group).code;
  const industry = entry.industry === undefined ? '' : catalogue.industry(entry.industry).code;
  const basis = entry.basis ?? indicator.usualBasis;
  const lines = entry.rows.map(({ region, value, note }) =>
    [
      ...[indicator.code, region, group, industry, entry.period, basis].map(csvCell),
      valueCell(value),
      ...[entry.unit ?? indicator.displayUnit, note ?? ''].map(csvCell),
    ].join(','),
  );
  const text = [HEADER.join(','), ...lines].map((line) => `${line}\r\n`).join('');
  return ctx.imports.stageUpload(ctx, {
    name: `在线填报-${indicator.nameZh}-${entry.period}.csv`.replace(/[\\/:*?"<>|]/g, ''),
    bytes: new TextEncoder().encode(`\uFEFF${text}`),
    hints: {},
    origin: 'reported',
  });
}

// A dash typed for “not applicable” begins like a formula and must stay a dash; what is no figure is defused.
function valueCell(text: string): string {
  const isSign = readCell(text).kind !== 'unreadable';
  if (isFormulaLike(text) && isSign) return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return csvCell(text);
}
