// lint-as: server/pack/pack.ts
// expect: A pack is read from files: no database, no verbs.
export { openStore } from '#server/db/open.ts';
