import type { Correction, UploadDto } from '#contract/uploads.ts';
import type { ProposalDto, Reconciliation, ReconciliationItem } from '#contract/reconciliation.ts';
import { tidyDifference } from '#domain/decimal.ts';
import { periodId, periodOfKey } from '#domain/period.ts';
import { fromBase } from '#domain/unit.ts';
import { findUpload, type UploadRow } from '../../db/read/uploads.ts';
import { withTransaction } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { tickUpload } from '../../db/write/uploads.ts';
import { draftPlace } from '../../ingest/checks/check.ts';
import { keyOf } from '../../ingest/drafts.ts';
import { judgeUpload } from '../../ingest/judge-upload.ts';
import type { ReadResult } from '../../ingest/read-upload.ts';
import { type Difference, reconcileUpload } from '../../ingest/reconcile.ts';
import { explanationWords } from '../../ingest/reconcile-words.ts';
import { cellName } from '../../ingest/sheet.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { acceptedOf } from './accept.ts';
import { hintsOf } from './hints-of.ts';
import { loadHistory } from './history.ts';
import { referenceOf } from './judge.ts';
import { readOriginal } from './read-original.ts';
import { notStaged, restage } from './stage-upload.ts';
import { uploadDto } from './upload-dto.ts';

const ITEMS_SHOWN = 500;

/**
 * Every month of an upload beside its running totals, with what explains a difference and what would settle it.
 * Errors: not.found.
 */
export async function reconcile(ctx: Ctx, publicId: string): Promise<Reconciliation> {
  const row = await findUpload(ctx.store.read, publicId);
  if (!row) throw notFound('upload', publicId);
  const reference = referenceOf(ctx);
  const read = await readOriginal(ctx, row);
  const history = await loadHistory(ctx.store.read, ctx.store, read.batch, reference);
  const { differences, differing, agreed } = reconcileUpload(read, history, reference, ITEMS_SHOWN);
  const idsOf = problemIdsOf(judgeUpload(read, history, new Set(), reference).problems.idsByDraft());
  const items = differences.map((difference) => itemOf(ctx, { row, read, difference, idsOf }));
  return { items, differing, agreed, total: differing + agreed };
}

/**
 * Does what a proposal of the reconciliation says: reads one cell as something else, or ticks its warning with the
 * explanation. The original stays as it was sent, and reading it again gives the same.
 * Errors: not.found for an upload or a proposal that is not there (any more); conflict when it is not staged.
 */
export async function applyProposal(ctx: Ctx, publicId: string, proposalId: string): Promise<UploadDto> {
  const row = await findUpload(ctx.store.read, publicId);
  if (!row) throw notFound('upload', publicId);
  if (row.state !== 'staged') throw notStaged(row.state);
  const { items } = await reconcile(ctx, publicId);
  const found = items.find(({ proposal }) => proposal?.id === proposalId);
  if (!found?.proposal) throw notFound('proposal', proposalId);
  return found.proposal.kind === 'correct'
    ? correct(ctx, row, found.proposal, found.words.zh)
    : tick(ctx, row, found.proposal, found.words.zh);
}

async function correct(
  ctx: Ctx,
  row: UploadRow,
  { changes }: ProposalDto,
  reason: string,
): Promise<UploadDto> {
  const hints = hintsOf(row);
  const byCell = new Map((hints.corrections ?? []).map((each) => [`${each.sheet}!${each.cell}`, each]));
  for (const { sheet, cell, from, to } of changes) {
    const place = `${sheet}!${cell}`;
    const original = byCell.get(place)?.from ?? from;
    byCell.set(place, { sheet, cell, from: original, to, reason, by: ctx.actor } satisfies Correction);
  }
  return restage(ctx, row.public_id, { ...hints, corrections: [...byCell.values()] });
}

async function tick(ctx: Ctx, row: UploadRow, { accept }: ProposalDto, reason: string): Promise<UploadDto> {
  const others = acceptedOf(row).filter(({ id }) => !accept.includes(id));
  const accepted = [...others, ...accept.map((id) => ({ id, reason }))];
  await withTransaction(ctx.store, async (tx) => {
    if (!(await tickUpload(tx, row.id, JSON.stringify(accepted)))) throw notStaged('committed');
    await recordAudit(tx, {
      at: ctx.clock.now(),
      actor: ctx.actor,
      action: 'upload.tick',
      subject: `upload:${row.public_id}`,
      detail: { accepted },
    });
  });
  ctx.events.emit({ event: 'upload', data: { id: row.public_id, state: row.state } });
  return uploadDto({ ...row, accepted: JSON.stringify(accepted) });
}

interface ItemInput {
  readonly row: UploadRow;
  readonly read: ReadResult;
  readonly difference: Difference;
  /** Ids of the mismatch warnings at a draft. */
  readonly idsOf: (draft: number) => string[];
}

function itemOf(ctx: Ctx, input: ItemInput): ReconciliationItem {
  const { read, difference } = input;
  const { key, period, draft, figures, explanation } = difference;
  const unit = ctx.catalogue.unit(ctx.catalogue.indicator(key.indicator));
  const { before } = figures;
  const { indicator, region, group, industry } = key;
  return {
    indicator,
    region,
    group,
    industry,
    period: periodId(periodOfKey(period)),
    ...cellOf(read, draft),
    month: fromBase(figures.month, unit),
    ytd: fromBase(figures.total, unit),
    previousYtd: before === undefined ? null : fromBase(before, unit),
    difference:
      before === undefined
        ? null
        : fromBase(tidyDifference(tidyDifference(figures.total, before), figures.month), unit),
    unit: unit.code,
    explanation: explanation.kind,
    words: explanationWords(difference),
    proposal: input.row.state === 'staged' ? proposalOf(input) : null,
  };
}

function proposalOf({ read, difference, idsOf }: ItemInput): ProposalDto | null {
  const { correction, explanation, draft } = difference;
  if (correction) {
    const { from, to } = correction;
    const { sheet, cell } = cellOf(read, correction.draft);
    const period = periodId(periodOfKey(read.batch.period[correction.draft] ?? 0));
    const { basis } = keyOf(read.batch, correction.draft);
    return {
      id: proposalId(read, correction.draft, explanation.kind),
      kind: 'correct',
      words:
        to === ''
          ? { zh: `${cell} 按未报读入`, en: `read ${cell} as not reported` }
          : { zh: `${cell} 由 ${from} 改按 ${to} 读入`, en: `read ${cell} as ${to}, not ${from}` },
      changes: [{ sheet, cell, period, basis, from, to }],
      accept: [],
    };
  }
  const accept = idsOf(draft);
  if (explanation.kind !== 'earlier-month-revised' || accept.length === 0) return null;
  return {
    id: proposalId(read, draft, explanation.kind),
    kind: 'accept',
    words: { zh: '以此为原因，确认无误', en: 'accept it for this reason' },
    changes: [],
    accept,
  };
}

function problemIdsOf(byDraft: ReadonlyMap<number, readonly string[]>): (draft: number) => string[] {
  return (draft) => (byDraft.get(draft) ?? []).filter((id) => id.startsWith('month.ytd.mismatch@'));
}

function cellOf({ batch }: ReadResult, draft: number): { sheet: string; cell: string } {
  const { sheet = '', row, column } = draftPlace(batch, draft);
  return { sheet, cell: cellName(row, column) };
}

function proposalId({ batch }: ReadResult, draft: number, kind: string): string {
  return `${kind}-s${batch.sheet[draft]}-r${batch.row[draft]}-c${batch.column[draft]}`;
}
