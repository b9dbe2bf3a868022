import { z } from 'zod';

/** One request that asks for something wrong. */
export interface BadRequest {
  readonly what: string;
  readonly path: string;
  readonly init: RequestInit;
  /** Some bad-looking input may be answered well; where a problem is certain it is demanded. */
  readonly mayBeFine: boolean;
}

const operationSchema = z.object({
  parameters: z.array(z.object({ in: z.string(), name: z.string() })).default([]),
  requestBody: z.object({ content: z.record(z.string(), z.unknown()) }).optional(),
});
const documentSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) });

interface Route {
  readonly method: string;
  /** With `{id}` where an id goes. */
  readonly path: string;
  readonly query: readonly string[];
  readonly body: 'json' | 'form' | undefined;
}

/** Every route of an OpenAPI document. */
export function routesOf(document: unknown): Route[] {
  return Object.entries(documentSchema.parse(document).paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { parameters, requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      query: parameters.filter((each) => each.in === 'query').map(({ name }) => name),
      body: bodyOf(requestBody?.content),
    })),
  );
}

const ODD_TEXTS = [
  '',
  ' ',
  '\u0000',
  'x'.repeat(5000),
  "' or 1=1 --",
  '%',
  '../../etc/passwd',
  '[]',
  '-1',
  '0',
  '1e9',
  '99999999999999999999',
  'NaN',
  '2020-02-30',
  '2020-13',
  '9999-12-31',
  '0000-00-00',
  '2020-06-31T99:99',
  '\ud800',
  '重庆\u202e市',
];

/** As they stand in an address: not text to be encoded, but bytes that may be no text at all. */
const ODD_IDS = ['no-such-id', '%00', '%E0%A4', '%zz', '..%2f..', 'x'.repeat(5000), '%F0%9F%98%80'];

const BROKEN_JSON = ['', '{', '{"a":', 'null', '[]', '1', '"text"', 'true', '['.repeat(20_000), '\u0000'];
const WRONG_BODIES = [
  {},
  { accept: 'all' },
  { accept: [1, null] },
  { reason: { a: 1 } },
  { reason: '\u0000', text: '\u0000', assignee: '\u0000', note: '\u0000' },
  { id: 7, value: '1', year: '2020', region: [], indicator: {} },
  { value: 1e308, year: -1, region: '\ud800', indicator: 'x'.repeat(10_000) },
  { mapping: { columns: { A: 'value' } }, region: 5 },
  { condition: { kind: 'no-such-kind' }, indicator: 'urban-new-jobs' },
];

/** Requests that ask each route for something wrong; `ids` are real ids by the folder they stand in. */
export function badRequestsTo(route: Route, ids: Readonly<Record<string, string>>): BadRequest[] {
  const real = withId(route.path, ids[folderOf(route.path)] ?? 'no-such-id');
  return [
    ...wrongIds(route),
    ...route.query.flatMap((name) => oddQueries(route, real, name)),
    ...(route.body === 'json' ? wrongJson(route, real) : []),
    ...(route.body === 'form' ? wrongForms(route, real) : []),
    ...wrongHeaders(route, real),
  ];
}

function wrongIds(route: Route): BadRequest[] {
  if (!route.path.includes('{')) return [];
  return ODD_IDS.map((id) => ({
    what: `${route.method} ${route.path} with the id ${id.slice(0, 12)}`,
    path: withId(route.path, id),
    init: send(route, '{"reason":"x","text":"x","assignee":"x"}'),
    mayBeFine: false,
  }));
}

function oddQueries(route: Route, path: string, name: string): BadRequest[] {
  return ODD_TEXTS.map((text) => ({
    what: `${route.method} ${route.path} with ${name}=${JSON.stringify(text.slice(0, 20))}`,
    path: `${path}?${new URLSearchParams({ [name]: text }).toString()}`,
    init: send(route, '{}'),
    mayBeFine: true,
  }));
}

function wrongJson(route: Route, path: string): BadRequest[] {
  const what = `${route.method} ${route.path}`;
  const huge = JSON.stringify({ reason: 'x'.repeat(1_100_000) });
  return [
    ...BROKEN_JSON.map((body) => ({
      what: `${what} with the body ${JSON.stringify(body.slice(0, 12))}`,
      path,
      init: send(route, body),
      mayBeFine: ['', 'null'].includes(body),
    })),
    ...WRONG_BODIES.map((body) => ({
      what: `${what} with ${JSON.stringify(body).slice(0, 60)}`,
      path,
      init: send(route, JSON.stringify(body)),
      mayBeFine: true,
    })),
    { what: `${what} with a huge body`, path, init: send(route, huge), mayBeFine: false },
    ...['text/plain', 'application/xml', 'multipart/form-data', 'not a type'].map((type) => ({
      what: `${what} sent as ${type}`,
      path,
      init: { ...send(route, '{}'), headers: { 'content-type': type } },
      mayBeFine: true,
    })),
  ];
}

