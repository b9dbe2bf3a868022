import type { BlankSheetQuery } from '#contract/blank-sheets.ts';
import type { ObservationDto } from '#contract/observations.ts';
import { addDays, dayAfterPeriod, parsePeriodId } from '#domain/period.ts';
import { TOTAL } from '#domain/catalogue.ts';
import { readUpload } from '../../ingest/read-upload.ts';
import { writeForm } from '../../ingest/workbook/write-form.ts';
import type { Ctx } from '../context.ts';
import { refusedAt } from '../errors.ts';
import { referenceOf } from '../imports/judge.ts';
import { type BlankFacts, blankForm, type BlankForm, periodWords } from './blank-form.ts';
import { csvLine } from './csv-cell.ts';
import { CSV_TYPE, type OutputFile, XLSX_TYPE } from './output-file.ts';
import { codesOf, selectSeries, valuesOf } from './select-values.ts';

/**
 * A sheet to fill in for some indicators and a period, which reads back in without a question; with `filled`, what
 * stands is in it and reads back unchanged. Each form is read once before it goes out, with figures in every place.
 * Errors: not.found; request.invalid when the figures cannot be laid out so that they read back for certain.
 */
export async function blankSheet(ctx: Ctx, query: BlankSheetQuery): Promise<OutputFile> {
  const facts = await factsOf(ctx, query);
  const name = `晴雨报表-${periodWords(periodOf(query)).replace('—', '-')}`;
  await proveReadable(ctx, facts, `${name}.csv`);
  const form = blankForm(facts);
  if (query.format === 'xlsx')
    return { name: `${name}.xlsx`, type: XLSX_TYPE, body: [await writeForm(form)] };
  return { name: `${name}.csv`, type: CSV_TYPE, body: [csvOf(form)] };
}

function periodOf({ period }: BlankSheetQuery) {
  const parsed = parsePeriodId(period);
  if (!parsed) throw new RangeError(`not a period: ${period}`);
  return parsed;
}

async function factsOf(ctx: Ctx, query: BlankSheetQuery): Promise<BlankFacts> {
  const { catalogue } = ctx;
  const codes = codesOf(query.indicator, (name) => catalogue.indicator(name));
  const indicators = codes?.map((code) => catalogue.indicator(code)) ?? catalogue.pack.indicators;
  const named =
    query.regions === undefined ? undefined : codesOf(query.regions, (name) => catalogue.region(name));
  const on = addDays(dayAfterPeriod(periodOf(query)), -1);
  const regions = named
    ? named.map((code) => catalogue.region(code))
    : [...catalogue.reporting(on), catalogue.region(catalogue.pack.cityRegion)];
  return {
    query,
    columns: indicators.map((indicator) => ({ indicator, basis: query.basis ?? indicator.usualBasis })),
    regions,
    standing: query.filled === 'true' ? await standingOf(ctx, query) : new Map(),
  };
}

async function standingOf(ctx: Ctx, query: BlankSheetQuery): Promise<Map<string, ObservationDto>> {
  const { indicator, period, asOf } = query;
  const selection = await selectSeries(ctx, { indicator, from: period, to: period, asOf });
  const standing = new Map<string, ObservationDto>();
  for await (const items of valuesOf(ctx, selection)) {
    for (const item of items) {
      if (item.period === period) standing.set(`${item.indicator}|${item.region}|${item.basis}`, item);
    }
  }
  return standing;
}

// Names of other packs may say things of their own (a month, a share): no form goes out that would be read otherwise.
async function proveReadable(ctx: Ctx, facts: BlankFacts, fileName: string): Promise<void> {
  const { query, columns, regions } = facts;
  const tried = blankForm({ ...facts, standing: new Map() }, 1);
  const read = await readUpload(csvOf(tried), fileName, {}, referenceOf(ctx));
  const expected = columns.flatMap(({ indicator, basis }) =>
    regions.map((region) => [indicator.code, region.code, TOTAL, TOTAL, basis].join('|')),
  );
  const found = read.batch.seriesKeys.map((key) =>
    [key.indicator, key.region, key.group, key.industry, key.basis].join('|'),
  );
  const isWhole =
    found.length === expected.length && new Set([...found, ...expected]).size === expected.length;
  const arePeriods = read.recognised?.periods.every((period) => period === query.period) === true;
  if (isWhole && arePeriods && read.problems.total === 0) return;
  throw refusedAt(
    'indicator',
    read.problems.first(1)[0]?.code ?? 'layout',
    '这些指标、口径和期间排不成能读准的表，请换口径或期间，或用长表 · ' +
      'these figures cannot be laid out so that they read back for certain: try another basis or period, or layout=tidy',
    query.indicator,
  );
}

function csvOf({ titles, columns, body }: BlankForm): Uint8Array {
  const width = columns.length;
  const padded = titles.map((title) => [title, ...new Array<string>(width - 1).fill('')]);
  const rows = [
    ...padded,
    columns.map(({ header }) => header),
    ...body.map((row) => row.map((cell) => String(cell ?? ''))),
  ];
  // The mark tells Excel that it is UTF-8.
  return new TextEncoder().encode(`\uFEFF${rows.map(csvLine).join('')}`);
}
