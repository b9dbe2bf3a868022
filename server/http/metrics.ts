import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { MESSAGE_STATES } from '#contract/channels.ts';
import { countByState } from '../db/read/outbox.ts';
import { latestVersion } from '../db/read/versions.ts';
import { countWarnings } from '../db/read/warnings.ts';
import type { Deps } from '../services/context.ts';
import type { AppEnv } from './openapi.ts';

export interface Metrics {
  /** Times every answer by its route, never by the address: addresses hold ids. */
  readonly timing: MiddlewareHandler<AppEnv>;
  /** Prometheus text: requests, the process, the statistics' version, standing warnings by level. */
  text(): Promise<string>;
  readonly contentType: string;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What a monitor may ask of one running app. */
export function createMetrics({ store }: Pick<Deps, 'store'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'qingyu_http_request_duration_seconds',
    help: 'Server time of an answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  new Gauge({
    name: 'qingyu_statistics_version',
    help: 'Version of the statistics: every commit and withdrawal makes the next',
    registers,
    async collect() {
      this.set(await latestVersion(store.read));
    },
  });
  new Gauge({
    name: 'qingyu_warnings_standing',
    help: 'Warnings neither released nor closed, by level',
    labelNames: ['level'],
    registers,
    async collect() {
      this.reset();
      const counts = await countWarnings(store.read, { states: ['active', 'recovering'] });
      for (const [level, count] of counts) this.set({ level }, count);
    },
  });
  new Gauge({
    name: 'qingyu_messages',
    help: 'Messages of the outbox, by state: pending ones wait, dead ones were given up',
    labelNames: ['state'],
    registers,
    async collect() {
      const counts = await countByState(store.read);
      for (const state of MESSAGE_STATES) this.set({ state }, counts.get(state) ?? 0);
    },
  });
  return {
    timing: async (c, next) => {
      const started = performance.now();
      await next();
      const labels = { method: c.req.method, route: routeOf(c), status: String(c.res.status) };
      duration.observe(labels, (performance.now() - started) / 1000);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

// What answers for every path, the built page among them, is no route of its own.
function routeOf(c: Context<AppEnv>): string {
  const named = matchedRoutes(c).findLast(
    ({ method, path }) => method === c.req.method && !path.includes('*'),
  );
  return named?.path ?? '/*';
}
