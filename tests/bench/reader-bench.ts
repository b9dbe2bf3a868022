import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { uploadSchema } from '#contract/uploads.ts';
import { startServer } from '#tests/support/start-server.ts';
import { quantiles, type Latency } from './measure.ts';

const BEFORE_MS = 3000;

/** What a reader of the overview feels while somebody else uploads and commits a file over HTTP. */
export async function benchReader(file: string): Promise<{
  readonly stageSeconds: number;
  readonly commitSeconds: number;
  readonly idle: Latency;
  readonly during: Latency;
}> {
  const server = await startServer({ QINGYU_CLOCK: '2020-07-15' });
  try {
    const form = new FormData();
    form.set('file', new File([readFileSync(file)], 'million.csv'));
    const reader = startReader(server.address);
    await pause(BEFORE_MS);
    const began = now();
    const uploads = `${server.address}/api/v1/uploads`;
    const staged = await fetch(uploads, { method: 'POST', body: form });
    const { id } = uploadSchema.parse(await staged.json());
    const stagedAt = now();
    const headers = { 'content-type': 'application/json' };
    const committed = await fetch(`${uploads}/${id}/commit`, { method: 'POST', headers, body: '{}' });
    if (!committed.ok) throw new Error(`the commit answered ${committed.status}`);
    const ended = now();
    const seen = await reader.stop();
    const took = (from: number, to: number): number[] =>
      seen.filter(({ due }) => due >= from && due < to).map((each) => each.took);
    return {
      stageSeconds: (stagedAt - began) / 1000,
      commitSeconds: (ended - stagedAt) / 1000,
      idle: quantiles(took(began - BEFORE_MS / 2, began)),
      during: quantiles(took(began, ended)),
    };
  } finally {
    await server.stop();
  }
}

interface Seen {
  readonly due: number;
  readonly took: number;
}

function startReader(address: string): { stop(): Promise<readonly Seen[]> } {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'reader.ts'), address], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let written = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written += text));
  const closed = new Promise((resolve) => child.once('close', resolve));
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await closed;
      // What reader.ts prints.
      return JSON.parse(written) as readonly Seen[];
    },
  };
}

function now(): number {
  return performance.timeOrigin + performance.now();
}
