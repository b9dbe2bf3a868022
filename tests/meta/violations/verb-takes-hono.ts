// lint-as: server/services/set-target.ts
// expect: Only server/http and server/serve.ts import hono.
export type { Context } from 'hono';