function wrongForms(route: Route, path: string): BadRequest[] {
  const what = `${route.method} ${route.path}`;
  const boundary = 'multipart/form-data; boundary=x';
  const part = (name: string, text: string): string =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n--x--\r\n`;
  const texts: readonly [type: string, body: string][] = [
    ['multipart/form-data', 'x'],
    [boundary, ''],
    [boundary, '--x'],
    [boundary, '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\na,b'],
    [boundary, part('file', 'text and no file')],
    [boundary, part('mapping', '{')],
    ['application/json', '{}'],
    ['text/csv', 'indicator,region\n'],
  ];
  return [
    ...texts.map(([type, body], index) => ({
      what: `${what} with the broken form ${index + 1}`,
      path,
      init: { method: route.method, body, headers: { 'content-type': type } },
      mayBeFine: false,
    })),
    ...['{', '[]', '{"indicator":5}', '{"columns":{"A":"value"}}', '{"columns":{"1":{"as":"x"}}}', '5'].map(
      (mapping) => ({
        what: `${what} with the mapping ${mapping}`,
        path,
        init: { method: route.method, body: formOf({ mapping }) },
        mayBeFine: ['[]', '5'].includes(mapping),
      }),
    ),
    ...['region', 'period', 'unit'].flatMap((name) =>
      ODD_TEXTS.map((text) => ({
        what: `${what} with ${name}=${JSON.stringify(text.slice(0, 20))}`,
        path,
        init: { method: route.method, body: formOf({ [name]: text }) },
        mayBeFine: true,
      })),
    ),
  ];
}

function wrongHeaders(route: Route, path: string): BadRequest[] {
  const withHeaders = (what: string, headers: Record<string, string>): BadRequest => {
    const init = send(route, '{}');
    return {
      what: `${route.method} ${route.path} ${what}`,
      path,
      init: { ...init, headers: { ...init.headers, ...headers } },
      mayBeFine: false,
    };
  };
  return [
    withHeaders('with a wrong token', { authorization: 'Bearer wrong' }),
    withHeaders('with another scheme', { authorization: 'Basic eDp4' }),
    withHeaders('by another name', { host: 'evil.example' }),
    ...(route.method === 'GET' ? [] : [withHeaders('from another site', { origin: 'https://evil.example' })]),
    ...(route.method === 'GET' ? [] : [withHeaders('from a frame', { 'sec-fetch-site': 'cross-site' })]),
  ];
}

/** Requests to what is no route at all. */
export function strayRequests(routes: readonly Route[]): BadRequest[] {
  const paths = [...new Set(routes.map(({ path }) => path))];
  const methods = ['DELETE', 'PATCH', 'PUT', 'POST'];
  return [
    ...paths.flatMap((path) =>
      methods
        .filter((method) => !routes.some((route) => route.path === path && route.method === method))
        .map((method) => ({
          what: `${method} ${path}`,
          path: withId(path, 'x'),
          init: { method },
          mayBeFine: false,
        })),
    ),
    ...[
      '/api',
      '/api/v1',
      '/api/v2/uploads',
      '/api/v1/no-such-thing',
      '/api/v1/%zz',
      '/api/v1//',
      '/%zz',
      '/%E0',
    ].map((path) => ({ what: `GET ${path}`, path, init: {}, mayBeFine: false })),
  ];
}

function send(
  { method, body }: Route,
  text: string,
): { method: string; body?: string; headers: Record<string, string> } {
  return body === 'json'
    ? { method, body: text, headers: { 'content-type': 'application/json' } }
    : { method, headers: {} };
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  form.set('file', new File(['indicator,region,period,value\n'], 'a.csv'));
  for (const [name, text] of Object.entries(fields)) form.set(name, text);
  return form;
}

function bodyOf(content: Readonly<Record<string, unknown>> | undefined): 'json' | 'form' | undefined {
  if (content === undefined) return undefined;
  return 'application/json' in content ? 'json' : 'form';
}

function folderOf(path: string): string {
  return path.split('/')[3] ?? '';
}

function withId(path: string, id: string): string {
  return path.replace(/\{\w+\}/g, () => id);
}
