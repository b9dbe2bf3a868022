import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, settled, test } from './fixtures.ts';
import { FOUR_SCREENS } from './four-screens.ts';

test.use({ clock: '2026-11-20', start: 'published', contextOptions: { reducedMotion: 'reduce' } });

type Screen = (typeof FOUR_SCREENS)[number];

/** What asks for nothing but what stands around every page. */
const READS_NOTHING: readonly string[] = ['guide', 'account'];

/** How far what is seen may jump while it comes: a fifth of what is commonly called good. */
const MOST_SHIFT = 0.02;

/** Some screens a test: each has a server of its own. */
const SCREENS_A_TEST = 9;
const GROUPS = Array.from({ length: Math.ceil(FOUR_SCREENS.length / SCREENS_A_TEST) }, (_, index) =>
  FOUR_SCREENS.slice(index * SCREENS_A_TEST, (index + 1) * SCREENS_A_TEST),
);

for (const screens of GROUPS) {
  const names = screens.map(({ name }) => name).join(', ');

  test.describe('while answers are slow, and without a network', () => {
    test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

    test(`says that it loads, stands still when figures come, keeps them without a network: ${names}`, async ({
      page,
      context,
    }) => {
      test.slow();
      await watchShifts(page);
      for (const screen of screens) {
        await comesWithoutJumps(page, screen);
        await outlivesAnOutage(page, screen, (offline) => context.setOffline(offline));
      }
    });
  });

  test.describe('while the server fails', () => {
    test.use({ expectedErrors: [/500/] });

    test(`tells of it, and comes back by the button once the server does: ${names}`, async ({ page }) => {
      test.slow();
      for (const screen of screens) await comesBack(page, screen);
    });
  });
}

async function comesWithoutJumps(page: Page, { name, path }: Screen): Promise<void> {
  const held = Promise.withResolvers<undefined>();
  await sendWithoutAnswers(page);
  await page.route(READS, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await expect(page.locator('h1'), name).toHaveCount(1);
  if (!READS_NOTHING.includes(name)) {
    await expect(page.locator('main [aria-busy="true"], main .skeleton').first(), name).toBeAttached();
  }
  held.resolve(undefined);
  await expect(page.locator('main .skeleton'), name).toHaveCount(0);
  await settled(page);
  await page.unrouteAll({ behavior: 'wait' });
  const shifts = await page.evaluate(() => (window as unknown as Watched).shifts);
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  expect(sum, `${name}: ${JSON.stringify(shifts)}`).toBeLessThanOrEqual(MOST_SHIFT);
}

async function outlivesAnOutage(
  page: Page,
  { name }: Screen,
  setOffline: (offline: boolean) => Promise<void>,
): Promise<void> {
  const before = await page.locator('main').innerText();
  await setOffline(true);
  const told = page.getByText(name === 'wall' ? /^连不上服务器，所见为/ : '网络已断开');
  await expect(told, name).toBeVisible();
  // The wall's clock goes on, and its strip says since when.
  if (name !== 'wall') expect(await page.locator('main').innerText(), name).toBe(before);
  const again = page.waitForResponse((response) => response.url().includes('/api/v1/') && response.ok());
  await setOffline(false);
  await again;
  await expect(told, name).toHaveCount(0);
}

async function comesBack(page: Page, { name, path }: Screen): Promise<void> {
  await sendWithoutAnswers(page);
  await page.route(READS, (route) =>
    route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      body: JSON.stringify({ ...{ type: 'about:blank', title: '', detail: '', errors: [] }, ...FAILURE }),
    }),
  );
  await page.goto(path);
  await expect(page.locator('h1'), name).toHaveCount(1);
  const problems = page.getByRole('alert');
  if (!READS_NOTHING.includes(name)) {
    await expect(problems.first(), name).toBeVisible();
    await expect(problems.first().getByRole('button', { name: '重试' }), name).toBeVisible();
  }
  await page.unrouteAll({ behavior: 'wait' });
  if (READS_NOTHING.includes(name)) return;
  await problems.first().getByRole('button', { name: '重试' }).click();
  await expect(problems, name).toHaveCount(0);
  await settled(page);
  if (name !== 'wall') await expect(page.getByLabel('地区').first(), name).not.toContainText('正在载入');
}

/** As a server does that has no answer in time: the page as it was built, which asks for everything itself. */
async function sendWithoutAnswers(page: Page): Promise<void> {
  const built = readFileSync('dist/index.html', 'utf8');
  await page.route(
    ({ pathname }) => !/^\/api\/|\.\w+$/.test(pathname),
    async (route) => route.fulfill({ response: await route.fetch(), body: built }),
  );
}

/** Every read but who asks, and the stream of what is new. */
const READS = /\/api\/v1\/(?!events|session$)/;
const FAILURE = { status: 500, code: 'internal' };

interface Shift {
  readonly value: number;
  readonly what: readonly string[];
}

interface Watched {
  shifts: Shift[];
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** Keeps what jumps on each page from its beginning, with what it was that jumped. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        const what = entry.sources.map(({ node }) => node?.textContent?.slice(0, 20) ?? '');
        shifts.push({ value: entry.value, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}
