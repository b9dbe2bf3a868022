import type { MiddlewareHandler } from 'hono';
import { AppError } from '../services/errors.ts';
import type { AppEnv } from './openapi.ts';

/** How long a request may wait for its answer, in milliseconds. */
export interface TimeLimits {
  readonly reading: number;
  /** Writing goes on when nobody waits for it any more: it is ended by its own limits, or done. */
  readonly writing: number;
}

/** A million rows are read, checked and written in a good minute on a slow machine. */
export const TIME_LIMITS: TimeLimits = { reading: 60_000, writing: 600_000 };

/** Stays open by design, and says so itself. */
const STREAM = '/api/v1/events';
const READING = new Set(['GET', 'HEAD']);
/** Reads with the work of a write: a commit that is tried and undone, every original and value proved. */
const HEAVY = /^\/api\/v1\/(uploads\/[^/]+\/consequences|audit\/verify)$/;

/**
 * Ends the wait for an answer that does not come.
 * Errors: request.too.slow.
 */
export function limitTime({ reading, writing }: TimeLimits): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (c.req.path === STREAM) return next();
    const isReading = READING.has(c.req.method);
    const isLight = isReading && !HEAVY.test(c.req.path);
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(tooSlow(isReading)), isLight ? reading : writing);
    });
    try {
      await Promise.race([next(), tooLate]);
    } finally {
      clearTimeout(timer);
    }
    return undefined;
  };
}

function tooSlow(isReading: boolean): AppError {
  return new AppError(
    'request.too.slow',
    isReading
      ? '太久没有结果，请稍后再试 · no answer in time: try again later'
      : '太久没有结果；可能仍会办成，重做前先看一眼 · no answer in time; it may still be done: look before doing it again',
  );
}
