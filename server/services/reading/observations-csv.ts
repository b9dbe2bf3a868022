import type { ObservationDto } from '#contract/observations.ts';
import { SAMPLE_MARK } from '#domain/sample-mark.ts';
import { csvLine } from '../outputs/csv-cell.ts';
import { MISSING_SIGNS } from '../outputs/written-value.ts';

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
    item.value === null ? MISSING_SIGNS[item.missing ?? 'not-reported'] : String(item.value),
    item.unit,
    item.missing ?? '',
    item.source ?? '',
    item.note ?? '',
    item.comparablePrior === undefined ? '' : String(item.comparablePrior),
    item.status === 'sample' ? SAMPLE_MARK : item.status,
  ]);
  return [COLUMNS, ...rows].map(csvLine).join('');
}
