import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { freePort } from '#tests/support/free-port.ts';
import { startIdentityProvider } from '#tests/support/identity-provider.ts';
import { startServer, type StartedServer } from '#tests/support/start-server.ts';
import { FILLED, type Filled } from './filled-data.ts';

interface Options {
  /** The day it is for the server. */
  clock: string;
  /** What its data folder holds: the pack alone, also the published figures, or the demonstration’s sample data. */
  start: 'pack' | Filled;
  /** Whether people may sign in over an identity provider of the test's own. */
  identities: boolean;
  /** Console errors that a test brings about on purpose. */
  expectedErrors: RegExp[];
}

/** A server that can be moved to another day, keeping its address and its data. */
interface DatedServer {
  readonly address: string;
  moveTo(clock: string): Promise<void>;
}

interface Fixtures {
  server: DatedServer;
  /** Whatever went wrong unseen on any page; empty when the test ends. */
  trouble: string[];
}

/**
 * A test with a server of its own in a temporary data folder. It fails on an error in the console or on the page,
 * on a request that failed, on an answer of 500 and above, and on any request to another origin.
 */
export const test = base.extend<Options & Fixtures>({
  clock: ['2020-07-15', { option: true }],
  start: ['pack', { option: true }],
  identities: [false, { option: true }],
  expectedErrors: [[], { option: true }],

  server: async ({ clock, start: filling, identities }, use) => {
    const data = mkdtempSync(join(tmpdir(), 'qingyu-e2e-'));
    if (filling !== 'pack') cpSync(FILLED[filling].folder, data, { recursive: true });
    const given = identities ? await withIdentities() : undefined;
    const start = (day: string, port = '0'): Promise<StartedServer> =>
      startServer({
        ...{ QINGYU_DATA: data, QINGYU_CLOCK: day, DATABASE_URL: '', PORT: port },
        ...given?.environment,
      });
    let running = await start(clock);
    const { address } = running;
    await use({
      address,
      moveTo: async (day) => {
        await running.stop();
        running = await start(day, new URL(address).port);
      },
    });
    await running.stop();
    await given?.stop();
    rmSync(data, { recursive: true, force: true });
  },

  baseURL: async ({ server }, use) => {
    await use(server.address);
  },

  trouble: [
    async ({ context, server, expectedErrors }, use) => {
      const trouble: string[] = [];
      watch(context, server.address, (what) => {
        if (!expectedErrors.some((pattern) => pattern.test(what))) trouble.push(what);
      });
      await use(trouble);
      expect(trouble).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** A provider, and a port for the server whose address it has to know beforehand. */
async function withIdentities() {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const provider = await startIdentityProvider(origin);
  const { issuer, client, secret, label } = provider.settingsFor(origin);
  const environment = {
    PORT: String(port),
    QINGYU_ORIGIN: origin,
    QINGYU_OIDC_ISSUER: issuer,
    QINGYU_OIDC_CLIENT: client,
    QINGYU_OIDC_SECRET: secret,
    QINGYU_OIDC_LABEL: label,
  };
  return { environment, stop: () => provider.stop() };
}

function watch(context: BrowserContext, address: string, report: (what: string) => void): void {
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    report(`console ${message.type()}: ${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (error) => report(`page: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (['http:', 'https:'].includes(url.protocol) && url.origin !== address) report(`went out: ${url.href}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // Leaving a page ends its requests; that is no failure.
    if (why !== 'net::ERR_ABORTED') report(`failed: ${request.url()} ${why}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) report(`answered ${response.status()}: ${response.url()}`);
  });
}

/** Waits until the page has its data and stands still. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('#root[inert], main [aria-busy="true"], main .skeleton')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
