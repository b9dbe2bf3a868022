// lint-as: server/db/migrate.ts
// expect: Only server/db/open.ts imports better-sqlite3.
import Sqlite from 'better-sqlite3';

export const another = new Sqlite(':memory:');
