import { setTimeout as pause } from 'node:timers/promises';

// A reader as a process of its own: asks for the overview at a steady beat, whether or not the last answer has come,
// and counts each from the moment it was due. Told to stop, it prints what it saw as JSON.

const BEAT_MS = 10;
const now = (): number => performance.timeOrigin + performance.now();

const [address = ''] = process.argv.slice(2);
const seen: { readonly due: number; readonly took: number }[] = [];
const asked: Promise<void>[] = [];
const told = { done: false };
process.on('SIGTERM', () => {
  told.done = true;
});

async function ask(due: number): Promise<void> {
  const response = await fetch(`${address}/api/v1/overview?period=2020-06`);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`the overview answered ${response.status}`);
  seen.push({ due, took: now() - due });
}

for (let due = now(); !told.done; due += BEAT_MS) {
  const wait = due - now();
  if (wait > 0) await pause(wait);
  asked.push(ask(due));
}
await Promise.all(asked);
process.stdout.write(JSON.stringify(seen));
