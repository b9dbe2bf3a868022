// lint-as: server/http/routes/events.ts
// expect: Only server/db imports kysely.
export { sql } from 'kysely';
