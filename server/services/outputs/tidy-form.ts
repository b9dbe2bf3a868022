import type { ObservationDto } from '#contract/observations.ts';
import { SAMPLE_MARK } from '#domain/sample-mark.ts';
import { unitOf } from '#domain/unit.ts';
import { TIDY_FIELDS } from '../../ingest/layouts/tidy/tidy-header.ts';
import { hasPersonalData } from '../../ingest/words/personal-data.ts';
import type { Ctx } from '../context.ts';
import { csvLine } from './csv-cell.ts';
import { grouped, numberIn, writtenValue } from './written-value.ts';

/** The columns of the tidy form: those the importer reads. */
export const TIDY_COLUMNS = TIDY_FIELDS;

/** Labels and texts of one value, the value itself left to the form. */
interface TidyParts {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly prior: number | undefined;
}

function partsOf(item: ObservationDto): TidyParts {
  const source = [item.status === 'sample' ? SAMPLE_MARK : '', item.source ?? ''].filter(
    (text) => text !== '',
  );
  const unit = unitOf(item.reportedUnit);
  return {
    before: [item.indicator, item.region, item.group, item.industry, item.period, item.basis],
    after: [item.reportedUnit, item.note ?? '', source.join(' ')],
    prior: numberIn({ value: item.comparablePrior ?? null, unit: item.unit }, unit),
  };
}

/** Values as lines of tidy CSV, in the unit and, where it reads back, the very text they were reported with. */
export async function* tidyCsv(
  ctx: Ctx,
  batches: AsyncIterable<readonly ObservationDto[]>,
): AsyncGenerator<string> {
  yield csvLine(TIDY_COLUMNS);
  for await (const items of batches) {
    yield items
      .map((item) => {
        const { before, after, prior } = partsOf(item);
        const indicator = ctx.catalogue.indicator(item.indicator);
        const value = writtenValue(item, indicator, unitOf(item.reportedUnit));
        return csvLine([...before, value, ...after, prior === undefined ? '' : numberText(prior)]);
      })
      .join('');
  }
}

/** Values as rows of cells, numbers as numbers. */
export async function* tidyRows(
  ctx: Ctx,
  batches: AsyncIterable<readonly ObservationDto[]>,
): AsyncGenerator<(string | number | null)[]> {
  for await (const items of batches) {
    for (const item of items) {
      const { before, after, prior } = partsOf(item);
      const indicator = ctx.catalogue.indicator(item.indicator);
      const number = numberIn(item, unitOf(item.reportedUnit));
      const value =
        number === undefined ? writtenValue(item, indicator, unitOf(item.reportedUnit)) : numberCell(number);
      yield [...before, value, ...after, prior === undefined ? '' : numberCell(prior)].map((cell) =>
        cell === '' ? null : cell,
      );
    }
  }
}

// Eleven bare digits look like a phone number; with thousands separators they are a figure again.
function numberText(value: number): string {
  return hasPersonalData(String(value)) ? grouped(value) : String(value);
}

function numberCell(value: number): string | number {
  return hasPersonalData(String(value)) ? grouped(value) : value;
}
