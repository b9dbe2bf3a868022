// lint-as: server/db/read/pack.ts
// expect: The store knows the domain only.
export { readCsv } from '../../ingest/csv.ts';
