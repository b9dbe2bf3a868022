import type { HintsDto } from '#contract/hints.ts';
import type { RecognisedTable, UploadDto } from '#contract/uploads.ts';

type Column = RecognisedTable['columns'][number];
type Row = RecognisedTable['rows'][number];

/** What is said of a whole sheet; empty texts mean as the file says. */
export interface SheetFields {
  readonly layout: string;
  /** As typed: 3-4, 3,4. */
  readonly headerRows: string;
  readonly indicator: string;
  readonly basis: string;
  readonly region: string;
  readonly period: string;
  readonly unit: string;
}

/** A column as the form holds it. */
export interface ColumnDraft {
  readonly column: string;
  readonly header: string;
  readonly as: Column['as'];
  readonly indicator: string;
  readonly basis: string;
  readonly unit: string;
  readonly field: string;
  readonly period: string;
  readonly touched: boolean;
}

/** A row of names as the form holds it. */
export interface RowDraft {
  readonly row: number;
  readonly label: string;
  readonly as: Row['as'];
  readonly indicator: string;
  readonly region: string;
  readonly touched: boolean;
}

export interface SheetDraft {
  /** Empty where sheets have no names. */
  readonly sheet: string;
  readonly titles: readonly string[];
  readonly fields: SheetFields;
  readonly columns: readonly ColumnDraft[];
  readonly rows: readonly RowDraft[];
}

/** What is sent: it takes the place of what was said before, which is therefore in it. */
export interface Correction {
  readonly mapping: HintsDto;
  readonly remember?: true;
  readonly name?: string;
}

/** The sheets of an upload as they are read now; one empty one where nothing was recognised. */
export function draftOf({ recognised, hints }: Pick<UploadDto, 'recognised' | 'hints'>): SheetDraft[] {
  const tables = recognised?.tables ?? [];
  const names = [...new Set(tables.map(({ sheet }) => sheet))];
  if (names.length < 2) return [sheetDraft(names[0] ?? '', tables, hints)];
  return names.map((sheet) =>
    sheetDraft(
      sheet,
      tables.filter((table) => table.sheet === sheet),
      hints.sheets?.[sheet] ?? {},
    ),
  );
}

function sheetDraft(sheet: string, tables: readonly RecognisedTable[], said: HintsDto): SheetDraft {
  const byLetter = new Map<string, ColumnDraft>();
  for (const column of tables.flatMap(({ columns }) => columns)) {
    const known = byLetter.get(column.column);
    const own = columnDraft(column);
    byLetter.set(column.column, known ? { ...known, header: both(known.header, own.header) } : own);
  }
  return {
    sheet,
    titles: tables.map(({ title }) => title).filter((title) => title !== ''),
    fields: {
      layout: said.layout ?? '',
      headerRows: said.headerRows?.join(', ') ?? '',
      indicator: said.indicator ?? '',
      basis: said.basis ?? '',
      region: said.region ?? '',
      period: said.period ?? '',
      unit: said.unit ?? '',
    },
    columns: [...byLetter.values()],
    rows: tables.flatMap(({ rows }) => rows).map(rowDraft),
  };
}

// Tables one under another share their columns.
function both(one: string, other: string): string {
  return one === other || other === '' ? one : `${one} / ${other}`;
}

function columnDraft(column: Column): ColumnDraft {
  return {
    column: column.column,
    header: column.header,
    as: column.as,
    indicator: column.indicator ?? '',
    basis: column.basis ?? '',
    unit: column.unit ?? '',
    field: column.field ?? '',
    period: column.period ?? '',
    touched: false,
  };
}

function rowDraft({ row, label, as, indicator, region }: Row): RowDraft {
  return { row, label, as, indicator: indicator ?? '', region: region ?? '', touched: false };
}

/** Row numbers of a text such as 3-4 or 3, 4; undefined when it is none, empty when it is blank. */
export function headerRowsOf(text: string): number[] | undefined {
  const clean = text.replace(/[—–～~至]/g, '-').replace(/[，、;；\s]+/g, ',');
  const parts = clean.split(',').filter((part) => part !== '');
  const rows = parts.flatMap((part) => {
    const [from = NaN, to = from] = part.split('-').map(Number);
    const isRange =
      Number.isInteger(from) && Number.isInteger(to) && from >= 1 && to >= from && to - from < 8;
    return isRange ? Array.from({ length: to - from + 1 }, (_, step) => from + step) : [NaN];
  });
  return rows.some(Number.isNaN) || rows.length > 8 ? undefined : rows;
}

