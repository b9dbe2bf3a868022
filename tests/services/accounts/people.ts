import { addAccount, type NewAccount } from '#server/services/accounts/accounts.ts';
import { signIn } from '#server/services/accounts/sessions.ts';
import type { Ctx } from '#server/services/context.ts';

/** Nobody guesses it, and it holds no name. */
export const PASSWORD = 'rain stops at the seventh hour';
export const NOW = '2026-07-15T04:00:00.000Z';
export const KEEPER = { name: 'keeper', role: 'security-admin', password: PASSWORD } as const;
export const FROM = { address: '10.0.0.7', agent: 'Firefox' };

/** Makes an account and signs in; answers the session's secret. */
export async function signedIn(ctx: Ctx, account: NewAccount): Promise<string> {
  await addAccount(ctx, account);
  const { name, password = PASSWORD } = account;
  return (await signIn(ctx, { name, password, ...FROM }, NOW)).secret;
}

/** So many minutes and seconds after NOW. */
export function after(minutes: number, seconds = 0): string {
  return new Date(Date.parse(NOW) + minutes * 60_000 + seconds * 1000).toISOString();
}
