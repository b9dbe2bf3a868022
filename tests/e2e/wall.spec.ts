import type { CDPSession, Page } from '@playwright/test';
import { expect, settled, test } from './fixtures.ts';

const TURN_MS = 600_000;
/** A day of them, and the same panel at its end as at the first weighing. */
const TURNS_A_DAY = 145;
/** Before, the heap still grows by what the engine compiles: 7.3 MB at turn 20, 8.1 here, 8.6 at 170 and still at 270. */
const WARM_TURNS = 70;

// A trace would picture every one of a day’s steps.
test.use({ trace: 'off' });

test.describe('the wall', () => {
  test.use({
    clock: '2026-11-20',
    start: 'published',
    viewport: { width: 1920, height: 1080 },
  });

  test('keeps its memory flat over a day of turns and of events without end', async ({ page }) => {
    test.slow();
    let events = 0;
    // A line that ends at once: the browser comes back by itself, and hears the same again each time.
    await page.route('**/api/v1/events', (route) => {
      events += 1;
      return route.fulfill({ contentType: 'text/event-stream', body: `retry: 100\n\n${NEWS}` });
    });
    await page.clock.install();
    await page.goto('/wall?every=600');
    await expect(page.getByRole('region', { name: '目标进度' })).toBeVisible();
    const devtools = await page.context().newCDPSession(page);
    for (let turn = 0; turn < WARM_TURNS; turn += 1) await page.clock.fastForward(TURN_MS);
    const before = await weigh(devtools);
    for (let turn = WARM_TURNS; turn < TURNS_A_DAY; turn += 1) await page.clock.fastForward(TURN_MS);
    const after = await weigh(devtools);
    expect(events).toBeGreaterThan(10);
    test.info().annotations.push({ type: 'weight', description: JSON.stringify({ events, before, after }) });
    expect(after.heap / before.heap).toBeLessThan(1.15);
    // A few come and go with the stream; one left behind by every turn would be 75.
    expect(after.listeners - before.listeners).toBeLessThan((TURNS_A_DAY - WARM_TURNS) / 2);
    expect(after.nodes / before.nodes).toBeLessThan(1.2);
  });

  test('says since when its figures are when the server is out of reach, and recovers', async ({ page }) => {
    await page.clock.install();
    await page.goto('/wall?panels=warnings');
    await expect(page.getByRole('region', { name: '生效中的预警' })).toBeVisible();
    await page.route('**/api/v1/overview*', (route) => route.abort('internetdisconnected'));
    await expect(async () => {
      await page.clock.runFor(61_000);
      await expect(page.getByText(/连不上服务器，所见为/)).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(page.getByRole('region', { name: '生效中的预警' })).toBeVisible();
    await page.unroute('**/api/v1/overview*');
    await expect(async () => {
      await page.clock.runFor(61_000);
      await expect(page.getByText(/连不上服务器/)).toHaveCount(0, { timeout: 500 });
    }).toPass();
  });
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

  for (const [width, height] of [
    [1024, 768],
    [1920, 1080],
    [3840, 1080],
  ] as const) {
    test(`shows each of its panels whole at ${width}×${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      for (const panel of ['targets', 'unemployment', 'districts', 'warnings', 'coming']) {
        for (const language of ['zh', 'en']) {
          await page.goto(`/wall?period=2020-12&panels=${panel}&lang=${language}`);
          await expect(page.locator(`#wall-${panel}`)).toBeVisible();
          await fits(page);
        }
      }
    });
  }
});

test.describe('the wall of an empty store', () => {
  test('shows what another browser commits without being asked', async ({ page, request, server }) => {
    await page.goto('/wall?panels=targets&period=2020-06');
    await settled(page);
    await expect(page.getByText('31.2 ')).toHaveCount(0);
    await commit(request, server.address);
    const started = Date.now();
    await expect(page.getByText('31.20')).toBeVisible();
    test.info().annotations.push({ type: 'shown after', description: `${Date.now() - started} ms` });
    await fits(page);
  });
});

const NEWS = [
  'event: statistics\ndata: {"version":2}\n\n',
  'event: warning\ndata: {"id":"w1","kind":"opened","level":"red"}\n\n',
  'event: upload\ndata: {"id":"u1","state":"committed"}\n\n',
].join('');

interface Weight {
  /** Bytes that JavaScript holds after a collection. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function weigh(devtools: CDPSession): Promise<Weight> {
  for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

/** Nothing of the scene lies outside the window, and nothing of a panel outside the panel. */
async function fits(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const scene = document.querySelector('.wall-scene')?.getBoundingClientRect();
    const panels = [...document.querySelectorAll('.wall-panel')];
    return {
      scene: scene && [-scene.left, -scene.top, scene.right - innerWidth, scene.bottom - innerHeight],
      panels: panels.map((panel) => panel.scrollHeight - panel.clientHeight),
    };
  });
  expect(Math.max(...(beyond.scene ?? [Infinity]))).toBeLessThan(1);
  expect(beyond.panels).toEqual([0]);
}

type Request = Parameters<Parameters<typeof test>[2]>[0]['request'];

async function commit(request: Request, address: string): Promise<void> {
  const text = 'indicator,region,period,basis,value,unit\nurban-new-jobs,500000,2020-06,ytd,31.2,万人\n';
  const file = { name: 'june.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  const staged = await request.post(`${address}/api/v1/uploads`, { multipart: { file } });
  const { id } = (await staged.json()) as { id: string };
  const done = await request.post(`${address}/api/v1/uploads/${id}/commit`, { data: { reason: '例行报送' } });
  expect(done.status()).toBe(200);
}
