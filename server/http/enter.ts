import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { AccountDto, SessionDto } from '#contract/access.ts';
import { permissionsOf, SESSION_MOST_H } from '#domain/access.ts';
import { readAccounts } from '../services/accounts/accounts.ts';
import { signOut } from '../services/accounts/sessions.ts';
import { embargoFor } from '../services/release/embargo.ts';
import { sessionCookie } from './identify.ts';
import type { AppEnv } from './openapi.ts';

/** Hands the browser the secret of its session; whoever signs in anew at it is done with the session before. */
export async function handSession(c: Context<AppEnv>, secret: string): Promise<void> {
  const before = c.var.who;
  if (before.session !== undefined) await signOut({ ...c.var.ctx, actor: before.actor }, before.session);
  setCookie(c, sessionCookie(c.var.ctx.origin), secret, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure: isSecure(c),
    maxAge: SESSION_MOST_H * 3600,
  });
}

export function dropSession(c: Context<AppEnv>): void {
  deleteCookie(c, sessionCookie(c.var.ctx.origin), { path: '/', secure: isSecure(c) });
}

/** What is told to whoever has just come in with an account. */
export async function entered(c: Context<AppEnv>, account: string): Promise<SessionDto> {
  const { ctx } = c.var;
  const user = (await readAccounts(ctx)).find((each) => each.name === account);
  const permissions = user && !user.mustChange ? [...permissionsOf(user.role)] : [];
  const who = { actor: account, permissions: new Set(permissions), district: user?.region ?? undefined };
  return {
    mode: 'accounts',
    user: user ? userDto(user) : null,
    permissions,
    embargo: await embargoFor(ctx.store.read, who),
  };
}

export function userDto({
  name,
  displayName,
  role,
  region,
  codes,
  mustChange,
}: AccountDto): NonNullable<SessionDto['user']> {
  return { name, displayName, role, region, codes, ...(mustChange && { mustChange }) };
}

/** Whether people come by https: then cookies go no other way. */
export function isSecure(c: Context<AppEnv>): boolean {
  return c.var.ctx.origin?.startsWith('https:') === true;
}
