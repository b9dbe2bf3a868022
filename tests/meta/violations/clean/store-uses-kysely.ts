// lint-as: server/db/migrate.ts
import { sql } from 'kysely';
import type { Database } from 'better-sqlite3';
import { isIsoDate } from '#domain/period.ts';

export const one = sql`select 1`;
export type Handle = Database;
export const isDate = isIsoDate;
