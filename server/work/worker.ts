import '../node-version.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { composeWorker } from '../compose.ts';
import type { Config } from '../config.ts';
import { actingAs } from '../services/context.ts';
import { IMPORT_VERBS } from '../services/imports/import-verbs.ts';
import { inSteps } from '../services/progress.ts';
import { type FromWorker, type Job, sentError, type ToWorker } from './messages.ts';

// The thread that runs import verbs, with a store of its own. It ends when told to, or when it is ended.

const port = parentPort;
if (!port) throw new Error('this module runs in a worker');
const say = (message: FromWorker): void => port.postMessage(message);

// What worker-thread.ts started it with.
const running = await composeWorker(workerData as Config);
running.deps.events.subscribe((event) => say({ kind: 'event', event }));
const { files: store } = running.deps;
const files = {
  ...store,
  keep: async (bytes: Uint8Array): Promise<string> => {
    const sha256 = await store.keep(bytes);
    say({ kind: 'kept', sha256 });
    return sha256;
  },
};

async function run({ verb, actor, district, args }: Job): Promise<void> {
  const progress = inSteps((stage, done, total) => say({ kind: 'progress', stage, done, total }));
  const ctx = { ...actingAs({ ...running.deps, files }, actor, district), progress };
  try {
    // The arguments are those the verb of this name was called with, see verbs-in-worker.ts.
    const call = IMPORT_VERBS[verb] as (...all: unknown[]) => Promise<unknown>;
    say({ kind: 'done', result: await call(ctx, ...args) });
  } catch (error) {
    say({ kind: 'failed', error: sentError(error) });
  }
}
port.on('message', (message: ToWorker) => {
  if (message.kind === 'job') void run(message.job);
  else void running.close().then(() => port.close());
});
