// lint-as: client/app/routes.ts
// expect: The client knows #domain, and of the server the types of #contract.
export { readCsv } from '../../server/ingest/csv.ts';
