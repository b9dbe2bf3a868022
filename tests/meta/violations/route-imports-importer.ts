// lint-as: server/http/routes/events.ts
// expect: Routes call verbs and readers, nothing below them.
export { readCsv } from '#server/ingest/csv.ts';
