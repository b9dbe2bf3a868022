import { Worker } from 'node:worker_threads';
import type { ProgressStage } from '#contract/progress.ts';
import type { Config } from '../config.ts';
import type { Report } from '../ingest/progress.ts';
import type { LiveEvent } from '../services/events.ts';
import { type FromWorker, type Job, receivedError, type ToWorker } from './messages.ts';

export interface Limits {
  /** Heap of one worker; the values of a file lie outside it. */
  readonly memoryMib: number;
  /** Longest silence while a file is read and checked: every stage tells of each step it does. */
  readonly silenceMs: number;
}
export const LIMITS: Limits = { memoryMib: 320, silenceMs: 10_000 };

/** A worker that ended before it answered, and why: its memory was not enough, it hung, or something else. */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost';
  readonly reason: 'heavy' | 'slow' | 'gone';
  constructor(reason: WorkerLost['reason'], cause?: unknown) {
    super(`the import worker was lost: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** What the caller of a job hears before its answer. */
export interface Listener {
  readonly progress?: Report | undefined;
  kept?(sha256: string): void;
}

export interface WorkerThread {
  /** Runs one job; the next is for when it has answered. Errors: WorkerLost; what the verb throws. */
  run(
    job: Job,
    options: { readonly transfer: readonly ArrayBuffer[]; readonly listener: Listener },
  ): Promise<unknown>;
  /** Lets the thread close its store; one at work is ended at once, and what it was writing is rolled back. */
  close(): Promise<void>;
}

interface Running {
  readonly listener: Listener;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** Stages a hang of which can only come of the file; the others take as long as the disk takes. */
const WATCHED: ReadonlySet<ProgressStage> = new Set(['read', 'compare', 'check']);
const YOUNG_MIB = 16;
const LONGEST_CLOSE_MS = 5_000;

/** Starts a thread that runs import verbs; `lost` is told once when it ends by itself. */
export function startWorkerThread(
  config: Config,
  limits: Limits,
  told: { emit(event: LiveEvent): void; lost(error: WorkerLost): void },
): WorkerThread {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: config,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMib, maxYoungGenerationSizeMb: YOUNG_MIB },
  });
  let running: Running | undefined;
  let watch: NodeJS.Timeout | undefined;
  let isClosing = false;

  const end = (): Running | undefined => {
    const ended = running;
    running = undefined;
    clearTimeout(watch);
    return ended;
  };
  const lose = (error: WorkerLost): void => {
    if (isClosing && !running) return;
    isClosing = true;
    told.lost(error);
    end()?.reject(error);
    void worker.terminate();
  };
  const watchStage = (stage: ProgressStage): void => {
    clearTimeout(watch);
    if (WATCHED.has(stage)) watch = setTimeout(() => lose(new WorkerLost('slow')), limits.silenceMs);
  };
  worker.on('message', (message: FromWorker) => {
    switch (message.kind) {
      case 'event':
        told.emit(message.event);
        break;
      case 'progress':
        watchStage(message.stage);
        running?.listener.progress?.(message.stage, message.done, message.total);
        break;
      case 'kept':
        running?.listener.kept?.(message.sha256);
        break;
      case 'done':
        end()?.resolve(message.result);
        break;
      case 'failed':
        end()?.reject(receivedError(message.error));
        break;
      default:
        message satisfies never;
    }
  });
  worker.on('error', (error) => lose(new WorkerLost(isOutOfMemory(error) ? 'heavy' : 'gone', error)));
  worker.on('exit', () => lose(new WorkerLost('gone')));

  return {
    run: (job, { transfer, listener }) =>
      new Promise((resolve, reject) => {
        running = { listener, resolve, reject };
        worker.postMessage({ kind: 'job', job } satisfies ToWorker, [...transfer]);
      }),
    close: async () => {
      const cut = end();
      isClosing = true;
      cut?.reject(new WorkerLost('gone'));
      if (!cut) await closed(worker);
      await worker.terminate();
    },
  };
}

function closed(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, LONGEST_CLOSE_MS);
    worker.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
    worker.postMessage({ kind: 'close' } satisfies ToWorker);
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
