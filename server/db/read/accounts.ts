import type { Selectable } from 'kysely';
import type { ReadDb } from '../open.ts';
import type { AccountTable, ApiTokenTable, SessionTable } from '../schema.ts';

export type AccountRow = Selectable<AccountTable>;
export type SessionRow = Selectable<SessionTable>;
export type ApiTokenRow = Selectable<ApiTokenTable>;

export async function listAccounts(db: ReadDb): Promise<AccountRow[]> {
  return db.selectFrom('account').selectAll().orderBy('name').execute();
}

export async function findAccount(db: ReadDb, name: string): Promise<AccountRow | undefined> {
  return db.selectFrom('account').selectAll().where('name', '=', name).executeTakeFirst();
}

/** The account somebody of a provider has. Missing: undefined for nobody's. */
export async function findAccountOf(
  db: ReadDb,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<AccountRow | undefined> {
  return db
    .selectFrom('account')
    .selectAll()
    .where('identity_issuer', '=', issuer)
    .where('identity', '=', subject)
    .executeTakeFirst();
}

/** Whether anybody has an account: from then on nobody comes in without one. */
export async function hasAccounts(db: ReadDb): Promise<boolean> {
  return (await db.selectFrom('account').select('name').limit(1).executeTakeFirst()) !== undefined;
}

export async function findSession(db: ReadDb, id: string): Promise<SessionRow | undefined> {
  return db.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The sessions of one account, newest first; those that wait for a code are none yet. */
export async function sessionsOf(db: ReadDb, account: string): Promise<SessionRow[]> {
  return db
    .selectFrom('session')
    .selectAll()
    .where('account', '=', account)
    .where('waits_for_code', '=', 0)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

export async function findTokenBySecret(db: ReadDb, secret: string): Promise<ApiTokenRow | undefined> {
  return db.selectFrom('api_token').selectAll().where('secret', '=', secret).executeTakeFirst();
}

/** All tokens, or those of one account, newest first. */
export async function listTokens(db: ReadDb, account?: string): Promise<ApiTokenRow[]> {
  const query = db.selectFrom('api_token').selectAll().orderBy('created_at', 'desc').orderBy('id');
  return (account === undefined ? query : query.where('account', '=', account)).execute();
}
