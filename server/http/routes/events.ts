import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { Ctx } from '../../services/context.ts';
import { embargoFor } from '../../services/release/embargo.ts';
import { createRouter, problemAnswer } from '../openapi.ts';

const HEARTBEAT_MS = 20_000;

/** That a line was crossed tells of figures, which may wait to be published. */
async function seesFigures(ctx: Ctx): Promise<boolean> {
  return (await embargoFor(ctx.store.read, ctx))?.seen !== false;
}

/** Server-sent events: open screens refresh themselves. A comment every 20 s keeps proxies from closing the line. */
export const eventRoutes = createRouter().openapi(
  createRoute({
    method: 'get',
    path: '/events',
    tags: ['events'],
    responses: {
      200: {
        content: { 'text/event-stream': { schema: z.string() } },
        description:
          'Events `statistics` {version}, `warning` {id, kind, level} and `upload` {id, state}, after each write; `progress` {id, stage, done, total} of requests that named themselves',
      },
      ...problemAnswer,
    },
  }),
  (c) =>
    streamSSE(c, async (stream) => {
      const { ctx } = c.var;
      const unsubscribe = ctx.events.subscribe((told) => {
        const line = { event: told.event, data: JSON.stringify(told.data) };
        if (told.event !== 'warning') void stream.writeSSE(line);
        else void seesFigures(ctx).then((sees) => (sees ? stream.writeSSE(line) : undefined));
      });
      const beat = setInterval(() => void stream.write(': still here\n\n'), HEARTBEAT_MS);
      // Ends with the line, not at the next beat: a server that is asked to stop has nothing to wait for.
      const ended = new Promise<void>((end) => {
        stream.onAbort(() => {
          clearInterval(beat);
          unsubscribe();
          end();
        });
      });
      await stream.write('retry: 2000\n\n');
      await ended;
    }),
);