/** What is said of the whole file. */
export interface WholeDraft {
  readonly remember: { readonly name: string } | undefined;
  /** How it counts functional zones; empty for as the file says. */
  readonly zones: string;
}

/** The correction to send: what was said before, with what the form changes. */
export function correctionOf(
  { hints: before }: Pick<UploadDto, 'hints'>,
  draft: readonly SheetDraft[],
  { remember, zones }: WholeDraft,
): Correction {
  const [only, another] = draft;
  const { zones: _zones, ...hints } = before;
  const ofZones: Pick<HintsDto, 'zones'> = zones === 'inside' || zones === 'beside' ? { zones } : {};
  const mapping: HintsDto =
    only && !another
      ? { ...said(only, hints), ...(hints.sheets ? { sheets: hints.sheets } : {}), ...ofZones }
      : { ...hints, ...ofZones, sheets: { ...hints.sheets, ...sheetsOf(draft, hints) } };
  const name = remember?.name.trim() ?? '';
  return { mapping, ...(remember ? { remember: true } : {}), ...(name === '' ? {} : { name }) };
}

function sheetsOf(draft: readonly SheetDraft[], hints: HintsDto): NonNullable<HintsDto['sheets']> {
  const told = draft.map((each) => [each.sheet, said(each, hints.sheets?.[each.sheet] ?? {})] as const);
  return Object.fromEntries(told.filter(([, hint]) => Object.keys(hint).length > 0));
}

function said(
  { fields, columns, rows }: SheetDraft,
  before: HintsDto,
): NonNullable<HintsDto['sheets']>[string] {
  const headerRows = headerRowsOf(fields.headerRows) ?? [];
  const ofColumns = { ...before.columns, ...mappedColumns(columns) };
  const ofRows = { ...before.rows, ...mappedRows(rows) };
  const { layout, basis, ...texts } = fields;
  return {
    ...filledTexts({
      indicator: texts.indicator,
      region: texts.region,
      period: texts.period,
      unit: texts.unit,
    }),
    ...(isLayout(layout) ? { layout } : {}),
    ...(isBasis(basis) ? { basis } : {}),
    ...(headerRows.length === 0 ? {} : { headerRows }),
    ...(Object.keys(ofColumns).length === 0 ? {} : { columns: ofColumns }),
    ...(Object.keys(ofRows).length === 0 ? {} : { rows: ofRows }),
  };
}

function mappedColumns(columns: readonly ColumnDraft[]): NonNullable<HintsDto['columns']> {
  return Object.fromEntries(
    columns.filter(({ touched }) => touched).map((each) => [each.column, mapped(each)]),
  );
}

function mapped({ as, indicator, basis, unit, field, period }: ColumnDraft) {
  if (as === 'label') return { as, ...filledTexts({ field }) };
  if (as !== 'value') return { as };
  return { as, ...filledTexts({ indicator, unit, period }), ...(isBasis(basis) ? { basis } : {}) };
}

function mappedRows(rows: readonly RowDraft[]): NonNullable<HintsDto['rows']> {
  return Object.fromEntries(
    rows
      .filter(({ touched }) => touched)
      .map(({ row, as, indicator, region }) => [
        String(row),
        as === 'value' ? { as, ...filledTexts({ indicator, region }) } : { as },
      ]),
  );
}

function filledTexts<Name extends string>(
  texts: Readonly<Record<Name, string>>,
): Partial<Record<Name, string>> {
  const entries = Object.entries<string>(texts).map(([name, value]) => [name, value.trim()] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== '')) as Partial<Record<Name, string>>;
}

/** The layouts a sheet can be read by, in the order people meet them. */
export const LAYOUTS = [
  'tidy',
  'district-table',
  'cross-table',
  'indicator-rows',
  'ministry-sheet',
  'national-download',
] as const;

function isLayout(text: string): text is (typeof LAYOUTS)[number] {
  return LAYOUTS.some((layout) => layout === text);
}

function isBasis(text: string): text is NonNullable<HintsDto['basis']> {
  return text === 'period' || text === 'ytd' || text === 'ytd_mean';
}
