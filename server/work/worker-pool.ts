import type { Config } from '../config.ts';
import type { Events } from '../services/events.ts';
import type { Log } from '../log.ts';
import type { Job } from './messages.ts';
import { type Limits, LIMITS, type Listener, startWorkerThread, type WorkerThread } from './worker-thread.ts';

/** A usual sheet need not wait behind a million rows; more threads would only share the same disk and cores. */
const THREADS = 2;

export interface JobOptions {
  /** Buffers handed over, not copied. */
  readonly transfer?: readonly ArrayBuffer[];
  readonly listener: Listener;
}

export interface WorkerPool {
  /** Starts a thread before it is needed. */
  warm(): void;
  /** Errors: WorkerLost; what the verb throws. */
  run(job: Job, options: JobOptions): Promise<unknown>;
  close(): Promise<void>;
}

/** Runs each job in a thread that has none; a thread that is lost is replaced at the next job. */
export function openWorkerPool(
  config: Config,
  { events, log }: { readonly events: Events; readonly log: Log },
  limits: Limits = LIMITS,
): WorkerPool {
  const threads = new Set<WorkerThread>();
  const idle: WorkerThread[] = [];
  const waiting: ((thread: WorkerThread) => void)[] = [];

  const start = (): WorkerThread => {
    const thread = startWorkerThread(config, limits, {
      emit: (event) => events.emit(event),
      lost: (error) => {
        log.error({ err: error, cause: error.cause }, 'an import worker was lost');
        threads.delete(thread);
        const at = idle.indexOf(thread);
        if (at >= 0) idle.splice(at, 1);
      },
    });
    threads.add(thread);
    return thread;
  };
  const take = (): Promise<WorkerThread> => {
    const free = idle.pop() ?? (threads.size < THREADS ? start() : undefined);
    return free ? Promise.resolve(free) : new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (thread: WorkerThread): void => {
    const next = waiting.shift();
    const usable = threads.has(thread) ? thread : next && start();
    if (!usable) return;
    if (next) next(usable);
    else idle.push(usable);
  };

  return {
    warm: () => {
      if (threads.size === 0) idle.push(start());
    },
    run: async (job, { transfer = [], listener }) => {
      const thread = await take();
      try {
        return await thread.run(job, { transfer, listener });
      } finally {
        giveBack(thread);
      }
    },
    close: async () => {
      await Promise.all([...threads].map((thread) => thread.close()));
    },
  };
}
