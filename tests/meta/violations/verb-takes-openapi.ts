// lint-as: server/services/set-target.ts
// expect: Only server/contract and server/http import @hono/zod-openapi: take zod.
export type { z } from '@hono/zod-openapi';
