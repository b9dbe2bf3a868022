import type { Basis, Indicator } from '#domain/catalogue.ts';
import type { Period } from '#domain/period.ts';
import { readBasis } from '#server/ingest/words/basis-text.ts';
import { findPeriods, type PeriodReading } from '#server/ingest/words/period-text.ts';
import {
  agreePeriods,
  impliedBasis,
  narrowPeriod,
  settlePeriod,
} from '#server/ingest/words/settle-period.ts';
import type { ColumnFault, ColumnHeader } from './column-header.ts';
import type { TableContext } from './table-context.ts';

/**
 * The period and basis of a column: from the sender, its header, else the table. Errors: period.unknown,
 * basis.unknown for 累计 over a level or rate, which has no running total.
 */
export function periodOfColumn(
  { path, hint }: ColumnHeader,
  indicator: Indicator,
  { read, period: around, namesTotals }: TableContext,
): { readonly basis: Basis; readonly period: Period } | ColumnFault {
  const own = agreePeriods(findPeriods(hint?.period ?? path.join(' ')));
  if (own === 'many' || (own === undefined && around === 'many')) return unsettled(path.join(' '));
  const table = around === 'many' ? undefined : around;
  const reading: PeriodReading | undefined = own ? { ...own, year: own.year ?? table?.year } : table;
  if (!reading) return unsettled('');
  const word = readBasis(path.join(' '));
  const isMonthAlone = own?.said === 'month' && namesTotals && indicator.measure === 'flow';
  const said = hint?.basis ?? word?.basis ?? read.hints.basis ?? (isMonthAlone ? 'period' : undefined);
  if (said === 'ytd' && hint?.basis === undefined && indicator.measure !== 'flow') {
    return { fault: 'basis.unknown', details: { found: path.join(' ') } };
  }
  const basis = said ?? impliedBasis(reading, indicator.measure, indicator.usualBasis);
  const narrowed = narrowPeriod(reading, basis === 'period' ? word?.length : undefined);
  const period = narrowed && settlePeriod(narrowed, basis, indicator.measure);
  return period ? { basis, period } : unsettled(path.join(' '));
}

function unsettled(found: string): ColumnFault {
  return {
    fault: 'period.unknown',
    details: {
      found,
      why: {
        zh: '（标题、表头和文件名里没有唯一的期间）',
        en: ' (title, header and file name give no single period)',
      },
    },
  };
}
