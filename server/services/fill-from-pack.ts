import type { Target } from '#domain/target.ts';
import { findPack } from '../db/read/pack.ts';
import { listTargetVersions } from '../db/read/targets.ts';
import type { Store } from '../db/open.ts';
import { withTransaction } from '../db/transaction.ts';
import { recordAudit } from '../db/write/audit.ts';
import { insertPack } from '../db/write/pack.ts';
import { insertRule } from '../db/write/rules.ts';
import { insertTarget } from '../db/write/targets.ts';
import { loadPack, packDigest } from '../pack/load-pack.ts';
import { packContent, parsePackContent } from '../pack/pack-content.ts';
import type { Pack } from '../pack/pack.ts';
import type { Ctx } from './context.ts';
import { evaluateRules } from './warnings/evaluate-rules.ts';

/**
 * The pack this database lives by: the one it holds, or, when it is empty, the one in the folder, which fills it.
 * The pack's own targets are known from the beginning, so that a question about any past day finds them.
 * Errors: PackError when the folder's pack is broken; nothing is written then.
 */
export async function fillFromPack(store: Store, folder: string, at: string): Promise<Pack> {
  const stored = await findPack(store.read);
  if (stored) return parsePackContent(stored.content);
  const pack = loadPack(folder);
  await withTransaction(store, async (tx) => {
    await insertPack(tx, {
      id: pack.id,
      loaded_at: at,
      digest: packDigest(folder),
      content: packContent(pack),
    });
    for (const target of pack.targets) await insertTarget(tx, target, { version: 0, at, by: 'pack' });
    for (const rule of pack.rules) await insertRule(tx, rule, { at, by: 'pack' });
    await recordAudit(tx, {
      at,
      actor: 'pack',
      action: 'pack.load',
      subject: `pack:${pack.id}`,
      detail: { targets: pack.targets.length, rules: pack.rules.length, indicators: pack.indicators.length },
    });
  });
  return pack;
}

/** Adds targets of other years or places that are not there yet, known from the beginning; answers how many. */
export async function addTargets(ctx: Ctx, targets: readonly Target[], by: string): Promise<number> {
  const at = ctx.clock.now();
  return withTransaction(ctx.store, async (tx) => {
    const known = new Set((await listTargetVersions(tx.reader, {})).map(({ id }) => id));
    const fresh = targets.filter(({ id }) => !known.has(id));
    if (fresh.length === 0) return 0;
    for (const target of fresh) await insertTarget(tx, target, { version: 0, at, by });
    await evaluateRules(tx, ctx, { indicators: [...new Set(fresh.map(({ indicator }) => indicator))] });
    await recordAudit(tx, {
      at,
      actor: ctx.actor,
      action: 'target.add',
      subject: `targets:${by}`,
      detail: { ids: fresh.map(({ id }) => id) },
    });
    return fresh.length;
  });
}
