import { randomBytes } from 'node:crypto';
import type { NewReport, ReportBody, ReportDto, ReportHead } from '#contract/reports.ts';
import { findReport, listReports, type ReportRow } from '../../db/read/reports.ts';
import { withTransaction } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { insertReport, updateDraft } from '../../db/write/reports.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { sha256Of } from '../files.ts';
import { personOf } from '../person.ts';
import { earlyPrefix, embargoFor, isReportPublic } from '../release/embargo.ts';
import { requireOther } from '../trust/second-person.ts';
import { unknownTokens } from './check-report.ts';
import { composeReport } from './compose/compose-report.ts';
import { reportDocument } from './document/report-document.ts';
import { haveSameWords, keepLeftOut } from './left-out.ts';
import { newReportOf } from './new-report.ts';
import { isSameReport, reportDto } from './report-dto.ts';
import { reportWorkbook } from './report-workbook.ts';
import { blocksOf, headDto, reportOfRow, tokensOfRow } from './stored-report.ts';

interface By {
  readonly by?: string | undefined;
}

/** Every report that the reader may open, the newest first. */
export async function readReports(ctx: Ctx): Promise<ReportHead[]> {
  const waiting = await embargoFor(ctx.store.read, ctx);
  const rows = await listReports(ctx.store.read);
  // A title alone may tell what its figures do: that a line was crossed, of whom.
  const seen = waiting && !waiting.seen ? rows.filter((row) => isReportPublic(row, waiting)) : rows;
  return seen.map(headDto);
}

/**
 * One report: a draft with what moved since it was drafted, what differs from the last one issued, and what stands in
 * the way of issuing it; an issued one as it was issued. Errors: not.found.
 */
export async function readReport(ctx: Ctx, id: string): Promise<ReportDto> {
  return reportDto(ctx, await reportOf(ctx, id));
}

/**
 * Drafts a report from the figures as they are now.
 * Errors: request.invalid for a half-year that ends in another month than June or December, a profile of no district,
 * and what else a kind needs; not.found for a region or warning that is none.
 */
export async function draftReport(ctx: Ctx, body: NewReport): Promise<ReportDto> {
  const of = await newReportOf(ctx, body);
  const { title, blocks, tokens } = await composeReport(ctx, of);
  const at = ctx.clock.now();
  const person = personOf(ctx, body.by);
  const row: ReportRow = {
    id: randomBytes(8).toString('hex'),
    ...of,
    title,
    blocks: JSON.stringify(blocks),
    tokens: JSON.stringify(tokens),
    edited: 0,
    number: null,
    ...{ created_at: at, created_by: person, updated_at: at },
    ...{ issued_at: null, issued_by: null, document: null, sha256: null },
  };
  await withTransaction(ctx.store, async (tx) => {
    await insertReport(tx, row);
    await audit(tx, ctx, 'report.draft', row.id, { ...of, by: person });
  });
  return reportDto(ctx, row);
}

/**
 * Changes a draft's words, and which of its tables and charts are in it. Its numbers stay tokens: a text may leave some
 * out and say them elsewhere, never make one up.
 * Errors: not.found; report.issued; request.invalid for a token the draft does not have.
 */
export async function editReport(
  ctx: Ctx,
  id: string,
  { title, blocks, by }: ReportBody,
): Promise<ReportDto> {
  const row = await draftOf(ctx, id);
  const unknown = unknownTokens(blocks, tokensOfRow(row));
  if (unknown.length > 0) {
    const message = `草稿里没有这些数字：${unknown.join('、')} · the draft has no such numbers: ${unknown.join(', ')}`;
    throw new AppError('request.invalid', message, [{ pointer: '/blocks', code: 'token', message }]);
  }
  const isReworded = title !== row.title || !haveSameWords(blocks, blocksOf(row));
  return change(ctx, row, 'report.edit', by, {
    title,
    blocks: JSON.stringify(blocks),
    edited: isReworded ? 1 : row.edited,
  });
}

/**
 * Brings a draft's numbers up to the figures of now; untouched words are chosen anew by them, words somebody wrote stay.
 * Errors: not.found; report.issued.
 */
