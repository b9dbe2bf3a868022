// lint-as: server/db/migrate.ts
// expect: Only server/db/open.ts imports pg.
import { Pool } from 'pg';

export const another = new Pool();
