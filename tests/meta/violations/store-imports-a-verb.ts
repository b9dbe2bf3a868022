// lint-as: server/db/migrate.ts
// expect: The store knows the domain only.
export { setTarget } from '#server/services/set-target.ts';
