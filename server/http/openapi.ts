import { OpenAPIHono, z } from '@hono/zod-openapi';
import { problemSchema } from '#contract/problem.ts';
import type { EmbargoDto } from '#contract/release.ts';
import type { Send } from '../notify/send.ts';
import type { Ctx } from '../services/context.ts';
import type { Who } from './identify.ts';
import { fieldErrors } from './issue-words.ts';
import { problemResponse } from './problem.ts';

/** What every handler finds on its context. */
export interface AppEnv {
  Variables: {
    ctx: Ctx;
    requestId: string;
    send: Send;
    who: Who;
    /** Missing: undefined where every figure is public. */
    embargo: EmbargoDto | undefined;
  };
}

/** A router whose refused inputs answer with our one problem shape. */
export function createRouter(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      return problemResponse(
        c,
        'request.invalid',
        '请求里有不合要求的内容 · some of the request is not as expected',
        fieldErrors(result.error.issues, {
          // The validator hands on what was sent; its type does not say so.
          data: 'data' in result ? result.data : undefined,
          pointerOf: (path) => (result.target === 'json' ? `/${path.join('/')}` : path.join('.')),
        }),
      );
    },
  });
}

const problemContent = { 'application/problem+json': { schema: problemSchema } };

/** What every route may answer with. */
export const problemAnswer = {
  default: { content: problemContent, description: 'A problem, RFC 9457' },
} as const;

/** The answers of a JSON route: the good one, and any problem. */
export function answers<T extends z.ZodType>(schema: T, description: string) {
  return {
    200: { content: { 'application/json': { schema } }, description },
    ...problemAnswer,
  } as const;
}

/** The same for a route that makes something. */
export function created<T extends z.ZodType>(schema: T, description: string) {
  return {
    201: { content: { 'application/json': { schema } }, description },
    ...problemAnswer,
  } as const;
}

/** The answer of a route that hands out a file. */
export function fileAnswer(description: string) {
  const schema = z.string().openapi({ type: 'string', format: 'binary' });
  return { 200: { content: { 'application/octet-stream': { schema } }, description }, ...problemAnswer };
}

export function jsonBody<T extends z.ZodType>(schema: T) {
  return { content: { 'application/json': { schema } }, required: true } as const;
}
