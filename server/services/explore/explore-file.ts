import type { z } from 'zod';
import type { ExploreCell, ExploreDto, exploreFileQuerySchema, ExploreSum } from '#contract/explore.ts';
import { TOTAL } from '#domain/catalogue.ts';
import { roundHalfUp, shiftDecimal } from '#domain/decimal.ts';
import { unitOf } from '#domain/unit.ts';
import { writeRows } from '../../ingest/workbook/write-rows.ts';
import type { Ctx } from '../context.ts';
import { earlyPrefix } from '../release/embargo.ts';
import { csvLine } from '../outputs/csv-cell.ts';
import { CSV_TYPE, type OutputFile, utf8, XLSX_TYPE } from '../outputs/output-file.ts';
import { explore } from './explore.ts';
import { FILE_WORDS, type FileWords } from './file-words.ts';

export type ExploreFileQuery = z.infer<typeof exploreFileQuerySchema>;

type Language = ExploreFileQuery['lang'];
type FileRow = (string | number | null)[];

/** Told to spreadsheets, which otherwise read Chinese in CSV as something else. */
const BYTE_ORDER_MARK = '\uFEFF';
/** A percentage with its six places is past every figure it can come from. */
const PERCENT_PLACES = 6;

/**
 * A table of the explorer as a file people read: names, numbers as numbers in the unit said below, the reason in words
 * where there is none, then what it shows, of what, from where and as known when.
 * Errors: those of explore, before the first byte.
 */
export async function exploreFile(
  ctx: Ctx,
  { format, lang, ...query }: ExploreFileQuery,
): Promise<OutputFile> {
  const table = await explore(ctx, query);
  const [header = [], ...rows] = rowsOf(ctx, table, lang);
  const name = `${await earlyPrefix(ctx.store.read, table.version)}${fileName(ctx, table, lang)}`;
  if (format === 'csv') {
    const lines = [header, ...rows].map((row) =>
      csvLine(row.map((cell) => (cell === null ? '' : String(cell)))),
    );
    return { name: `${name}.csv`, type: CSV_TYPE, body: utf8(each([BYTE_ORDER_MARK, ...lines])) };
  }
  const columns = header.map((text, index) => ({ header: String(text), width: index === 0 ? 26 : 12 }));
  return { name: `${name}.xlsx`, type: XLSX_TYPE, body: writeRows({ name: '数据', columns }, each(rows)) };
}

function rowsOf(ctx: Ctx, table: ExploreDto, lang: Language): FileRow[] {
  const words = FILE_WORDS[lang];
  const width = table.columns.length + 1;
  const across = table.columnsBy;
  const header = [
    words.of[table.rowsBy],
    ...table.columns.map((code) => (across === 'period' ? code : nameOf(ctx, across, code, lang))),
  ];
  const lines = table.rows.map(({ code, cells }): FileRow => [
    nameOf(ctx, table.rowsBy, code, lang),
    ...cells.map((cell) => cellText(cell, table, words)),
  ]);
  const notes = notesOf(ctx, table, lang).map(([label, text]): FileRow => padded([label, text], width));
  return [header, ...lines, ...sumRows(table, words), padded([], width), ...notes];
}

function cellText({ shown, why }: Pick<ExploreCell, 'shown' | 'why'>, table: ExploreDto, words: FileWords) {
  return shown === null ? words.why[why ?? 'not-reported'] : numberShown(shown, table);
}

/** Ratios as percentages, as the note on what is shown says. */
function numberShown(shown: number, { show, changes }: Pick<ExploreDto, 'show' | 'changes'>): number {
  const isChange = show === 'year-on-year' || show === 'period-on-period';
  const isRatio = show === 'share' || (isChange && changes === 'ratio');
  return isRatio ? roundHalfUp(shiftDecimal(shown, 2), PERCENT_PLACES) : shown;
}

