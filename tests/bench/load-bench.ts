import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import autocannon from 'autocannon';
import { uploadSchema } from '#contract/uploads.ts';
import { loadPack } from '#server/pack/load-pack.ts';
import { startServer } from '#tests/support/start-server.ts';
import { MONTHS, writeBigFile } from './big-file.ts';
import { median, heldMib, round } from './measure.ts';

const READERS = 200;
/** All of them together: each looks five times a second, more than any screen does. */
const REQUESTS_PER_SECOND = 1000;
const ROWS = 100_000;
/** Each of other series, so that what is stored grows as it does in years, and no figure gets a hundred versions. */
const FILES = 9;
/** Between two imports. Units: milliseconds. */
const REST_MS = 2000;
const WARM_UP_S = 5;
const SECONDS = Number(process.env['LOAD_SECONDS'] ?? 60);

/**
 * Two hundred readers of the overview, first alone for a fifth of the time and then while one import of 100 000 values
 * follows on another: what goes wrong, how long answers take, and what the server's memory does.
 * LOAD_SECONDS sets how long, in seconds.
 */
export async function benchLoad(): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'qingyu-bench-'));
  const server = await startServer({ QINGYU_CLOCK: '2020-07-15' });
  try {
    const pack = loadPack('seeds/chongqing-2020');
    const files = Array.from({ length: FILES }, (_, at) => {
      const file = join(folder, `${at}.csv`);
      writeBigFile(file, pack, { rows: ROWS, skip: Math.ceil(ROWS / MONTHS) * at });
      return readFileSync(file);
    });
    await readers(server.address, WARM_UP_S);
    const idle = await readers(server.address, SECONDS / 5);
    const memory: number[] = [];
    const looking = setInterval(() => memory.push(heldMib(server.pid)), 500);
    const state = { over: false };
    const importing = importUntil(() => state.over, server.address, files);
    const during = await readers(server.address, (SECONDS / 5) * 4);
    state.over = true;
    const imports = await importing;
    clearInterval(looking);
    const quarter = Math.floor(memory.length / 4);
    const [second, last] = [memory.slice(quarter, quarter * 2), memory.slice(-quarter)];
    return {
      seconds: SECONDS,
      readers: READERS,
      idle,
      during,
      imports: { count: imports.length, rows: ROWS, medianSeconds: round(median(imports)) },
      memoryMib: { secondQuarter: round(median(second)), lastQuarter: round(median(last)) },
      memoryGrowth: round(median(last) / median(second)),
      goals: { errors: 0, memoryGrowth: 1.1 },
    };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readers(address: string, seconds: number): Promise<Record<string, number>> {
  const result = await autocannon({
    url: `${address}/api/v1/overview?period=2020-06`,
    connections: READERS,
    duration: seconds,
    overallRate: REQUESTS_PER_SECOND,
    // In a thread of its own: sending imports must not be counted as waiting.
    workers: 1,
  });
  return {
    answered: result['2xx'],
    errors: result.errors + result.timeouts + result.non2xx,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    mostMs: result.latency.max,
  };
}

/** One file after the other, in turns; the second time round nothing is new. Answers how long each took, in seconds. */
async function importUntil(
  isOver: () => boolean,
  address: string,
  files: readonly Uint8Array<ArrayBuffer>[],
): Promise<number[]> {
  const uploads = `${address}/api/v1/uploads`;
  const took: number[] = [];
  while (!isOver()) {
    const began = performance.now();
    const form = new FormData();
    form.set('file', new File([files[took.length % files.length] ?? new Uint8Array()], 'load.csv'));
    const staged = await fetch(uploads, { method: 'POST', body: form });
    const { id } = uploadSchema.parse(await staged.json());
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ reason: 'a load test' });
    const committed = await fetch(`${uploads}/${id}/commit`, { method: 'POST', headers, body });
    if (!committed.ok) throw new Error(`the commit answered ${committed.status}: ${await committed.text()}`);
    await committed.body?.cancel();
    took.push((performance.now() - began) / 1000);
    await pause(REST_MS);
  }
  return took;
}
