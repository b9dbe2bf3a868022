import { findAccount, findAccountOf, findSession, type AccountRow } from '../../db/read/accounts.ts';
import type { ReadDb } from '../../db/open.ts';
import { withTransaction } from '../../db/transaction.ts';
import { deleteSession, insertSession, updateAccount } from '../../db/write/accounts.ts';
import { recordAudit } from '../../db/write/audit.ts';
import type { Ctx } from '../context.ts';
import { AppError } from '../errors.ts';
import { wrongCode } from './codes.ts';
import { lost } from './provider.ts';
import { makeSecret, secretHash } from './secrets.ts';
import { beginSession, codeStep, requireUnlocked, type Place } from './sessions.ts';

/** How long a one-time code may be given after the provider let somebody through. Units: milliseconds. */
const CODE_WITHIN_MS = 5 * 60_000;

/**
 * Signs in whoever the provider knows by a name, where an account is written down for it: none is made, and no role is
 * taken from the provider. An account with one-time codes of its own is asked for one still: its session waits.
 * Errors: sign.in.unknown for a name no open account is written down for; sign.in.locked.
 */
export async function signInByProvider(
  ctx: Ctx,
  asked: Place & { readonly issuer: string; readonly subject: string },
  now: string,
): Promise<{ secret: string }> {
  const secret = makeSecret();
  const account = await findAccountOf(ctx.store.read, asked);
  if (account?.disabled !== 0) {
    if (account) await noteRefusal(ctx, account, asked, 'closed');
    else ctx.log.warn({ address: asked.address, subject: asked.subject }, 'sign-in of an unknown identity');
    throw new AppError(
      'sign.in.unknown',
      '这个身份没有登记在任何可用的账户上，请把它告诉安全管理员 · no account in use is written down for this identity: tell the security administrator',
    );
  }
  try {
    requireUnlocked(account, now);
  } catch (error) {
    await noteRefusal(ctx, account, asked, 'locked');
    throw error;
  }
  await withTransaction(ctx.store, async (tx) => {
    if (account.code_on === 0) {
      await beginSession(tx, ctx, { account: account.name, secret, place: asked, by: 'provider' }, now);
      return;
    }
    await insertSession(tx, {
      ...{ id: secretHash(secret), account: account.name, created_at: now, seen_at: now, waits_for_code: 1 },
      ...{ address: asked.address, agent: asked.agent.slice(0, 300) },
    });
  });
  return { secret };
}

/**
 * Takes the one-time code of whoever came by the provider; answers the secret of the session, another than the one that
 * waited.
 * Errors: sign.in.lost where nobody waits, or too long; sign.in.code for a wrong one; sign.in.locked.
 */
export async function giveCode(
  ctx: Ctx,
  asked: Place & { readonly waiting: string | undefined; readonly code: string },
  now: string,
): Promise<{ secret: string; account: string }> {
  const account = await whoWaits(ctx.store.read, asked.waiting, now);
  if (asked.waiting === undefined || !account) throw lost();
  const waiting = secretHash(asked.waiting);
  requireUnlocked(account, now);
  const step = await codeStep(ctx, account, asked, now);
  const secret = makeSecret();
  await withTransaction(ctx.store, async (tx) => {
    const current = await findAccount(tx.reader, account.name);
    if (current?.disabled !== 0 || (step !== null && (current.code_step ?? 0) >= step)) throw wrongCode();
    if (!(await deleteSession(tx, waiting))) throw lost();
    await updateAccount(tx, account.name, { failures: 0, locked_until: null, code_step: step });
    await beginSession(tx, ctx, { account: account.name, secret, place: asked, by: 'provider' }, now);
  });
  return { secret, account: account.name };
}

/** Whose code is waited for at a browser. Missing: undefined where nobody's is, or the time for it is over. */
export async function whoWaits(
  db: ReadDb,
  secret: string | undefined,
  now: string,
): Promise<AccountRow | undefined> {
  const session = secret === undefined ? undefined : await findSession(db, secretHash(secret));
  if (session?.waits_for_code !== 1) return undefined;
  const isOver = Date.parse(now) - Date.parse(session.created_at) >= CODE_WITHIN_MS;
  const account = isOver ? undefined : await findAccount(db, session.account);
  return account?.disabled === 0 ? account : undefined;
}

async function noteRefusal(
  ctx: Ctx,
  { name }: AccountRow,
  { address }: Place,
  reason: 'closed' | 'locked',
): Promise<void> {
  await withTransaction(ctx.store, (tx) =>
    recordAudit(tx, {
      ...{ at: ctx.clock.now(), actor: name, action: 'session.refused', subject: `account:${name}` },
      detail: { address, by: 'provider', reason },
    }),
  );
}
