import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '#server/compose.ts';
import { readConfig } from '#server/config.ts';
import { createApp } from '#server/http/app.ts';
import { actingAs } from '#server/services/context.ts';
import { ROOT } from '#tests/run/command.ts';
import { fillStore } from './fill-store.ts';
import { latencyOf, round } from './measure.ts';

const SIZE = 100_000;
const TIMES = 200;
const PERIOD = '2020-06';

/**
 * What it costs to send a page: with its first answers, and drawn from them, beside the overview’s answer alone, all in
 * one run through the whole server. Errors: where the page is not built (npm run build).
 */
export async function benchPage(): Promise<Record<string, unknown>> {
  const [page, drawing] = [join(ROOT, 'dist'), join(ROOT, 'dist-server', 'first-page.js')];
  if (!existsSync(drawing)) throw new Error('the page is not built: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'qingyu-bench-'));
  const running = await compose(
    readConfig({ QINGYU_DATA: folder, LOG_LEVEL: 'warn', QINGYU_CLOCK: '2020-07-15' }),
  );
  try {
    await fillStore(actingAs(running.deps, 'bench'), SIZE);
    const app = createApp(running.deps, {
      token: undefined,
      hosts: new Set(['127.0.0.1']),
      page,
      drawing,
    });
    const bytesAt = async (path: string): Promise<number> => {
      const headers = { host: '127.0.0.1', 'accept-encoding': 'br' };
      const response = await app.request(`${path}?period=${PERIOD}`, { headers });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return (await response.arrayBuffer()).byteLength;
    };
    const overview = await latencyOf(TIMES, () => bytesAt('/api/v1/overview'));
    const withAnswers = await latencyOf(TIMES, () => bytesAt('/targets'));
    const drawn = await latencyOf(TIMES, () => bytesAt('/'));
    return {
      overview,
      withAnswers: { ...withAnswers, bytes: await bytesAt('/targets') },
      drawn: { ...drawn, bytes: await bytesAt('/') },
      withAnswersToOverviewP50: round(withAnswers.p50 / overview.p50),
      drawnToWithAnswersP50: round(drawn.p50 / withAnswers.p50),
    };
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
