import type { Problem } from '#contract/problem.ts';

/** The server answered with problem details. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }
}

/** No answer came: the network or the server is down. */
export class OfflineProblem extends Error {
  override readonly name = 'OfflineProblem';
}

/** The problem details in an answer's body, or undefined when it has another shape. */
export function readProblem(body: unknown): Problem | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { type, title, status, detail, code, errors, instance } = body as Partial<
    Record<keyof Problem, unknown>
  >;
  if (typeof title !== 'string' || typeof status !== 'number') return undefined;
  return {
    type: typeof type === 'string' ? type : 'about:blank',
    title,
    status,
    detail: typeof detail === 'string' ? detail : '',
    code: typeof code === 'string' ? code : 'internal',
    errors: Array.isArray(errors) ? errors.filter(isProblemItem) : [],
    ...(typeof instance === 'string' ? { instance } : {}),
  };
}

function isProblemItem(item: unknown): item is Problem['errors'][number] {
  return (
    typeof item === 'object' &&
    item !== null &&
    'pointer' in item &&
    'message' in item &&
    typeof item.message === 'string'
  );
}
