// lint-as: server/http/routes/events.ts
// expect: Routes never write: call a verb.
export { insertTarget } from '../../db/write/targets.ts';
