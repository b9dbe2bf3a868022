// lint-as: server/ingest/cell.ts
// expect: The importer takes types of the contract.
export { problemSchema } from '#contract/problem.ts';
