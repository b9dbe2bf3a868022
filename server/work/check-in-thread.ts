import { Worker } from 'node:worker_threads';

/** A check that runs, and how to end it before it is done. */
export interface RunningCheck {
  /** What is wrong with the file; nothing when it is sound. Errors: what kept it from being read. */
  readonly findings: Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Reads a database file through in a thread of its own. */
export function checkInThread(file: string): RunningCheck {
  const worker = new Worker(new URL('./integrity-worker.ts', import.meta.url), { workerData: file });
  worker.unref();
  const findings = new Promise<readonly string[]>((resolve, reject) => {
    worker.once('message', (found: readonly string[]) => resolve(found));
    worker.once('error', reject);
    // Ended before it was done: nothing is known to be wrong.
    worker.once('exit', () => resolve([]));
  });
  return {
    findings,
    stop: async () => {
      await worker.terminate();
    },
  };
}
