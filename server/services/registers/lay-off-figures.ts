import { layOffMonths, layOffOf } from '#domain/registers/lay-offs.ts';
import { isSampleEntry } from '#domain/registers/sample-entries.ts';
import { SAMPLE_MARK } from '#domain/sample-mark.ts';
import { layoffPlans } from '#domain/registers/layoff-plans.ts';
import { listEntryVersions, type RegisterEntryRow } from '../../db/read/registers.ts';
import { withTransaction } from '../../db/transaction.ts';
import type { Ctx } from '../context.ts';
import { csvLine } from '../outputs/csv-cell.ts';
import { importFile } from '../imports/commit-upload.ts';
import { evaluateRules } from '../warnings/evaluate-rules.ts';
import { tellWarnings } from '../warnings/tell-warnings.ts';
import { standingValues } from './standing-values.ts';
import { valuesOf } from './register-dto.ts';
import { standingPlans } from './standing-plans.ts';

/** The indicator that counts people of plans. */
export const PERSONS = 'layoff-plans-persons';
const FIRMS = 'layoff-plans-firms';
const EVER = '9999';

/**
 * Brings the monthly figures of lay-off plans in line with their register, as a sheet of its own that goes the way of
 * every other: versions, source, audit, and the warning rules judged in the same transaction. No sheet is made where
 * nothing differs, so it may be called again at any time; what a crash left undone the next call does.
 */
export async function keepLayOffFigures(ctx: Ctx, register: string, reason: string): Promise<void> {
  if (register !== layoffPlans.id) return;
  const { catalogue } = ctx;
  if (!catalogue.findIndicator(PERSONS) || !catalogue.findIndicator(FIRMS)) return;
  const rows = await listEntryVersions(ctx.store.read, layoffPlans.id, EVER);
  const months = layOffMonths(standingPlans(rows), firstMonths(rows), ctx.clock.today());
  const wanted: Figure[] = months.flatMap(({ region, month, persons, firms }) => [
    { indicator: PERSONS, region, month, value: persons, unit: '人' },
    { indicator: FIRMS, region, month, value: firms, unit: '户' },
  ]);
  const standing = await standingValues(ctx, [PERSONS, FIRMS]);
  const changed = wanted.filter(
    ({ indicator, region, month, value }) => standing.get(`${indicator}|${region}|${month}`) !== value,
  );
  if (changed.length === 0) return judgeAgain(ctx);
  const samples = sampleRegions(rows);
  await keepSheet(
    ctx,
    changed.filter(({ region }) => !samples.has(region)),
    { reason, origin: 'reported' },
  );
  await keepSheet(
    ctx,
    changed.filter(({ region }) => samples.has(region)),
    { reason, origin: 'sample' },
  );
}

interface Figure {
  readonly indicator: string;
  readonly region: string;
  readonly month: string;
  readonly value: number;
  readonly unit: string;
}

/** A sheet of figures of one origin: what is made up never shares one with what was reported. */
async function keepSheet(
  ctx: Ctx,
  figures: readonly Figure[],
  { reason, origin }: { readonly reason: string; readonly origin: 'reported' | 'sample' },
): Promise<void> {
  if (figures.length === 0) return;
  const header = ['indicator', 'region', 'period', 'basis', 'value', 'unit'];
  const lines = figures.map(({ indicator, region, month, value, unit }) =>
    csvLine([indicator, region, month, 'period', String(value), unit]),
  );
  await importFile(
    // The figures of a district are the register’s, whoever wrote into it.
    { ...ctx, district: undefined },
    {
      name: `${origin === 'sample' ? `${SAMPLE_MARK}-` : ''}台账-${layoffPlans.title.zh}-${ctx.clock.today()}.csv`,
      bytes: new TextEncoder().encode(csvLine(header) + lines.join('')),
      ...{ hints: {}, origin, template: 'none' },
    },
    { accept: 'all-warnings', reason, isDerived: true },
  );
}

/** What rules say of single firms may have changed though no sum has. */
async function judgeAgain(ctx: Ctx): Promise<void> {
  const { list } = await withTransaction(ctx.store, (tx) =>
    evaluateRules(tx, ctx, { indicators: [PERSONS] }),
  );
  tellWarnings(ctx, list);
}

/** Districts with a made-up plan, withdrawn ones counted in: none of their figures is a report. */
function sampleRegions(rows: readonly RegisterEntryRow[]): Set<string> {
  return new Set(
    rows.flatMap((row) => {
      const values = valuesOf(row);
      return isSampleEntry(values) ? (layOffOf(values)?.region ?? []) : [];
    }),
  );
}

/** The first month of each district’s plans, withdrawn ones counted in: their month must fall to none again. */
function firstMonths(rows: readonly RegisterEntryRow[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const row of rows) {
    const plan = layOffOf(valuesOf(row));
    if (!plan) continue;
    const before = first.get(plan.region);
    if (before === undefined || plan.month < before) first.set(plan.region, plan.month);
  }
  return first;
}
