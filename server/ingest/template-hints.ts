import type { Recognised } from '#contract/uploads.ts';
import type { ColumnHint, Hints, RowHint, SheetHints } from './hints.ts';
import type { ZoneReading } from '#server/ingest/words/zones-text.ts';
import { withoutPeriods } from '#server/ingest/words/period-text.ts';
import { nameKey } from '#server/ingest/words/text.ts';

/** A row's reading, kept with the row's name: next month it may stand elsewhere. */
export interface NamedRowHint extends RowHint {
  readonly label: string;
}

type TemplateSheet = Omit<SheetHints, 'period' | 'region' | 'rows'> & {
  readonly rows?: readonly NamedRowHint[];
};

/** A correction of a reading as far as it holds for every month of its source: no period, and no region of its own. */
export interface TemplateHints extends TemplateSheet {
  /** By the sheet's name without digits and months. */
  readonly sheets?: Readonly<Record<string, TemplateSheet>>;
  readonly zones?: ZoneReading;
}

/**
 * What of a correction can be remembered; undefined when nothing is left of it. Periods are never kept, nor the region
 * of a file or sheet: they are next month's own. Corrections of single cells are not kept either.
 * Missing: a row that has no name, or sheets whose names differ only in their month and are read differently, are left
 * out.
 */
export function learnable(hints: Hints, recognised: Recognised): TemplateHints | undefined {
  const { sheets = {}, ...ofFile } = hints;
  const bySheet = new Map<string, TemplateSheet | 'differs'>();
  for (const [name, sheet] of Object.entries(sheets)) {
    const learnt = learnSheet(sheet, recognised, name);
    const key = sheetKey(name);
    const known = bySheet.get(key);
    const isSame = known === undefined || JSON.stringify(known) === JSON.stringify(learnt);
    bySheet.set(key, isSame ? learnt : 'differs');
  }
  const kept = [...bySheet].flatMap(([key, learnt]) =>
    learnt === 'differs' || Object.keys(learnt).length === 0 ? [] : [[key, learnt] as const],
  );
  const learnt: TemplateHints = {
    ...learnSheet(ofFile, recognised, undefined),
    ...(hints.zones === undefined ? {} : { zones: hints.zones }),
    ...(kept.length === 0 ? {} : { sheets: Object.fromEntries(kept) }),
  };
  return Object.keys(learnt).length === 0 ? undefined : learnt;
}

function learnSheet(hints: SheetHints, recognised: Recognised, sheet: string | undefined): TemplateSheet {
  const { layout, headerRows, indicator, unit, basis, columns, rows = {} } = hints;
  const labels = rowLabels(recognised, sheet);
  const named = Object.entries(rows).flatMap(([row, { period: _period, ...hint }]) => {
    const label = labels.get(Number(row)) ?? '';
    return label === '' ? [] : [{ ...hint, label }];
  });
  return {
    ...(layout === undefined ? {} : { layout }),
    ...(headerRows === undefined ? {} : { headerRows }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(unit === undefined ? {} : { unit }),
    ...(basis === undefined ? {} : { basis }),
    ...(columns === undefined || Object.keys(columns).length === 0 ? {} : { columns: timeless(columns) }),
    ...(named.length === 0 ? {} : { rows: named }),
  };
}

function timeless(columns: Readonly<Record<string, ColumnHint>>): Record<string, ColumnHint> {
  return Object.fromEntries(
    Object.entries(columns).map(([letter, { period: _period, ...hint }]) => [letter, hint]),
  );
}

function rowLabels({ tables }: Recognised, sheet: string | undefined): Map<number, string> {
  const own = tables.filter((table) => sheet === undefined || table.sheet === sheet);
  return new Map(own.flatMap(({ rows }) => rows.map(({ row, label }) => [row, nameKey(label)])));
}

/**
 * A template's hints for a file of its source, under what the sender says of this one. Undefined when it does not fit:
 * a row it names is not there, or stands there more than once.
 */
export function hintsFromTemplate(
  { sheets = {}, ...ofFile }: TemplateHints,
  own: Hints,
  {
    recognised,
    sheetNames,
  }: { readonly recognised: Recognised | undefined; readonly sheetNames: readonly string[] },
): Hints | undefined {
  const whole = placed(ofFile, recognised, undefined);
  const bySheet = sheetNames.flatMap((name) => {
    const hints = sheets[sheetKey(name)];
    return hints === undefined ? [] : [{ name, hints: placed(hints, recognised, name) }];
  });
  if (whole === undefined || bySheet.some(({ hints }) => hints === undefined)) return undefined;
  const placedSheets = Object.fromEntries(bySheet.map(({ name, hints }) => [name, { ...hints }]));
  return { ...whole, ...(bySheet.length === 0 ? {} : { sheets: placedSheets }), ...saidOf(own) };
}

function saidOf(hints: Hints): Hints {
  return Object.fromEntries(Object.entries(hints).filter(([, value]) => value !== undefined));
}

function placed(
  { rows = [], ...rest }: TemplateSheet,
  recognised: Recognised | undefined,
  sheet: string | undefined,
): SheetHints | undefined {
  if (rows.length === 0) return rest;
  const labels = recognised ? [...rowLabels(recognised, sheet)] : [];
  const found = rows.map(({ label, ...hint }) => {
    const at = labels.filter(([, each]) => each === label).map(([row]) => row);
    return { at, hint };
  });
  if (found.some(({ at }) => at.length !== 1)) return undefined;
  return { ...rest, rows: Object.fromEntries(found.map(({ at, hint }) => [String(at[0]), hint])) };
}

/** Whether the sender says how the sheets are to be read, and not only whose and when they are. */
export function saysReading({
  region: _region,
  period: _period,
  unit: _unit,
  zones: _zones,
  ...rest
}: Hints): boolean {
  return Object.values(rest).some((value) => value !== undefined);
}

function sheetKey(name: string): string {
  return nameKey(withoutPeriods(name)).replace(/\p{N}/gu, '');
}
