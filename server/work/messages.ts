import type { ProblemCode } from '#contract/problem.ts';
import type { ProgressStage } from '#contract/progress.ts';
import { AppError, type FieldError } from '../services/errors.ts';
import type { LiveEvent } from '../services/events.ts';
import type { ImportVerbName } from '../services/imports/import-verbs.ts';

/** One verb to run, on whose behalf, with what: plain data. */
export interface Job {
  readonly verb: ImportVerbName;
  readonly actor: string;
  readonly district: string | undefined;
  readonly args: readonly unknown[];
}

/** What a worker is told. */
export type ToWorker = { readonly kind: 'job'; readonly job: Job } | { readonly kind: 'close' };

/** What a worker says. */
export type FromWorker =
  | { readonly kind: 'event'; readonly event: LiveEvent }
  | {
      readonly kind: 'progress';
      readonly stage: ProgressStage;
      readonly done: number;
      readonly total: number;
    }
  /** The original is on disk, under this name. */
  | { readonly kind: 'kept'; readonly sha256: string }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly error: SentError };

/** An error as plain data: a clone of an Error keeps neither its class nor its code. */
export interface SentError {
  readonly message: string;
  readonly stack: string | undefined;
  /** Of the database driver. */
  readonly code: unknown;
  readonly app: { readonly code: ProblemCode; readonly errors: readonly FieldError[] } | undefined;
}

export function sentError(error: unknown): SentError {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const app = error instanceof AppError ? { code: error.code, errors: error.errors } : undefined;
  return { message, stack, code, app };
}

export function receivedError({ message, stack, code, app }: SentError): Error {
  if (app) return new AppError(app.code, message, app.errors);
  const error = Object.assign(new Error(message), code === undefined ? {} : { code });
  if (stack !== undefined) error.stack = stack;
  return error;
}
