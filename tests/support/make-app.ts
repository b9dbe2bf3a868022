import { createApp } from '#server/http/app.ts';
import { makeCtx, type CtxOptions, type TestCtx } from './make-ctx.ts';

/** A bearer token that `makeApp` accepts. */
export const TEST_TOKEN = 'a-token-for-tests-of-forty-characters-ok';

const ORIGIN = 'http://127.0.0.1:8787';

export interface TestApp extends TestCtx {
  readonly app: ReturnType<typeof createApp>;
  /** One request to the app, without a port: `request('/api/v1/overview')`. */
  request(path: string, init?: RequestInit): Promise<Response>;
}

/** The whole server as a function, over what `makeCtx` makes; there is no built page. */
export async function makeApp(options: CtxOptions = {}): Promise<TestApp> {
  const made = await makeCtx(options);
  const app = createApp(made.deps, {
    token: TEST_TOKEN,
    hosts: new Set(['127.0.0.1']),
    page: 'no-such-folder',
  });
  return {
    ...made,
    app,
    request: async (path, init) => app.request(`${ORIGIN}${path}`, init),
  };
}

/** A request body that sends JSON: `request(path, { method: 'POST', ...json({ reason }) })`. */
export function json(body: unknown): RequestInit {
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

/** A form with one file, as the upload page sends it. */
export function fileForm(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  form.set('file', new File([content], name));
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  return form;
}
