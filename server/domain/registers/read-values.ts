import { isIsoDate } from '#domain/period.ts';
import type { EntryValue, EntryValues, Register, RegisterColumn } from './register.ts';

export const VALUE_FAULTS = [
  'required',
  'number',
  'range',
  'date',
  'region',
  'choice',
  'yes-no',
  'too-long',
  'unknown',
] as const;
export type ValueFaultCode = (typeof VALUE_FAULTS)[number];

export interface ValueFault {
  /** Key of the column. */
  readonly column: string;
  readonly code: ValueFaultCode;
  readonly found: string;
}

/** The code of a region by its code or any of its names. Missing: undefined for no region. */
export type RegionOf = (text: string) => string | undefined;

const LONGEST = 2000;

/**
 * The values of an entry as they are kept, from what was typed or stood in a sheet: numbers and dates as people write
 * them, regions and choices by code or by name. `{ cut: '1,200', filedOn: '2020年6月5日' }` is
 * `{ cut: 1200, filedOn: '2020-06-05' }`.
 * Missing: null for what was left empty. Errors: every fault, by column; columns the register does not have, too.
 */
export function readValues(
  register: Register,
  raw: Readonly<Record<string, unknown>>,
  regionOf: RegionOf,
): { readonly values: EntryValues; readonly faults: readonly ValueFault[] } {
  const faults: ValueFault[] = [];
  const known = new Set(register.columns.map(({ key }) => key));
  for (const key of Object.keys(raw)) {
    if (!known.has(key)) faults.push({ column: key, code: 'unknown', found: key });
  }
  const values: Record<string, EntryValue> = {};
  for (const column of register.columns) {
    const given = raw[column.key];
    const text = typeof given === 'string' ? given.normalize('NFKC').trim() : given;
    if (text === undefined || text === null || text === '') {
      values[column.key] = null;
      if (column.required === true) faults.push({ column: column.key, code: 'required', found: '' });
      continue;
    }
    const read = readValue(column, text, regionOf);
    if (typeof read === 'object') faults.push({ column: column.key, code: read.fault, found: shown(given) });
    else values[column.key] = read;
  }
  return { values, faults };
}

type Read = string | number | boolean | { readonly fault: ValueFaultCode };

function readValue(column: RegisterColumn, value: unknown, regionOf: RegionOf): Read {
  switch (column.type) {
    case 'text':
      return shown(value).length > LONGEST ? { fault: 'too-long' } : shown(value);
    case 'number':
      return readNumber(column, value);
    case 'date':
      return readDate(shown(value)) ?? { fault: 'date' };
    case 'region':
      return regionOf(shown(value)) ?? { fault: 'region' };
    case 'choice': {
      const named = column.choices?.find(({ code, zh, en }) => [code, zh, en].includes(shown(value)));
      return named?.code ?? { fault: 'choice' };
    }
    case 'yes-no':
      return readYesNo(value) ?? { fault: 'yes-no' };
    default:
      return column.type satisfies never;
  }
}

function readNumber({ least, most }: RegisterColumn, value: unknown): Read {
  const text = shown(value).replaceAll(',', '');
  if (!/^-?\d+(\.\d+)?$/.test(text)) return { fault: 'number' };
  const number = Number(text);
  const isOutside = (least !== undefined && number < least) || (most !== undefined && number > most);
  return isOutside ? { fault: 'range' } : number;
}

function readDate(text: string): string | undefined {
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text);
  if (!parts) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : undefined;
}

const YES = new Set(['true', '是', '有', 'yes', 'y', '1', '√']);
const NO = new Set(['false', '否', '无', 'no', 'n', '0', '×']);

function readYesNo(value: unknown): boolean | undefined {
  const text = shown(value).toLowerCase();
  if (YES.has(text)) return true;
  return NO.has(text) ? false : undefined;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}
