// lint-as: server/services/set-target.ts
// expect: Only server/db imports kysely.
import { sql } from 'kysely';

export const one = sql`select 1`;
