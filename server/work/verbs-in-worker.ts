import type { Ctx } from '../services/context.ts';
import { AppError } from '../services/errors.ts';
import type { ImportVerbName, ImportVerbs } from '../services/imports/import-verbs.ts';
import { IMPORT_VERBS } from '../services/imports/import-verbs.ts';
import { refuseUpload } from '../services/imports/stage-upload.ts';
import type { WorkerPool } from './worker-pool.ts';
import { type Listener, WorkerLost } from './worker-thread.ts';

/**
 * The import verbs, each run in a worker: the thread that answers requests only waits. A file that takes a worker
 * down ends as an upload refused with the reason; of any other verb nothing is written.
 */
export function verbsInWorker(pool: WorkerPool): ImportVerbs {
  const names = Object.keys(IMPORT_VERBS) as ImportVerbName[];
  const callers = Object.fromEntries(names.map((verb) => [verb, callerOf(pool, verb)]));
  // One caller of every name, and the worker answers what the verb of that name answers.
  const verbs = callers as unknown as ImportVerbs;
  return { ...verbs, stageUpload: stageIn(pool) };
}

function callerOf(
  pool: WorkerPool,
  verb: ImportVerbName,
): (ctx: Ctx, ...args: unknown[]) => Promise<unknown> {
  return async (ctx, ...args) => {
    try {
      const { actor, district } = ctx;
      return await pool.run({ verb, actor, district, args }, { listener: { progress: ctx.progress } });
    } catch (error) {
      if (error instanceof WorkerLost && error.reason !== 'gone') {
        throw new AppError('upload.refused', LOST[error.reason]);
      }
      throw error;
    }
  };
}

const LOST = {
  heavy:
    '处理这份文件所需内存超出上限，什么都没有写入 · it needs more memory than allowed; nothing was written',
  slow: '处理这份文件超时，什么都没有写入 · it took too long; nothing was written',
} as const;

function stageIn(pool: WorkerPool): ImportVerbs['stageUpload'] {
  return async (ctx, file) => {
    const size = file.bytes.byteLength;
    let sha256: string | undefined;
    const listener: Listener = {
      progress: ctx.progress,
      kept: (name) => {
        sha256 = name;
      },
    };
    try {
      const { actor, district } = ctx;
      const job = { verb: 'stageUpload', actor, district, args: [file] } as const;
      // What the worker answers is what the verb answers.
      return (await pool.run(job, { transfer: handedOver(file.bytes), listener })) as Awaited<
        ReturnType<ImportVerbs['stageUpload']>
      >;
    } catch (error) {
      if (!(error instanceof WorkerLost) || error.reason === 'gone' || sha256 === undefined) throw error;
      const { name, hints, origin } = file;
      const code = `file.too.${error.reason}` as const;
      return refuseUpload(ctx, { name, size, sha256, hints, origin }, code);
    }
  };
}

const SMALL_FILE = 1024 * 1024;

// Small files are copied: theirs may be a piece of a buffer that others hold pieces of.
function handedOver({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && byteLength > SMALL_FILE ? [buffer] : [];
}
