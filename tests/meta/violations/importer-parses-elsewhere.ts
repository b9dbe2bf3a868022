// lint-as: server/ingest/cell.ts
// expect: Only server/ingest/csv.ts and server/pack/csv-table.ts import papaparse.
import Papa from 'papaparse';

export const parse = Papa.parse;
