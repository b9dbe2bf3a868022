import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsvLines } from '#server/pack/csv-table.ts';
import { SHARED_STATISTICS } from './packs.ts';

/** Indicators by the series names of the shared tables; a series that is not here is no observation. */
const INDICATORS: Readonly<Record<string, string>> = {
  urban_new_jobs: 'urban-new-jobs',
  urban_surveyed_unemployment_rate: 'surveyed-unemployment-rate',
  urban_surveyed_unemployment_rate_31_cities: 'surveyed-unemployment-rate-31-cities',
  urban_surveyed_unemployment_rate_16_24: 'surveyed-unemployment-rate-16-24',
  urban_surveyed_unemployment_rate_25_59: 'surveyed-unemployment-rate-25-59',
  urban_surveyed_unemployment_rate_16_24_excl_students: 'surveyed-unemployment-rate-16-24-no-students',
  urban_surveyed_unemployment_rate_25_29_excl_students: 'surveyed-unemployment-rate-25-29-no-students',
  urban_surveyed_unemployment_rate_30_59_excl_students: 'surveyed-unemployment-rate-30-59-no-students',
  urban_surveyed_unemployment_rate_local_hukou: 'surveyed-unemployment-rate-local-hukou',
  urban_surveyed_unemployment_rate_nonlocal_hukou: 'surveyed-unemployment-rate-nonlocal-hukou',
  urban_surveyed_unemployment_rate_nonlocal_rural_hukou: 'surveyed-unemployment-rate-nonlocal-rural-hukou',
  urban_registered_unemployment_rate: 'registered-unemployment-rate',
  surveyed_urban_unemployment_rate: 'surveyed-unemployment-rate',
  registered_urban_unemployment_rate: 'registered-unemployment-rate',
  employed_persons: 'employed-persons',
  employed_persons_urban: 'employed-persons-urban',
  employed_primary_sector: 'employed-persons-primary',
  employed_secondary_sector: 'employed-persons-secondary',
  employed_tertiary_sector: 'employed-persons-tertiary',
  fishermen_left_fishing: 'fishermen-left-fishing',
  graduate_employment_rate_chongqing_registered: 'graduate-employment-rate',
  graduate_placement_rate_chongqing_universities: 'graduate-placement-rate',
  graduates: 'graduates',
  hard_to_place_employed: 'hard-to-place-employed',
  unemployed_reemployed: 'unemployed-reemployed',
  migrant_workers_total: 'migrant-workers',
  migrant_workers_local: 'migrant-workers-local',
  migrant_workers_outside_township: 'migrant-workers-outside-township',
  monitored_firms_staff: 'monitored-firms-staff',
  poor_labourers_in_employment: 'poor-labourers-in-employment',
  public_market_jobseekers: 'public-market-jobseekers',
  public_market_vacancies: 'public-market-vacancies',
  returned_migrant_workers_employed_or_starting_business: 'migrant-workers-returned',
  returned_migrant_workers_employed_or_starting_business_startups: 'returned-migrant-startups',
  subsidised_training_person_times: 'subsidised-training',
  subsidised_training_person_times_online: 'subsidised-training-online',
  subsidised_training_person_times_work_for_training: 'subsidised-training-at-work',
  insured_pension: 'insured-pension',
  insured_unemployment: 'insured-unemployment',
  insured_work_injury: 'insured-work-injury',
  rail_passengers: 'rail-passengers',
  vacancy_to_jobseeker_ratio: 'vacancy-jobseeker-ratio',
};

const UNITS: Readonly<Record<string, string>> = {
  '10k persons': '万人',
  '10k person-times': '万人次',
  '100 million persons': '亿人',
  '100 million trips': '亿人次',
  persons: '人',
  ratio: '倍',
  '%': '%',
};

type Row = Readonly<Record<string, string>>;

/**
 * The shared figures by what they are of, as `value unit`: worked out from the shared tables a second time, apart
 * from the seeds. `published` holds those an office published, `derived` those somebody computed or dated by guess.
 */
export function sharedFigures(flows: ReadonlySet<string>): {
  published: Map<string, string>;
  derived: Map<string, string>;
} {
  const published = new Map<string, string>();
  const derived = new Map<string, string>();
  for (const [file, row] of sharedRows()) {
    const indicator = indicatorOf(file, row);
    // The city's own ratio stands in both tables; the quarter is kept.
    const isDouble = file === 'chongqing.csv' && row['series'] === 'vacancy_to_jobseeker_ratio';
    if (indicator === undefined || row['basis'] === 'sum' || isDouble) continue;
    const confidence = row['confidence'] ?? '';
    const isDerived =
      row['basis']?.endsWith('_implied') === true || /^implied|year inferred/.test(confidence);
    const key = [indicator, regionOf(file, row), ...whenOf(row, flows.has(indicator))].join(' ');
    const isMarket = indicator.startsWith('public-market-');
    const unit = isMarket ? '万人次' : (UNITS[row['unit'] ?? ''] ?? '');
    (isDerived ? derived : published).set(key, `${row['value'] ?? ''} ${unit}`);
  }
  return { published, derived };
}

function sharedRows(): [string, Row][] {
  const files = ['china_national.csv', 'chongqing.csv', 'district_jobs.csv', 'proxies.csv'];
  return files.flatMap((file) => {
    const [header, ...lines] = readCsvLines(readFileSync(join(SHARED_STATISTICS, file), 'utf8'));
    return lines.map(({ cells }): [string, Row] => [
      file,
      Object.fromEntries(cells.map((cell, index) => [header?.cells[index] ?? '', cell])),
    ]);
  });
}

function indicatorOf(file: string, row: Row): string | undefined {
  const indicator = INDICATORS[row['series'] ?? ''];
  if (indicator === 'rail-passengers' && row['note']?.includes('国家铁路') === true) {
    return 'rail-passengers-state';
  }
  if (row['area'] === 'China, 100 cities') return 'vacancy-jobseeker-ratio-100-cities';
  return file === 'district_jobs.csv' ? 'urban-new-jobs' : indicator;
}

function regionOf(file: string, row: Row): string {
  if (file === 'district_jobs.csv') return row['code_gbt2260'] ?? '';
  return file === 'chongqing.csv' || row['area'] === 'Chongqing' ? '500000' : '100000';
}

/** Period and basis of the tidy form. */
function whenOf(row: Row, isFlow: boolean): [string, string] {
  const period = row['period'] ?? '';
  const basis = row['basis']?.replace('_implied', '');
  if (row['note']?.includes('month not stated') === true) return [period.slice(0, 4), 'period'];
  if (basis === 'ytd') return [period, 'ytd'];
  if (basis === 'ytd_average') return [period, 'ytd_mean'];
  if (basis === 'annual_average') return [`${period}-12`, 'ytd_mean'];
  // A first quarter is January to March.
  if (basis === 'period_average') return [period.replace('-Q1', '-03'), 'ytd_mean'];
  if (basis === 'year_end') return [`${period}-12`, 'period'];
  if (basis === 'annual') return isFlow ? [`${period}-12`, 'ytd'] : [period, 'period'];
  return [period, 'period'];
}