function sumRows(table: ExploreDto, words: FileWords): FileRow[] {
  const { sum, rowsBy } = table;
  if (!sum || rowsBy === 'group') return [];
  return [
    [words.sum[rowsBy], ...sum.map(({ shown }) => cellText({ shown }, table, words))],
    [words.covered, ...sum.map(({ known, of }) => `${known}/${of}`)],
    ...gapRows(sum, words),
  ];
}

function gapRows(sum: readonly ExploreSum[], words: FileWords): FileRow[] {
  const gaps = sum.map(({ gap }) => gap);
  if (gaps.every((gap) => gap === null)) return [];
  const zones = gaps.map((gap) => gap?.zones ?? null);
  return [
    [words.gap, ...gaps.map((gap) => gap?.value ?? null)],
    [words.rounding, ...gaps.map((gap) => gap?.rounding ?? null)],
    ...(zones.every((reading) => reading === null)
      ? []
      : [[words.zonesOfGap, ...zones.map((reading) => (reading === null ? null : words.zones[reading]))]]),
  ];
}

function notesOf(ctx: Ctx, table: ExploreDto, lang: Language): (readonly [string, string])[] {
  const words = FILE_WORDS[lang];
  const indicator = ctx.catalogue.indicator(table.indicator);
  return [
    [words.indicator, `${lang === 'zh' ? indicator.nameZh : indicator.nameEn} · ${words.basis[table.basis]}`],
    [words.shown, `${words.show[table.show]} · ${unitShown(table, lang)}`],
    [words.place, fixedOf(ctx, table, lang)],
    ...(table.base === null ? [] : [[words.base, table.base] as const]),
    [words.sources, table.sources.join('；')],
    [words.asOf, `${table.asOf} · v${table.version}`],
    ...(table.sample ? [[words.sample, ''] as const] : []),
  ];
}

function unitShown({ show, changes, unit }: ExploreDto, lang: Language): string {
  if (show === 'index') return '—';
  if (show === 'share' || (show !== 'value' && changes === 'ratio')) return '%';
  const code = lang === 'zh' ? unit : unitOf(unit).en;
  if (show === 'value') return code;
  return unit === '%' ? FILE_WORDS[lang].points : code;
}

/** What holds of the whole table: where neither side goes by it, the place, the group, the industry, the period. */
function fixedOf(ctx: Ctx, table: ExploreDto, lang: Language): string {
  const sides: readonly string[] = [table.rowsBy, table.columnsBy];
  const dimensions = (['region', 'group', 'industry'] as const).filter(
    (by) => !sides.includes(by) && (by === 'region' || table[by] !== TOTAL),
  );
  const names = dimensions.map((by) => nameOf(ctx, by, table[by], lang));
  return [...names, ...(table.columnsBy === 'period' ? [] : [table.period])].join(' · ');
}

function nameOf({ catalogue }: Ctx, by: ExploreDto['rowsBy'], code: string, lang: Language): string {
  const found =
    by === 'region'
      ? catalogue.region(code)
      : by === 'group'
        ? catalogue.group(code)
        : catalogue.industry(code);
  return lang === 'zh' ? found.nameZh : found.nameEn;
}

/** 晴雨分析-城镇新增就业-同比-2020-12. */
function fileName({ catalogue }: Ctx, table: ExploreDto, lang: Language): string {
  const { nameZh, nameEn } = catalogue.indicator(table.indicator);
  const show = FILE_WORDS[lang].show[table.show].replace(/[（(].*$/, '');
  const parts = lang === 'zh' ? ['晴雨分析', nameZh, show] : ['qingyu', nameEn, show];
  return [...parts, table.period].join('-').replace(/[\\/:*?"<>|\s]+/g, lang === 'zh' ? '' : '_');
}

function padded(cells: readonly string[], width: number): FileRow {
  return Array.from({ length: Math.max(width, cells.length) }, (_, index) => cells[index] ?? null);
}

/** A list as what a file is written from. */
function each<T>(items: readonly T[]): AsyncIterable<T> {
  return ReadableStream.from(items);
}
