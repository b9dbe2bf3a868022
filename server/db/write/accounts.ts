import type { Insertable, Updateable } from 'kysely';
import type { AccountTable, ApiTokenTable, SessionTable } from '../schema.ts';
import type { Tx } from '../transaction.ts';

export async function insertAccount(tx: Tx, account: Insertable<AccountTable>): Promise<void> {
  await tx.db.insertInto('account').values(account).execute();
}

export async function updateAccount(tx: Tx, name: string, change: Updateable<AccountTable>): Promise<void> {
  await tx.db.updateTable('account').set(change).where('name', '=', name).execute();
}

export async function insertSession(tx: Tx, session: Insertable<SessionTable>): Promise<void> {
  await tx.db.insertInto('session').values(session).execute();
}

export async function touchSession(tx: Tx, id: string, seenAt: string): Promise<void> {
  await tx.db.updateTable('session').set({ seen_at: seenAt }).where('id', '=', id).execute();
}

/** Ends one session; false when it was none. */
export async function deleteSession(tx: Tx, id: string): Promise<boolean> {
  const result = await tx.db.deleteFrom('session').where('id', '=', id).executeTakeFirst();
  return Number(result.numDeletedRows) === 1;
}

/** Ends all sessions of an account but, where one is named, that one. */
export async function deleteSessionsOf(tx: Tx, account: string, but = ''): Promise<void> {
  await tx.db.deleteFrom('session').where('account', '=', account).where('id', '!=', but).execute();
}

/** Clears away sessions begun before an instant: none of them can still be used. */
export async function deleteSessionsBefore(tx: Tx, instant: string): Promise<void> {
  await tx.db.deleteFrom('session').where('created_at', '<', instant).execute();
}

export async function insertToken(tx: Tx, token: Insertable<ApiTokenTable>): Promise<void> {
  await tx.db.insertInto('api_token').values(token).execute();
}

/** Ends a token for good; false when there is none, or it has ended. */
export async function revokeTokenRow(tx: Tx, id: string, at: string): Promise<boolean> {
  const result = await tx.db
    .updateTable('api_token')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}
