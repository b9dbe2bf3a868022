import type { Problem } from '#contract/problem.ts';
import { ApiProblem, OfflineProblem, readProblem } from '#client/lib/problem.ts';

const BASE = '/api/v1';

export type Query = Readonly<Record<string, string | number | undefined>>;

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly query?: Query;
  readonly json?: unknown;
  readonly form?: FormData;
  readonly signal?: AbortSignal;
  /** Sent on unsafe calls; the same key for the same intent, so that a repeat does nothing twice. */
  readonly idempotencyKey?: string;
}

/**
 * One call of the server's interface, answered as the contract's type.
 * Errors: ApiProblem when the server refuses, OfflineProblem when no answer comes.
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(path, options);
  const body = await readBody(response);
  if (!response.ok) throw new ApiProblem(readProblem(body) ?? unknownProblem(response.status));
  // The server declares each answer with the contract's schema and its tests hold it to that, so the shape is
  // trusted here: checking it again would bring zod into the bundle.
  return body as T;
}

/** The address of a call, for links to files and for the event stream. */
export function apiUrl(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') params.set(name, String(value));
  }
  const search = params.toString();
  return `${BASE}${path}${search === '' ? '' : `?${search}`}`;
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  const { method = 'GET', query, json, form, signal, idempotencyKey } = options;
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  if (json !== undefined) headers.set('Content-Type', 'application/json');
  if (idempotencyKey !== undefined) headers.set('Idempotency-Key', idempotencyKey);
  const body = form ?? (json === undefined ? undefined : JSON.stringify(json));
  try {
    return await fetch(apiUrl(path, query), {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new OfflineProblem('no answer', { cause });
  }
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    if (response.ok && text !== '') throw new ApiProblem(unknownProblem(response.status));
    return undefined;
  }
}

function unknownProblem(status: number): Problem {
  return { type: 'about:blank', title: '', status, detail: '', code: 'internal', errors: [] };
}
