import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { createRouter, problemAnswer } from '../openapi.ts';

const HEARTBEAT_MS = 20_000;

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
      const unsubscribe = c.var.ctx.events.subscribe(({ event, data }) => {
        void stream.writeSSE({ event, data: JSON.stringify(data) });
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
