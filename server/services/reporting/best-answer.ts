import { missing } from '#domain/measure.ts';
import type { Sending } from '#domain/reporting.ts';
import { civilDayOf } from '../../clock.ts';
import type { SendingRow } from '../../db/read/sendings.ts';
import { missingCode } from '../../db/read/vintages.ts';

/** Of several series and periods that may answer, the one that did so first; else any that was tried. */
export function bestAnswer(candidates: readonly (readonly SendingRow[])[]): readonly SendingRow[] {
  const came = candidates.filter((rows) => rows.at(-1) !== undefined && answers(rows.at(-1)));
  const firstOf = (rows: readonly SendingRow[]): string => rows[0]?.at ?? '';
  return came.toSorted((a, b) => firstOf(a).localeCompare(firstOf(b)))[0] ?? candidates[0] ?? [];
}

const SAYS_NOTHING = new Set([missingCode(missing('not-reported')), missingCode(missing('withdrawn'))]);

function answers(row: SendingRow | undefined): boolean {
  return row !== undefined && !SAYS_NOTHING.has(row.missing);
}

/** A row as the domain knows it. */
export function asSending(row: SendingRow): Sending {
  return { day: civilDayOf(row.at), answers: answers(row), reported: row.origin === 'reported' };
}
