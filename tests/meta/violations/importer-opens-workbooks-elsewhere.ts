// lint-as: server/ingest/receive.ts
// expect: Only server/ingest/workbook imports hucre.
import { readXlsx } from 'hucre/xlsx';

export const read = readXlsx;
