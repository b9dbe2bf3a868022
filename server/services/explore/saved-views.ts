import { randomBytes } from 'node:crypto';
import { exploreQuerySchema } from '#contract/explore.ts';
import { VIEW_LOOKS, type NewView, type SavedView } from '#contract/saved-views.ts';
import { findView, viewsSeenBy, type SavedViewRow } from '../../db/read/saved-views.ts';
import { withTransaction } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { dropView, putView } from '../../db/write/saved-views.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { readQuestion } from './read-question.ts';

/** One's own views and those others share, by name. */
export async function listViews(ctx: Ctx): Promise<SavedView[]> {
  const rows = await viewsSeenBy(ctx.store.read, ctx.actor);
  return rows.map((row) => savedView(ctx, row));
}

/**
 * Keeps a question of the explorer under a name; one’s own of the same name is replaced. It is asked once, so that no
 * view is kept that cannot be opened.
 * Errors: request.invalid for what the explorer would refuse, not.found for a name in it nobody knows.
 */
export async function saveView(ctx: Ctx, { name, query, shared }: NewView): Promise<SavedView> {
  const kept = await checkedQuery(ctx, query);
  const row: SavedViewRow = {
    id: randomBytes(8).toString('hex'),
    name,
    query: kept,
    shared: shared ? 1 : 0,
    created_at: ctx.clock.now(),
    created_by: ctx.actor,
    deleted_at: null,
  };
  const { deleted_at: _, ...view } = row;
  await withTransaction(ctx.store, async (tx) => {
    await putView(tx, view);
    await recordAudit(tx, {
      at: row.created_at,
      actor: ctx.actor,
      action: 'view.save',
      subject: `view:${row.id}`,
      detail: { name, query: kept, shared },
    });
  });
  return savedView(ctx, row);
}

/** Takes one of one’s own views away. Errors: not.found; request.forbidden for somebody else’s. */
export async function removeView(ctx: Ctx, id: string): Promise<void> {
  const row = await findView(ctx.store.read, id);
  const isSeen = row && (row.created_by === ctx.actor || row.shared === 1);
  if (!isSeen) throw notFound('view', id);
  if (row.created_by !== ctx.actor) {
    throw new AppError('request.forbidden', '只能删除自己存的视图 · only who saved a view takes it away');
  }
  await withTransaction(ctx.store, async (tx) => {
    const at = ctx.clock.now();
    await dropView(tx, id, at);
    await recordAudit(tx, {
      at,
      actor: ctx.actor,
      action: 'view.remove',
      subject: `view:${id}`,
      detail: { name: row.name },
    });
  });
}

/** The query with its known parts only, in one order. Errors: request.invalid, not.found. */
async function checkedQuery(ctx: Ctx, query: string): Promise<string> {
  const { asOf: _, ...shape } = exploreQuerySchema.shape;
  const asked = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of [...Object.keys(shape), ...VIEW_LOOKS]) {
    const value = asked.get(name);
    if (value !== null && value !== '') kept.set(name, value);
  }
  const question = exploreQuerySchema.safeParse(Object.fromEntries(kept));
  if (!question.success) {
    throw new AppError(
      'request.invalid',
      '分析页读不了这个地址 · the explorer cannot read this address',
      question.error.issues.map(({ path, code, message }) => ({ pointer: path.join('.'), code, message })),
    );
  }
  await readQuestion(ctx, question.data);
  return kept.toString();
}

function savedView(ctx: Ctx, row: SavedViewRow): SavedView {
  return {
    id: row.id,
    name: row.name,
    query: row.query,
    shared: row.shared === 1,
    own: row.created_by === ctx.actor,
    createdAt: row.created_at,
    createdBy: row.created_by,
  };
}
