import type { SessionItemDto } from '#contract/access.ts';
import { lockSeconds, SESSION_IDLE_MIN, SESSION_MOST_H } from '#domain/access.ts';
import { findAccount, findSession, sessionsOf, type AccountRow } from '../../db/read/accounts.ts';
import { withTransaction, type Tx } from '../../db/transaction.ts';
import {
  deleteSession,
  deleteSessionsBefore,
  insertSession,
  touchSession,
  updateAccount,
} from '../../db/write/accounts.ts';
import { recordAudit } from '../../db/write/audit.ts';
import type { Ctx, Deps } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { freshStep, wrongCode } from './codes.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import { makeSecret, secretHash } from './secrets.ts';

/** From where somebody signs in. */
export interface Place {
  readonly address: string;
  readonly agent: string;
}

export interface SignIn extends Place {
  readonly name: string;
  readonly password: string;
  /** The one-time code, for accounts that ask for one. */
  readonly code?: string | undefined;
}

const MINUTE_MS = 60_000;
const IDLE_MS = SESSION_IDLE_MIN * MINUTE_MS;
const MOST_MS = SESSION_MOST_H * 60 * MINUTE_MS;
/** Written at most so often: each write tells every screen's answers to be made anew. */
const TOUCH_MS = 5 * MINUTE_MS;

// Compared with when there is no such account, so that nobody learns from the time it takes which names exist.
const nobody = hashPassword(makeSecret());

/**
 * Signs somebody in; answers the secret of the new session, which is kept nowhere.
 * Errors: sign.in.refused, with the same words for a wrong name, a wrong password and a disabled account;
 * sign.in.locked while too many wrong passwords or codes are not long enough ago; sign.in.code where the password is right
 * and a one-time code is missing or wrong.
 */
export async function signIn(
  ctx: Ctx,
  asked: SignIn,
  now: string,
): Promise<{ secret: string; account: string }> {
  const account = await findAccount(ctx.store.read, asked.name);
  if (account) requireUnlocked(account, now);
  const right = await isPassword(asked.password, account?.password ?? (await nobody));
  if (!account || account.disabled === 1 || !right) {
    await noteFailure(ctx, account, asked, now);
    throw new AppError('sign.in.refused', '名字或密码不对 · wrong name or password');
  }
  const step = await codeStep(ctx, account, asked, now);
  const secret = makeSecret();
  await withTransaction(ctx.store, async (tx) => {
    const current = await findAccount(tx.reader, account.name);
    // Between the check and here another may have used the same code, or the account may have been closed.
    if (current?.disabled !== 0 || (step !== null && (current.code_step ?? 0) >= step)) throw wrongCode();
    await updateAccount(tx, account.name, { failures: 0, locked_until: null, code_step: step });
    await beginSession(tx, ctx, { account: account.name, secret, place: asked, by: 'password' }, now);
  });
  return { secret, account: account.name };
}

export interface NewSession {
  readonly account: string;
  readonly secret: string;
  readonly place: Place;
  /** How whoever it is was known. */
  readonly by: 'password' | 'provider';
}

/** Writes a session, and clears away those too old to be used. */
export async function beginSession(
  tx: Tx,
  { clock }: Ctx,
  { account, secret, place: { address, agent }, by }: NewSession,
  now: string,
): Promise<void> {
  await deleteSessionsBefore(tx, new Date(Date.parse(now) - MOST_MS).toISOString());
  await insertSession(tx, {
    id: secretHash(secret),
    ...{ account, created_at: now, seen_at: now, address, agent: agent.slice(0, 300) },
  });
  await recordAudit(tx, {
    ...{ at: clock.now(), actor: account, action: 'session.begin', subject: `account:${account}` },
    detail: { address, ...(by === 'provider' && { by }) },
  });
}

