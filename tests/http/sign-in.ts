import { addAccount, type NewAccount } from '#server/services/accounts/accounts.ts';
import { createToken } from '#server/services/accounts/tokens.ts';
import type { Role } from '#domain/access.ts';
import { json } from '#tests/support/make-app.ts';
import type { UsedApp } from './use-app.ts';

export const PASSWORD = 'rain stops at the seventh hour';

/** Makes an account of a role, and a token that may whatever the account may; answers the header that carries it. */
export async function bearerOf(
  app: UsedApp,
  role: Role,
  region: string | null = null,
): Promise<Record<string, string>> {
  const name = `a-${role}`;
  await addAccount(app.it.ctx, { name, role, region, password: PASSWORD });
  const asked = { account: name, name: 'walk', scope: 'all' } as const;
  const { secret } = await createToken(app.it.ctx, asked, new Date().toISOString());
  return { authorization: `Bearer ${secret}` };
}

/** Makes an account without signing in. */
export async function account(app: UsedApp, asked: Omit<NewAccount, 'password'>): Promise<void> {
  await addAccount(app.it.ctx, { ...asked, password: PASSWORD });
}

/** Signs in as the page does; answers the response. */
export function signIn(app: UsedApp, body: Readonly<Record<string, string>>): Promise<Response> {
  return app.it.request('/api/v1/session', { method: 'POST', ...json(body) });
}

/** The header that carries the session of a sign-in. Errors: throws when there is none. */
export function cookieOf(response: Response): Record<string, string> {
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error('no cookie was set');
  return { cookie };
}
