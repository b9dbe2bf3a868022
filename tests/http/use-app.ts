import { afterAll, beforeAll } from 'vitest';
import type { z } from 'zod';
import { uploadSchema, type UploadDto } from '#contract/uploads.ts';
import type { CtxOptions } from '#tests/support/make-ctx.ts';
import { fileForm, json, makeApp, type TestApp } from '#tests/support/make-app.ts';

export interface UsedApp {
  readonly it: TestApp;
  /** The JSON a path answers with, checked to be exactly what the schema declares. */
  get<T>(path: string, schema: z.ZodType<T>): Promise<T>;
  /** A body sent as JSON; none when undefined. */
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Sends a sheet, as the upload page does. */
  send(name: string, text: string, fields?: Readonly<Record<string, string>>): Promise<UploadDto>;
  /** Sends a sheet and commits it; answers its id. */
  put(name: string, text: string): Promise<string>;
}

/** One app for the tests of the describe it is called in, over a store of its own. */
export function useApp(options: CtxOptions = {}): UsedApp {
  let made: TestApp | undefined;
  const it = (): TestApp => {
    if (!made) throw new Error('useApp is for tests and hooks after it');
    return made;
  };
  beforeAll(async () => {
    made = await makeApp(options);
  });
  afterAll(() => made?.close());
  const post: UsedApp['post'] = (path, body, headers = {}) => {
    const sent = body === undefined ? {} : json(body);
    return it().request(path, {
      method: 'POST',
      ...sent,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    });
  };
  const send: UsedApp['send'] = async (name, text, fields = {}) => {
    const body = fileForm(name, text, fields);
    const response = await it().request('/api/v1/uploads', { method: 'POST', body });
    return exactly(uploadSchema, await okBody(response, 201));
  };
  return {
    get it() {
      return it();
    },
    get: async (path, schema) => exactly(schema, await okBody(await it().request(path), 200)),
    post,
    send,
    put: async (name, text) => {
      const { id } = await send(name, text);
      await okBody(await post(`/api/v1/uploads/${id}/commit`, { reason: '例行报送' }), 200);
      return id;
    },
  };
}

/** The body of an answer with this status. Errors: throws with the body of any other. */
export async function okBody(response: Response, status: number): Promise<unknown> {
  const body: unknown = await response.json();
  if (response.status !== status) throw new Error(`${response.status}: ${JSON.stringify(body)}`);
  return body;
}

/** The body as the schema types it. Errors: throws when it says less or more than the schema declares. */
export function exactly<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.parse(body);
  const [declared, sent] = [sorted(parsed), sorted(body)];
  if (declared !== sent) throw new Error(`not as declared:\n${sent}\n${declared}`);
  return parsed;
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

export const JOBS = `indicator,region,period,basis,value,unit
urban-new-jobs,500000,2020-05,ytd,26,万人
urban-new-jobs,500000,2020-06,ytd,31.2,万人
urban-new-jobs,500103,2020-06,ytd,8120,人
`;
export const RATES = `indicator,region,period,basis,value,unit
surveyed-unemployment-rate,100000,2020-04,period,6.0,%
surveyed-unemployment-rate,100000,2020-05,period,6.2,%
surveyed-unemployment-rate,100000,2020-06,period,5.9,%
`;
