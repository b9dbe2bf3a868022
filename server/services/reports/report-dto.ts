import type { ReportDto, ReportToken } from '#contract/reports.ts';
import { listReports, type ReportRow } from '../../db/read/reports.ts';
import { hasSampleData } from '../../db/read/uploads.ts';
import { countWarnings } from '../../db/read/warnings.ts';
import type { Ctx } from '../context.ts';
import { madeBy } from '../trust/second-person.ts';
import { ruleNames } from '../warnings/rule-names.ts';
import { STANDING_STATES } from '../warnings/standing.ts';
import { checkReport, movedTokens, saidInWords, tokensOf, type Moved } from './check-report.ts';
import { composeReport } from './compose/compose-report.ts';
import { blocksOf, headDto, printedBlocksOf, reportOfRow, tokensOfRow } from './stored-report.ts';

/** A report with, of a draft, what moved since it was drafted and what stands in the way of issuing it. */
export async function reportDto(ctx: Ctx, row: ReportRow): Promise<ReportDto> {
  const blocks = blocksOf(row);
  const tokens = tokensOfRow(row);
  const isDraft = row.issued_at === null;
  const now = isDraft ? (await composeReport(ctx, reportOfRow(row))).tokens : tokens;
  // Only what the text says can be wrong in it.
  const said = tokensOf(printedBlocksOf(row));
  const moved = movedTokens(
    tokens.filter(({ id }) => said.has(id)),
    now,
  );
  const before = await lastIssued(ctx, row);
  return {
    ...headDto(row),
    blocks,
    tokens,
    moved,
    since: before ? sinceOf(before, row) : [],
    sinceReport: before?.id ?? null,
    checks: isDraft ? await checksOf(ctx, row, moved) : [],
    edited: row.edited === 1,
  };
}

/** What stands in the way of issuing a draft, and what is to be known before. */
async function checksOf(ctx: Ctx, row: ReportRow, moved: readonly Moved[]): Promise<ReportDto['checks']> {
  const { read } = ctx.store;
  const counts = await countWarnings(read, { states: STANDING_STATES });
  const missing = tokensOfRow(row).find(
    ({ what, indicator }) => what === 'count' && indicator === 'targets-missing',
  );
  const { isAsked, makers } = await madeBy(read, 'issue', `report:${row.id}`);
  return checkReport({
    makers: isAsked ? makers : [],
    blocks: printedBlocksOf(row),
    moved,
    missing: missing?.value ?? 0,
    sample: await hasSampleData(read),
    openWarnings: [...counts.values()].reduce((sum, count) => sum + count, 0),
    names: await namesWithNumbers(ctx),
  });
}

/** Whether two are issues of one report. */
export function isSameReport(a: ReportRow, b: ReportRow): boolean {
  return isSameSeries(a, b) && a.period === b.period;
}

function isSameSeries(a: ReportRow, b: ReportRow): boolean {
  return a.kind === b.kind && a.region === b.region && a.subject === b.subject;
}

/** The last issue of the same report before this one; without any, the last of the newest period before. */
async function lastIssued(ctx: Ctx, row: ReportRow): Promise<ReportRow | undefined> {
  const issued = (await listReports(ctx.store.read)).filter(
    (each) =>
      each.id !== row.id &&
      isSameSeries(each, row) &&
      each.period <= row.period &&
      each.issued_at !== null &&
      (row.issued_at === null || each.issued_at < row.issued_at),
  );
  return issued.sort(
    (a, b) => b.period.localeCompare(a.period) || (b.issued_at ?? '').localeCompare(a.issued_at ?? ''),
  )[0];
}

/** What differs from another issue: number by number of the same period, or each against the same of the period before. */
function sinceOf(before: ReportRow, row: ReportRow): Moved[] {
  const was = tokensOfRow(before);
  const now = tokensOfRow(row);
  if (before.period === row.period) return movedTokens(was, now).filter(({ now: text }) => text !== null);
  const current = saidOnce(row, now);
  return [...saidOnce(before, was)].flatMap(([key, token]): Moved[] => {
    const next = current.get(key);
    if (!next || next.text === token.text) return [];
    const { indicator, region } = next;
    return [{ token: next.id, was: token.text, now: next.text, indicator, region, period: next.period }];
  });
}

/** Numbers in words and tables that are told apart without their period. */
function saidOnce(row: ReportRow, tokens: readonly ReportToken[]): Map<string, ReportToken> {
  const said = saidInWords(printedBlocksOf(row));
  const byKey = Map.groupBy(
    tokens.filter(({ id }) => said.has(id)),
    ({ what, indicator, region, basis, group, industry, rule }) =>
      [what, indicator, region, basis, group, industry, rule].join('|'),
  );
  return new Map(
    [...byKey].flatMap(([key, [only, ...others]]) =>
      only && others.length === 0 ? [[key, only] as const] : [],
    ),
  );
}

/** Names of the catalogue and of rules that have digits in them: those are no figures. */
async function namesWithNumbers(ctx: Ctx): Promise<string[]> {
  const { indicators, regions, groups, industries, tasks } = ctx.catalogue.pack;
  const names = [
    ...[...indicators, ...regions, ...groups, ...industries].map(({ nameZh }) => nameZh),
    ...tasks.map(({ summaryZh }) => summaryZh),
    ...[...(await ruleNames(ctx)).values()].map(({ zh }) => zh),
  ];
  // The longest first: a name may hold another.
  return [...new Set(names)].filter((name) => /\d/.test(name)).sort((a, b) => b.length - a.length);
}
