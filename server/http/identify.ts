import { parse } from 'hono/utils/cookie';
import { PERMISSIONS, permissionsOf, ROLES, type Permission, type Role } from '#domain/access.ts';
import { systemNow } from '../clock.ts';
import { cachedRead } from '../db/cached-read.ts';
import { hasAccounts, type AccountRow } from '../db/read/accounts.ts';
import { accountOfSession } from '../services/accounts/sessions.ts';
import { accountOfToken } from '../services/accounts/tokens.ts';
import type { Deps } from '../services/context.ts';
import { AppError } from '../services/errors.ts';
import { sameText } from './guard.ts';
import { permissionFor } from './route-permissions.ts';

const COOKIE = 'qingyu_session';

/** By https the browser itself holds the cookie to this host alone; by plain http it knows no such cookie. */
export function sessionCookie(origin: string | undefined): string {
  return origin?.startsWith('https:') === true ? `__Host-${COOKIE}` : COOKIE;
}

/** Who asks, and what they may. */
export interface Who {
  readonly actor: string;
  readonly mode: 'local' | 'accounts';
  /** Missing: undefined for the operator of this machine, the bootstrap token, and whoever has not signed in. */
  readonly account?: AccountRow;
  readonly permissions: ReadonlySet<Permission>;
  /** The secret of the session one came by. */
  readonly session?: string;
  /** Came by a token that may only read. */
  readonly readOnly?: boolean;
}

const EVERYTHING: ReadonlySet<Permission> = new Set(PERMISSIONS);
const NOTHING: ReadonlySet<Permission> = new Set();

/** What a request brings to be known by. */
export interface Credentials {
  readonly authorization: string | undefined;
  readonly cookie: string | undefined;
}

/**
 * Who asks: the bearer of a token, whoever the session is of, or, where there is no account yet, the operator of this
 * machine.
 * Errors: request.unauthorised for a token that is none of ours.
 */
export async function identify(
  { authorization, cookie }: Credentials,
  deps: Deps,
  bootstrap: string | undefined,
): Promise<Who> {
  const isOpen = !(await cachedRead(deps.store.read, 'accounts', () => hasAccounts(deps.store.read)));
  const mode = isOpen ? 'local' : 'accounts';
  if (authorization !== undefined) return bearerOf(authorization, { deps, bootstrap, mode });
  if (isOpen) return { actor: 'operator', mode, permissions: EVERYTHING };
  const name = sessionCookie(deps.origin);
  const session = cookie === undefined ? undefined : parse(cookie, name)[name];
  const account = session === undefined ? undefined : await accountOfSession(deps, session, systemNow());
  if (session === undefined || !account) return { actor: 'nobody', mode, permissions: NOTHING };
  return { actor: account.name, mode, account, permissions: permissionsIn(account), session };
}

interface Bearing {
  readonly deps: Deps;
  readonly bootstrap: string | undefined;
  readonly mode: Who['mode'];
}

async function bearerOf(authorization: string, { deps, bootstrap, mode }: Bearing): Promise<Who> {
  const given = /^Bearer (.+)$/.exec(authorization)?.[1];
  if (given !== undefined && bootstrap !== undefined && sameText(given, bootstrap)) {
    return { actor: 'token', mode, permissions: EVERYTHING };
  }
  const found = given === undefined ? undefined : await accountOfToken(deps, given, systemNow());
  if (!found) throw new AppError('request.unauthorised', '令牌无效 · this token is not valid');
  const { account, scope } = found;
  const readOnly = scope === 'read';
  return { actor: account.name, mode, account, permissions: permissionsIn(account), readOnly };
}

function permissionsIn({ role, must_change: mustChange }: AccountRow): ReadonlySet<Permission> {
  if (mustChange === 1) return NOTHING;
  const known = ROLES.find((each: Role) => each === role);
  return new Set(known === undefined ? [] : permissionsOf(known));
}

const READING = new Set(['GET', 'HEAD']);

/** What somebody may who still has the password that was given: change it, or leave. */
const WITH_GIVEN_PASSWORD = new Set(['POST /api/v1/password', 'DELETE /api/v1/session']);

/**
 * Lets pass who may take the route.
 * Errors: request.unauthorised for whoever has not signed in; request.forbidden, naming the leave that is missing;
 * password.first for whoever still has the password that was given.
 */
export function needLeave(who: Who, method: string, path: string): void {
  const permission = permissionFor(method, path);
  if (permission === null) return;
  if (who.actor === 'nobody') throw new AppError('request.unauthorised', '请先登录 · sign in first');
  if (who.account?.must_change === 1) {
    if (WITH_GIVEN_PASSWORD.has(`${method} ${path}`)) return;
    throw new AppError('password.first', '请先改掉管理员给的密码 · change the password you were given first');
  }
  // What is no route is answered with not.found further on.
  if (permission === undefined) return;
  const mayWrite = who.readOnly !== true || READING.has(method);
  if (who.permissions.has(permission) && mayWrite) return;
  throw new AppError(
    'request.forbidden',
    mayWrite
      ? `没有这项权限：${permission} · you have no leave to do this: ${permission}`
      : '这个令牌只能读 · this token only reads',
  );
}
