import type { ProblemCode } from '#contract/problem.ts';
import { storeFaultOf, type StoreFault } from '../db/store-fault.ts';
import { AppError } from './errors.ts';

const SAYS: Readonly<Record<StoreFault, { readonly code: ProblemCode; readonly text: string }>> = {
  full: {
    code: 'store.full',
    text: '磁盘已满，这次什么都没有写入；腾出空间后重试，已有数据不受影响 · the disk is full and nothing of this was written; free some space and try again, what was there is unharmed',
  },
  'read-only': {
    code: 'store.read.only',
    text: '数据目录或数据库不可写，这次什么都没有写入；请检查权限与挂载方式 · the data folder or database cannot be written to and nothing of this was; look at its permissions and how it is mounted',
  },
  busy: {
    code: 'store.busy',
    text: '另一个程序正占着数据库，这次什么都没有写入；稍后重试 · another program holds the database and nothing of this was written; try again in a moment',
  },
  damaged: {
    code: 'store.damaged',
    text: '数据库文件已损坏；请停止服务，保留这个文件，从最近的备份恢复到空目录（qingyu restore） · the database file is damaged; stop the server, keep the file, and restore the newest backup into an empty folder (qingyu restore)',
  },
  unreachable: {
    code: 'store.unreachable',
    text: '数据库或数据目录打不开，这次什么都没有写入；请检查 QINGYU_DATA、DATABASE_URL 与数据库是否在运行 · the database or data folder cannot be opened and nothing of this was written; look at QINGYU_DATA, DATABASE_URL and whether the database runs',
  },
};

/** A fault of disk or database as a refusal people can act on; undefined for any other error. */
export function storeProblem(error: unknown): AppError | undefined {
  const fault = storeFaultOf(error);
  return fault && problemOfFault(fault, error);
}

export function problemOfFault(fault: StoreFault, cause?: unknown): AppError {
  const { code, text } = SAYS[fault];
  return new AppError(code, text, [], { cause });
}
