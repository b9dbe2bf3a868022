import type { ObservationDto } from '#contract/observations.ts';
import type { MissingReason } from '#domain/measure.ts';
import { lastMonth, parsePeriodId, type Period } from '#domain/period.ts';
import { type Dimension, unitOf } from '#domain/unit.ts';
import { csvLine } from './csv-cell.ts';
import { numberIn } from './written-value.ts';

const COLUMNS = [
  ...['STRUCTURE', 'STRUCTURE_ID', 'ACTION'],
  ...['FREQ', 'INDICATOR', 'REF_AREA', 'POPULATION_GROUP', 'ACTIVITY', 'BASIS', 'TIME_PERIOD'],
  ...['OBS_VALUE', 'UNIT_MEASURE', 'UNIT_MULT', 'OBS_STATUS', 'ORIGIN', 'SOURCE', 'COMMENT_OBS'],
] as const;
const STRUCTURE = ['dataflow', 'QINGYU:EMPLOYMENT(1.0)', 'I'] as const;

/** CL_OBS_STATUS: O missing, M cannot exist, N not significant, Q suppressed. */
const STATUS: Readonly<Record<MissingReason, string>> = {
  'not-reported': 'O',
  'not-applicable': 'M',
  'below-unit': 'N',
  suppressed: 'Q',
  withdrawn: 'O',
};
/** CL_UNIT_MEASURE where it has a code, else a word of ours. */
const MEASURES: Readonly<Record<Dimension, string>> = {
  persons: 'PS',
  'person-times': 'PERSON_TIMES',
  households: 'HH',
  firms: 'FIRMS',
  yuan: 'CNY',
  percent: 'PT',
  'percentage-points': 'PP',
  ratio: 'RATIO',
  trips: 'TRIPS',
  items: 'ITEMS',
};

/**
 * Values as SDMX-CSV 2.0: OBS_VALUE × 10^UNIT_MULT in UNIT_MEASURE, empty with an OBS_STATUS where it is missing.
 * Shape: one line a value; the joint January–February is the range `2020-01-01/P2M` of frequency M2.
 * Source: SDMX 3.0, section on SDMX-CSV 2.0; code lists CL_FREQ 2.1, CL_OBS_STATUS 2.2.
 */
export async function* sdmxCsv(batches: AsyncIterable<readonly ObservationDto[]>): AsyncGenerator<string> {
  yield csvLine(COLUMNS);
  for await (const items of batches) yield items.map(lineOf).join('');
}

function lineOf(item: ObservationDto): string {
  const period = parsePeriodId(item.period);
  if (!period) throw new RangeError(`not a period: ${item.period}`);
  const unit = unitOf(item.reportedUnit);
  const value = numberIn(item, unit);
  const { frequency, time } = timeOf(period);
  return csvLine([
    ...STRUCTURE,
    ...[frequency, item.indicator, item.region, item.group, item.industry, item.basis, time],
    value === undefined ? '' : String(value),
    MEASURES[unit.dimension],
    String(unit.power),
    value === undefined ? STATUS[item.missing ?? 'not-reported'] : 'A',
    item.status,
    item.source ?? '',
    item.note ?? '',
  ]);
}

function timeOf(period: Period): { readonly frequency: string; readonly time: string } {
  const { year, month, months } = period;
  switch (months) {
    case 1:
      return { frequency: 'M', time: `${year}-${String(month).padStart(2, '0')}` };
    case 2:
      return { frequency: 'M2', time: `${year}-01-01/P2M` };
    case 3:
      return { frequency: 'Q', time: `${year}-Q${lastMonth(period) / 3}` };
    case 6:
      return { frequency: 'S', time: `${year}-S${lastMonth(period) / 6}` };
    case 12:
      return { frequency: 'A', time: String(year) };
    default:
      return months satisfies never;
  }
}