export async function refreshReport(ctx: Ctx, id: string, { by }: By): Promise<ReportDto> {
  const row = await draftOf(ctx, id);
  const { title, blocks, tokens } = await composeReport(ctx, reportOfRow(row));
  if (row.edited === 0) {
    return change(ctx, row, 'report.refresh', by, {
      title,
      blocks: JSON.stringify(keepLeftOut(blocksOf(row), blocks)),
      tokens: JSON.stringify(tokens),
    });
  }
  // A number that is not known any more keeps standing where somebody wrote it: the check says so until it is taken out.
  const now = new Map(tokens.map((token) => [token.id, token]));
  const kept = tokensOfRow(row).map((token) => now.get(token.id) ?? token);
  const added = tokens.filter(({ id: token }) => !kept.some((each) => each.id === token));
  return change(ctx, row, 'report.refresh', by, { tokens: JSON.stringify([...kept, ...added]) });
}

/**
 * Issues a draft: its words, its numbers and the very Word document are fixed for ever.
 * Errors: not.found; report.issued; report.not.ready while a check is an error; two.persons for whoever wrote it, where
 * somebody else is asked for.
 */
export async function issueReport(ctx: Ctx, id: string, { by }: By): Promise<ReportDto> {
  const row = await draftOf(ctx, id);
  await requireOther(ctx.store.read, ctx.actor, 'issue', `report:${id}`);
  const { checks } = await reportDto(ctx, row);
  const errors = checks.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new AppError(
      'report.not.ready',
      errors.map(({ textZh, textEn }) => `${textZh} · ${textEn}`).join('; '),
      errors.map(({ code, textZh, textEn }) => ({ pointer: '', code, message: `${textZh} · ${textEn}` })),
    );
  }
  const before = (await listReports(ctx.store.read)).filter(
    (each) => isSameReport(each, row) && each.issued_at !== null,
  );
  const person = personOf(ctx, by);
  const number = before.length + 1;
  const issued = { ...row, number, issued_at: ctx.clock.now(), issued_by: person };
  const bytes = await reportDocument(ctx, issued);
  return change(ctx, row, 'report.issue', by, {
    number,
    issued_at: issued.issued_at,
    issued_by: person,
    document: Buffer.from(bytes).toString('base64'),
    sha256: sha256Of(bytes),
  });
}

export const REPORT_FORMATS = ['docx', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/**
 * The Word document: as issued to the byte, or of a draft as it stands, marked as one; or its tables as a workbook.
 * Errors: not.found.
 */
export async function downloadReport(
  ctx: Ctx,
  id: string,
  format: ReportFormat = 'docx',
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const row = await reportOf(ctx, id);
  // The numbers of a report are of the version it was written on, the newest of its tokens.
  const early = await earlyPrefix(
    ctx.store.read,
    Math.max(0, ...tokensOfRow(row).map(({ version }) => version)),
  );
  const name = `${early}${row.title}${row.issued_at === null ? '（草稿）' : ''}.${format}`;
  if (format === 'xlsx') return { name, bytes: await reportWorkbook(row) };
  if (row.document !== null) return { name, bytes: Buffer.from(row.document, 'base64') };
  return { name, bytes: await reportDocument(ctx, row) };
}

async function reportOf(ctx: Ctx, id: string): Promise<ReportRow> {
  const row = await findReport(ctx.store.read, id);
  if (!row) throw notFound('report', id);
  return row;
}

async function draftOf(ctx: Ctx, id: string): Promise<ReportRow> {
  const row = await reportOf(ctx, id);
  if (row.issued_at !== null) throw issuedAlready();
  return row;
}

function issuedAlready(): AppError {
  return new AppError('report.issued', '报告已签发，不再改动 · the report was issued and does not change');
}

type Change = Parameters<typeof updateDraft>[2];

async function change(
  ctx: Ctx,
  row: ReportRow,
  action: string,
  by: string | undefined,
  columns: Change,
): Promise<ReportDto> {
  const at = ctx.clock.now();
  const person = personOf(ctx, by);
  await withTransaction(ctx.store, async (tx) => {
    if (!(await updateDraft(tx, row.id, { ...columns, updated_at: at }))) throw issuedAlready();
    await audit(tx, ctx, action, row.id, { by: person, number: columns.number, sha256: columns.sha256 });
  });
  return readReport(ctx, row.id);
}

async function audit(
  tx: Parameters<typeof recordAudit>[0],
  ctx: Ctx,
  action: string,
  id: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await recordAudit(tx, { at: ctx.clock.now(), actor: ctx.actor, action, subject: `report:${id}`, detail });
}
