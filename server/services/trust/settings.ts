import type { TrustChoice, TrustSettingsDto } from '#contract/trust.ts';
import { trustChoiceSchema } from '#contract/trust.ts';
import { permissionsOf, ROLES } from '#domain/access.ts';
import { DEFAULT_TRUST, LEAVE_OF_ACT, type TrustSettings, type TwoPersonAct } from '#domain/trust.ts';
import { hasAccounts, listAccounts, type AccountRow } from '../../db/read/accounts.ts';
import { cachedRead } from '../../db/cached-read.ts';
import type { ReadDb } from '../../db/open.ts';
import { findTrustSetting } from '../../db/read/trust.ts';
import { withTransaction } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { insertTrustSetting } from '../../db/write/trust.ts';
import type { Ctx } from '../context.ts';
import { AppError } from '../errors.ts';

/** What holds now; inside a transaction as that sees it. */
export async function trustIn(db: ReadDb): Promise<TrustSettings> {
  const row = await cachedRead(db, 'trust', () => findTrustSetting(db));
  return row ? trustChoiceSchema.parse(JSON.parse(row.body)) : DEFAULT_TRUST;
}

/** What holds now, and who chose it when. */
export async function readTrust(ctx: Ctx): Promise<TrustSettingsDto> {
  const row = await findTrustSetting(ctx.store.read);
  const chosen = row ? trustChoiceSchema.parse(JSON.parse(row.body)) : trustChoiceSchema.parse({});
  return { ...chosen, changedAt: row?.at ?? null, changedBy: row?.by ?? null };
}

/**
 * Chooses anew; it holds from then on, for what waits already too.
 * Errors: setting.needs.people where there are no accounts, or fewer than two that could do what two persons are asked
 * for, or release: it would lock everybody out; request.invalid for a name on the list that is no account’s.
 */
export async function setTrust(ctx: Ctx, asked: TrustChoice): Promise<TrustSettingsDto> {
  const chosen = {
    ...asked,
    twoPersons: [...new Set(asked.twoPersons)],
    early: [...new Set(asked.early)].sort(),
  };
  await withTransaction(ctx.store, async (tx) => {
    const before = await trustIn(tx.reader);
    const asksPeople = chosen.twoPersons.length > 0 || chosen.release;
    if (asksPeople && !(await hasAccounts(tx.reader))) throw withoutAccounts();
    const accounts = await listAccounts(tx.reader);
    requirePeople(accounts, chosen.twoPersons);
    if (chosen.release) requireReviewers(accounts);
    requireKnown(accounts, chosen.early);
    const at = ctx.clock.now();
    await insertTrustSetting(tx, { body: JSON.stringify(chosen), at, by: ctx.actor });
    await recordAudit(tx, {
      ...{ at, actor: ctx.actor, action: 'setting.change', subject: 'setting:trust' },
      detail: { before, after: chosen },
    });
  });
  return readTrust(ctx);
}

function requirePeople(accounts: readonly AccountRow[], acts: readonly TwoPersonAct[]): void {
  for (const act of acts) {
    const able = accounts.filter(({ role, disabled }) => {
      const known = ROLES.find((each) => each === role);
      return disabled === 0 && known !== undefined && permissionsOf(known).includes(LEAVE_OF_ACT[act]);
    });
    if (able.length >= 2) continue;
    throw new AppError(
      'setting.needs.people',
      `能做这件事（${act}）的账户只有 ${able.length} 个，至少要 2 个 · only ${able.length} account(s) may ${act}: two are needed`,
      [{ pointer: '/twoPersons', code: act, message: `有 ${able.length} 个 · there are ${able.length}` }],
    );
  }
}

function requireReviewers(accounts: readonly AccountRow[]): void {
  const able = accounts.filter(({ role, disabled }) => disabled === 0 && role === 'analyst').length;
  if (able >= 2) return;
  throw new AppError(
    'setting.needs.people',
    `发布要有人制作、另有人审核：市级分析员只有 ${able} 个，至少要 2 个 · one makes and another reviews: ${able} analyst(s), two are needed`,
    [{ pointer: '/release', code: 'release', message: `有 ${able} 个 · there are ${able}` }],
  );
}

function requireKnown(accounts: readonly AccountRow[], early: readonly string[]): void {
  const unknown = early.filter((name) => !accounts.some((account) => account.name === name));
  if (unknown.length === 0) return;
  const message = `没有这些账户：${unknown.join('、')} · no such accounts: ${unknown.join(', ')}`;
  throw new AppError('request.invalid', message, [{ pointer: '/early', code: 'account', message }]);
}

function withoutAccounts(): AppError {
  return new AppError(
    'setting.needs.people',
    '没有账户时谁都是“本机操作员”，分不出制表人和复核人：先设立账户 · without accounts everybody is the operator, so nobody can be told from another: make accounts first',
  );
}
