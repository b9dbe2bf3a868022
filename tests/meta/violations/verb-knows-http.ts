// lint-as: server/services/set-target.ts
// expect: Verbs know no HTTP.
export { createApp } from '../http/app.ts';
