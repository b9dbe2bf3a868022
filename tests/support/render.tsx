import { cleanup, configure, render } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, vi } from 'vitest';
import { createQueryClient } from '#client/api/query-client.ts';
import { App } from '#client/app/app.tsx';
import { loadMessages } from '#client/lib/messages/catalogue.ts';
import { startLanguage } from '#client/lib/remembered-language.ts';

// A page’s chunk is read and translated when it is first opened, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 4_000 });

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly headers: Headers;
  /** Aborted once the page asks no more. */
  readonly signal: AbortSignal | undefined;
}

/** What the network answers: by `METHOD /path` below /api/v1. A function sees the call. */
export type Routes = Readonly<Record<string, unknown>>;

export interface RenderedApp {
  /** Every call made, in order. */
  readonly calls: readonly Call[];
}

/** Opens the whole application at an address, with the network answered from a table. */
export async function renderApp(address: string, routes: Routes): Promise<RenderedApp> {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', (input: string, init: RequestInit = {}) => answer(input, init, routes, calls));
  vi.stubGlobal('EventSource', QuietEventSource);
  vi.stubGlobal('scrollTo', () => undefined);
  window.history.replaceState(null, '', address);
  await loadMessages(startLanguage(window.location.search));
  render(
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>,
  );
  return { calls };
}

/** A problem as the server words it, for a route to answer. */
export class ProblemAnswer {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    this.status = status;
    this.code = code;
  }
}

async function answer(input: string, init: RequestInit, routes: Routes, calls: Call[]): Promise<Response> {
  const url = new URL(input, 'http://qingyu.test');
  const method = init.method ?? 'GET';
  const path = url.pathname.replace('/api/v1', '');
  const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : init.body;
  const call = {
    method,
    path,
    query: url.searchParams,
    body,
    headers: new Headers(init.headers),
    signal: init.signal ?? undefined,
  };
  calls.push(call);
  const route = routes[`${method} ${path}`];
  const result = isHandler(route) ? await Promise.resolve(route(call)) : route;
  if (result === undefined) return problem(404, 'not.found');
  if (result instanceof ProblemAnswer) return problem(result.status, result.code);
  return Response.json(result);
}

function isHandler(route: unknown): route is (call: Call) => unknown {
  return typeof route === 'function';
}

function problem(status: number, code: string): Response {
  const body = { type: 'about:blank', title: code, status, detail: '', code, errors: [] };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}

class QuietEventSource extends EventTarget {
  readonly readyState = 1;

  close(): void {
    this.dispatchEvent(new Event('close'));
  }
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});
