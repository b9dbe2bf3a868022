import { randomBytes } from 'node:crypto';
import type { TokenDto } from '#contract/access.ts';
import type { TokenScope } from '#domain/access.ts';
import { isIsoDate } from '#domain/period.ts';
import { instantOf } from '../../clock.ts';
import {
  findAccount,
  findTokenBySecret,
  listTokens,
  type AccountRow,
  type ApiTokenRow,
} from '../../db/read/accounts.ts';
import { withTransaction } from '../../db/transaction.ts';
import { insertToken, revokeTokenRow } from '../../db/write/accounts.ts';
import { recordAudit } from '../../db/write/audit.ts';
import type { Ctx, Deps } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { makeSecret, secretHash } from './secrets.ts';

export interface NewToken {
  readonly account: string;
  readonly name: string;
  readonly scope: TokenScope;
  /** The last day it works. */
  readonly expires?: string | undefined;
}

const PREFIX = 'qy_';

/** Tokens by whom they are of; without a name all of them. */
export async function readTokens(ctx: Ctx, account?: string): Promise<TokenDto[]> {
  return (await listTokens(ctx.store.read, account)).map(tokenDto);
}

function tokenDto(row: ApiTokenRow): TokenDto {
  return {
    id: row.id,
    account: row.account,
    name: row.name,
    scope: row.scope === 'read' ? 'read' : 'all',
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  };
}

/**
 * Makes a token that may what its account may, or of that only read; the secret is told once and kept nowhere.
 * Errors: not.found for an account that is none; request.invalid for a last day that is none or is over.
 */
export async function createToken(
  ctx: Ctx,
  asked: NewToken,
  now: string,
): Promise<{ token: TokenDto; secret: string }> {
  const account = await findAccount(ctx.store.read, asked.account);
  if (!account || account.disabled === 1) throw notFound('account', asked.account);
  const expires = asked.expires === undefined ? null : lastInstant(asked.expires, now);
  const secret = `${PREFIX}${makeSecret()}`;
  const row: ApiTokenRow = {
    id: randomBytes(6).toString('hex'),
    account: account.name,
    name: asked.name,
    secret: secretHash(secret),
    scope: asked.scope,
    ...{ created_at: now, expires_at: expires, revoked_at: null },
  };
  await withTransaction(ctx.store, async (tx) => {
    await insertToken(tx, row);
    const detail = { account: row.account, name: row.name, scope: row.scope, expires };
    const subject = `token:${row.id}`;
    await recordAudit(tx, { at: ctx.clock.now(), actor: ctx.actor, action: 'token.create', subject, detail });
  });
  return { token: tokenDto(row), secret };
}

/** Ends a token for good. Errors: not.found for one that is none, has ended, or, where an owner is named, is not theirs. */
export async function revokeToken(ctx: Ctx, id: string, now: string, owner?: string): Promise<void> {
  const at = ctx.clock.now();
  await withTransaction(ctx.store, async (tx) => {
    const token = (await listTokens(tx.reader, owner)).find((each) => each.id === id);
    if (!token || !(await revokeTokenRow(tx, id, now))) throw notFound('token', id);
    const detail = { account: token.account, name: token.name };
    await recordAudit(tx, { at, actor: ctx.actor, action: 'token.revoke', subject: `token:${id}`, detail });
  });
}

/** Whose token a secret is, and what it may. Missing: undefined for one that is none, is over, or of a disabled account. */
export async function accountOfToken(
  deps: Deps,
  secret: string,
  now: string,
): Promise<{ account: AccountRow; scope: TokenScope } | undefined> {
  if (!secret.startsWith(PREFIX)) return undefined;
  const token = await findTokenBySecret(deps.store.read, secretHash(secret));
  if (!token || token.revoked_at !== null || (token.expires_at !== null && token.expires_at <= now)) {
    return undefined;
  }
  const account = await findAccount(deps.store.read, token.account);
  if (!account || account.disabled === 1) return undefined;
  return { account, scope: token.scope === 'read' ? 'read' : 'all' };
}

function lastInstant(day: string, now: string): string {
  const instant = isIsoDate(day) ? instantOf(day) : undefined;
  if (instant === undefined || instant <= now) {
    const message = `不是将来的日期 · not a day to come: ${day}`;
    throw new AppError('request.invalid', message, [{ pointer: '/expires', code: 'date', message }]);
  }
  return instant;
}
