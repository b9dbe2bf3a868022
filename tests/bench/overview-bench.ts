import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import autocannon from 'autocannon';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import { compose } from '#server/compose.ts';
import { readConfig } from '#server/config.ts';
import { createApp } from '#server/http/app.ts';
import { actingAs } from '#server/services/context.ts';
import { getOverview } from '#server/services/overview/get-overview.ts';
import { judgeTargets } from '#server/services/judging/judge-targets.ts';
import { fillStore } from './fill-store.ts';
import { latencyOf, round } from './measure.ts';

const SIZES = [10_000, 1_000_000, 10_000_000] as const;
const CONNECTIONS = 16;
const SECONDS = 4;
const PERIOD = '2020-06';

/** The overview at three sizes: the verb's own time, and the served answer beside a bare route of the same bytes. */
export async function benchOverview(): Promise<Record<string, unknown>> {
  const bySize: Record<string, Awaited<ReturnType<typeof benchSize>>> = {};
  for (const size of SIZES) bySize[String(size)] = await benchSize(size);
  const smallest = bySize[String(SIZES[0])];
  const largest = bySize[String(SIZES.at(-1))];
  return {
    bySize,
    largestToSmallestP99: round((largest?.computed.p99 ?? 0) / (smallest?.computed.p99 ?? 1)),
    largestToSmallestP50: round((largest?.computed.p50 ?? 0) / (smallest?.computed.p50 ?? 1)),
    goals: { computedP99Ms: 5, largestToSmallest: 1.3, servedToBare: 0.6, asOfToCurrent: 2 },
  };
}

async function benchSize(size: number) {
  const folder = mkdtempSync(join(tmpdir(), 'qingyu-bench-'));
  const started = process.hrtime.bigint();
  const running = await compose(
    readConfig({ QINGYU_DATA: folder, LOG_LEVEL: 'warn', QINGYU_CLOCK: '2020-07-15' }),
  );
  try {
    const ctx = actingAs(running.deps, 'bench');
    await fillStore(ctx, size);
    process.stdout.write(
      `${size} observations filled in ${round(Number(process.hrtime.bigint() - started) / 1e9)} s\n`,
    );
    const computed = await latencyOf(400, () => getOverview(ctx, { period: PERIOD }));
    const asOf = await latencyOf(400, () => getOverview(ctx, { period: PERIOD, asOf: '2020-07-15' }));
    const attainment = await latencyOf(20, () => judgeTargets(ctx.store.read, ctx, { year: 2020, month: 6 }));
    const app = createApp(running.deps, {
      token: undefined,
      hosts: new Set(['127.0.0.1']),
      page: '/nowhere',
    });
    const answer = await app.request(`/api/v1/overview?period=${PERIOD}`, { headers: { host: '127.0.0.1' } });
    const bytes = await answer.text();
    const etag = answer.headers.get('etag') ?? '';
    const served = await throughput(app.fetch, `/api/v1/overview?period=${PERIOD}`, {});
    const notModified = await throughput(app.fetch, `/api/v1/overview?period=${PERIOD}`, {
      'if-none-match': etag,
    });
    const bare = new Hono().get(
      '/overview',
      () => new Response(bytes, { headers: { 'content-type': 'application/json' } }),
    );
    const floor = await throughput(bare.fetch, '/overview', {});
    return {
      computed,
      asOf,
      asOfToCurrentP50: round(asOf.p50 / computed.p50),
      attainment,
      answerBytes: bytes.length,
      served,
      notModified,
      bare: floor,
      servedToBare: round(served.requestsPerSecond / floor.requestsPerSecond),
    };
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function throughput(
  fetch: Parameters<typeof serve>[0]['fetch'],
  path: string,
  headers: Record<string, string>,
): Promise<{ requestsPerSecond: number; p99Ms: number }> {
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const opened = serve({ fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(opened));
  });
  // It listens on TCP, so its address is never a pipe's name.
  const { port } = server.address() as AddressInfo;
  const result = await autocannon({
    url: `http://127.0.0.1:${port}${path}`,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers,
    workers: 1,
  });
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (result.errors > 0 || (result.non2xx > 0 && headers['if-none-match'] === undefined)) {
    throw new Error(`${path}: ${result.errors} errors, ${result.non2xx} refused`);
  }
  return { requestsPerSecond: Math.round(result.requests.average), p99Ms: result.latency.p99 };
}
