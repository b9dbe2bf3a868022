import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '#tests/run/command.ts';
import { aReference } from '#tests/ingest/a-reference.ts';
import { fileForm, makeApp, type TestApp } from '#tests/support/make-app.ts';
import { type Input, mutated, originals } from './inputs.ts';
import { randomOf } from './random.ts';
import { tryInput } from './try-input.ts';

const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 15);
/** The same inputs on a fast machine as on a slow one; a run by hand has no such bound. */
const MOST = Number(process.env['FUZZ_MOST'] ?? 500);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_200_715);
/** One in so many inputs is also sent to the server: the same reading, with a store behind it. */
const SENT_SHARE = 0.1;
const FOUND = join(ROOT, 'test-results/fuzz');

describe('files made wrong', () => {
  let app: TestApp | undefined;
  beforeAll(async () => {
    app = await makeApp();
  });
  afterAll(() => app?.close());

  test('the originals hold no number that their cells do not explain', async () => {
    for (const { file, bytes } of originals()) {
      expect({ file, faults: await tryInput(bytes, file, aReference()) }).toEqual({ file, faults: [] });
    }
  }, 60_000);

  test(
    `none crashes, hangs, is answered with 500 or gives a number from nowhere (${SECONDS} s, seed ${SEED})`,
    async () => {
      const [first, ...rest] = originals();
      if (!first) throw new Error('no file to start from');
      const random = randomOf(SEED);
      const until = Date.now() + SECONDS * 1000;
      const faults: string[] = [];
      let tried = 0;
      let sent = 0;
      while (Date.now() < until && tried < MOST && faults.length < 20) {
        const input = mutated([first, ...rest], random);
        tried += 1;
        faults.push(...keep(input, tried, await faultsOf(input)));
        if (!app || !random.chance(SENT_SHARE)) continue;
        sent += 1;
        faults.push(...keep(input, tried, await faultsOfAnswer(app, input)));
      }
      process.stdout.write(`fuzz: ${tried} files tried, ${sent} of them sent to the server, seed ${SEED}\n`);
      expect(faults).toEqual([]);
      expect(tried).toBeGreaterThan(20);
    },
    SECONDS * 1000 + 60_000,
  );
});

async function faultsOf({ file, bytes }: Input): Promise<string[]> {
  try {
    return await tryInput(bytes, file, aReference());
  } catch (fault) {
    return [`threw ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`];
  }
}

async function faultsOfAnswer(app: TestApp, { file, bytes }: Input): Promise<string[]> {
  const body = fileForm(file, Uint8Array.from(bytes));
  const { status } = await app.request('/api/v1/uploads', { method: 'POST', body });
  return status >= 500 ? [`answered ${status}`] : [];
}

// The input itself is kept: a seed alone does not bring it back once the fixtures change.
function keep({ file, bytes }: Input, number: number, faults: readonly string[]): string[] {
  if (faults.length === 0) return [];
  mkdirSync(FOUND, { recursive: true });
  const name = `${SEED}-${number}-${file}`;
  writeFileSync(join(FOUND, name), bytes);
  return faults.slice(0, 3).map((fault) => `${name}: ${fault}`);
}
