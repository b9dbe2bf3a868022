// lint-as: server/http/app.ts
// expect: Routes never write: call a verb.
export { insertTarget } from '#server/db/write/targets.ts';
