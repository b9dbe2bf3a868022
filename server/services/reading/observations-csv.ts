import type { ObservationDto } from '#contract/observations.ts';

const COLUMNS = [
  'indicator',
  'region',
  'group',
  'industry',
  'period',
  'basis',
  'value',
  'unit',
  'missing',
  'source',
  'note',
  'comparable_prior',
  'status',
] as const;

/**
 * Values as tidy CSV that reads back in as itself. A missing value's cell is the sign for its reason; made-up data
 * carry 示例数据 in `status`.
 */
export function observationsCsv(items: readonly ObservationDto[]): string {
  const rows = items.map((item) => [
    item.indicator,
    item.region,
    item.group,
    item.industry,
    item.period,
    item.basis,
    item.value === null ? signOf(item.missing) : String(item.value),
    item.unit,
    item.missing ?? '',
    item.source ?? '',
    item.note ?? '',
    item.comparablePrior === undefined ? '' : String(item.comparablePrior),
    item.status === 'sample' ? '示例数据' : item.status,
  ]);
  return `${[COLUMNS, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function signOf(missing: ObservationDto['missing']): string {
  switch (missing) {
    case 'not-applicable':
      return '—';
    case 'below-unit':
      return '…';
    case 'suppressed':
      return '***';
    case 'not-reported':
    case 'withdrawn':
    case undefined:
      return '';
    default:
      return missing satisfies never;
  }
}

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** A text that a spreadsheet would run as a formula is defused with a leading apostrophe; quotes are doubled. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
