import type { ProblemCode } from '#contract/problem.ts';

export interface FieldError {
  /** JSON pointer, query parameter or cell. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** What a caller did that cannot be done: a code for programs, a sentence in both languages for people. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ProblemCode;
  readonly errors: readonly FieldError[];

  constructor(
    code: ProblemCode,
    message: string,
    errors: readonly FieldError[] = [],
    options: { readonly cause?: unknown } = {},
  ) {
    super(message, options);
    this.code = code;
    this.errors = errors;
  }
}

/**
 * A request refused for one of its fields: the sentence, and at the field the sentence with what was found there.
 * `期间写法不对 · not a period` with `2020-13` is `期间写法不对：2020-13 · not a period: 2020-13`.
 */
export function refusedAt(pointer: string, code: string, sentence: string, found: string): AppError {
  const [zh = '', en = ''] = sentence.split(' · ');
  return new AppError('request.invalid', sentence, [
    { pointer, code, message: `${zh}：${found} · ${en}: ${found}` },
  ]);
}

/** There is no such thing. */
export function notFound(what: string, id: string): AppError {
  return new AppError('not.found', `没有这一项：${what} ${id} · no such ${what}: ${id}`);
}
