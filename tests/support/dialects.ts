import type { Dialect } from '#server/db/dialect.ts';

/** The address of a PostgreSQL server that tests may make databases on; unset, they run on SQLite alone. */
export const TEST_DATABASE_URL = process.env['TEST_DATABASE_URL'];

const WANTED = process.env['TEST_DIALECTS']?.split(',') ?? ['sqlite', 'postgres'];

/**
 * The databases a suite runs on: `describe.each(DIALECTS)`. PostgreSQL is among them when `TEST_DATABASE_URL` is
 * set; `TEST_DIALECTS=postgres` leaves SQLite out. The first is what `makeStore` and `makeCtx` use when not told.
 * Errors: throws when PostgreSQL is asked for by name and there is no address.
 */
export const DIALECTS: readonly Dialect[] = dialects();

function dialects(): Dialect[] {
  if (process.env['TEST_DIALECTS'] === 'postgres' && TEST_DATABASE_URL === undefined) {
    throw new Error('TEST_DIALECTS=postgres needs TEST_DATABASE_URL');
  }
  const there: readonly Dialect[] = TEST_DATABASE_URL === undefined ? ['sqlite'] : ['sqlite', 'postgres'];
  return there.filter((dialect) => WANTED.includes(dialect));
}
