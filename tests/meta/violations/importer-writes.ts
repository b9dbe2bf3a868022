// lint-as: server/ingest/cell.ts
// expect: The importer reads and never writes.
export { insertUpload } from '../db/write/uploads.ts';
