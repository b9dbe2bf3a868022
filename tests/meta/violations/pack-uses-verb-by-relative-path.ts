// lint-as: server/pack/check/names.ts
// expect: A pack is read from files: no database, no verbs.
export { AppError } from '../../services/errors.ts';