/** The step of the code that was given; null for an account that asks for none. */
export async function codeStep(
  ctx: Ctx,
  account: AccountRow,
  asked: Pick<SignIn, 'code' | 'address'>,
  now: string,
): Promise<number | null> {
  if (account.code_on === 0) return null;
  if (asked.code === undefined || asked.code === '') {
    throw new AppError('sign.in.code', '请输入验证码 · enter the one-time code');
  }
  const step = freshStep(account, asked.code, now);
  if (step !== undefined) return step;
  await noteFailure(ctx, account, asked, now);
  throw wrongCode();
}

async function noteFailure(
  ctx: Ctx,
  account: AccountRow | undefined,
  asked: Pick<SignIn, 'address'>,
  now: string,
): Promise<void> {
  if (!account) {
    // No account has a row of its own in the audit log, so that a guesser cannot fill it; the server’s log has it.
    ctx.log.warn({ address: asked.address }, 'sign-in with a name nobody has');
    return;
  }
  const failures = account.failures + 1;
  const seconds = lockSeconds(failures);
  const until = seconds === 0 ? null : new Date(Date.parse(now) + seconds * 1000).toISOString();
  await withTransaction(ctx.store, async (tx) => {
    await updateAccount(tx, account.name, { failures, locked_until: until });
    await recordAudit(tx, {
      at: ctx.clock.now(),
      actor: account.name,
      action: 'session.refused',
      subject: `account:${account.name}`,
      detail: { address: asked.address, failures, lockedUntil: until },
    });
  });
}

/** Errors: sign.in.locked while too many wrong passwords or codes are not long enough ago. */
export function requireUnlocked({ locked_until: until }: AccountRow, now: string): void {
  if (until === null || until <= now) return;
  throw new AppError(
    'sign.in.locked',
    '错的密码太多，过一会儿再试 · too many wrong passwords: try again later',
  );
}

/**
 * Whose session it is, while it lives: 30 minutes unused, 12 hours at most.
 * Missing: undefined for no session, an old one, and one of an account that is disabled.
 */
export async function accountOfSession(
  deps: Deps,
  secret: string,
  now: string,
): Promise<AccountRow | undefined> {
  const id = secretHash(secret);
  const session = await findSession(deps.store.read, id);
  if (session?.waits_for_code !== 0) return undefined;
  const at = Date.parse(now);
  const isOver =
    at - Date.parse(session.created_at) >= MOST_MS || at - Date.parse(session.seen_at) >= IDLE_MS;
  const account = isOver ? undefined : await findAccount(deps.store.read, session.account);
  if (!account || account.disabled === 1) return undefined;
  if (at - Date.parse(session.seen_at) >= TOUCH_MS) {
    await withTransaction(deps.store, (tx) => touchSession(tx, id, now));
  }
  return account;
}

/** Ends the session of a secret; nothing happens when it is none. */
export async function signOut(ctx: Ctx, secret: string): Promise<void> {
  await withTransaction(ctx.store, async (tx) => {
    if (!(await deleteSession(tx, secretHash(secret)))) return;
    const subject = `account:${ctx.actor}`;
    await recordAudit(tx, {
      ...{ at: ctx.clock.now(), actor: ctx.actor, action: 'session.end', subject, detail: {} },
    });
  });
}

/** The sessions of whoever asks; their ids are hashes, of use to nobody else. */
export async function readSessions(ctx: Ctx, current: string | undefined): Promise<SessionItemDto[]> {
  const mine = current === undefined ? undefined : secretHash(current);
  return (await sessionsOf(ctx.store.read, ctx.actor)).map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    address: row.address,
    agent: row.agent,
    current: row.id === mine,
  }));
}

/** Ends one of one's own sessions. Errors: not.found for what is none of one's own. */
export async function endSession(ctx: Ctx, id: string): Promise<void> {
  await withTransaction(ctx.store, async (tx) => {
    const session = await findSession(tx.reader, id);
    if (session?.account !== ctx.actor) throw notFound('session', id);
    await deleteSession(tx, id);
    const subject = `account:${ctx.actor}`;
    await recordAudit(tx, {
      ...{ at: ctx.clock.now(), actor: ctx.actor, action: 'session.end', subject, detail: { id } },
    });
  });
}
