import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { useApp } from './use-app.ts';

const operationSchema = z.object({
  operationId: z.string(),
  summary: z.string().min(1),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  'x-permission': z.string().optional(),
  responses: z.record(z.string(), z.unknown()),
});
const documentSchema = z.object({
  openapi: z.string(),
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

/** Every route of the interface, as `METHOD /path`. */
const ROUTES = [
  'DELETE /channels/{id}',
  'DELETE /reading-templates/{id}',
  'DELETE /session',
  'DELETE /sessions/{id}',
  'DELETE /tokens/{id}',
  'DELETE /views/{id}',
  'GET /attainment',
  'GET /attainment/decomposition',
  'GET /audit',
  'GET /audit.csv',
  'GET /audit/anchors',
  'GET /audit/anchors.csv',
  'GET /audit/verify',
  'GET /bases',
  'GET /blank-sheet',
  'GET /calendar',
  'GET /calendar.ics',
  'GET /changes',
  'GET /changes.csv',
  'GET /changes/verdicts',
  'GET /changes/warnings',
  'GET /channels',
  'GET /channels/{id}',
  'GET /cross-checks',
  'GET /deliveries',
  'GET /districts',
  'GET /districts/{region}',
  'GET /events',
  'GET /explore',
  'GET /explore/export',
  'GET /export',
  'GET /groups',
  'GET /indicators',
  'GET /industries',
  'GET /integrity',
  'GET /observations',
  'GET /observations/history',
  'GET /overview',
  'GET /packs',
  'GET /permissions',
  'GET /reading-templates',
  'GET /regions',
  'GET /registers',
  'GET /registers/risks',
  'GET /registers/{id}/entries',
  'GET /registers/{id}/entries/{entry}/history',
  'GET /registers/{id}/export',
  'GET /reporting',
  'GET /reports',
  'GET /reports/{id}',
  'GET /reports/{id}.docx',
  'GET /reports/{id}.xlsx',
  'GET /returns',
  'GET /rule-proposals',
  'GET /rules',
  'GET /rules/standings',
  'GET /rules/{id}',
  'GET /rules/{id}/versions',
  'GET /schemes',
  'GET /scores',
  'GET /session',
  'GET /session/provider',
  'GET /session/provider/callback',
  'GET /sessions',
  'GET /shift-log',
  'GET /sign-in',
  'GET /silences',
  'GET /silences/{id}',
  'GET /source-conflicts',
  'GET /supervision',
  'GET /supervision/{no}',
  'GET /targets',
  'GET /targets/cascade',
  'GET /targets/{id}/versions',
  'GET /tasks',
  'GET /tasks/{no}',
  'GET /tasks/{no}/evidence/{id}',
  'GET /tasks/{no}/returns',
  'GET /tokens',
  'GET /trust',
  'GET /units',
  'GET /uploads',
  'GET /uploads/{id}',
  'GET /uploads/{id}/changes',
  'GET /uploads/{id}/consequences',
  'GET /uploads/{id}/grid',
  'GET /uploads/{id}/makers',
  'GET /uploads/{id}/original',
  'GET /uploads/{id}/reconciliation',
  'GET /uploads/{id}/release',
  'GET /uploads/{id}/return-slip',
  'GET /users',
  'GET /views',
  'GET /warnings',
  'GET /warnings/{id}',
  'PATCH /users/{name}',
  'POST /channels',
  'POST /channels/{id}/test',
  'POST /codes',
  'POST /codes/confirm',
  'POST /codes/off',
  'POST /deliveries/{id}/retry',
  'POST /entries',
  'POST /password',
  'POST /registers/{id}/entries',
  'POST /registers/{id}/entries/{entry}/withdraw',
  'POST /registers/{id}/import',
  'POST /reports',
  'POST /reports/{id}/issue',
  'POST /reports/{id}/refresh',
  'POST /rule-proposals',
  'POST /rule-proposals/{id}/approve',
  'POST /rule-proposals/{id}/refuse',
  'POST /rules',
  'POST /rules/rehearse',
  'POST /session',
  'POST /session/code',
  'POST /shift-log/notes',
  'POST /silences',
  'POST /silences/preview',
  'POST /silences/{id}/end',
  'POST /silences/{id}/extend',
  'POST /supervision',
  'POST /supervision/{no}/check',
  'POST /supervision/{no}/close',
  'POST /supervision/{no}/reply',
  'POST /supervision/{no}/send-back',
  'POST /supervision/{no}/sign',
  'POST /targets',
  'POST /tasks/{no}/returns',
  'POST /tasks/{no}/returns/{period}/accept',
  'POST /tasks/{no}/returns/{period}/evidence',
  'POST /tasks/{no}/returns/{period}/send-back',
  'POST /tokens',
  'POST /uploads',
  'POST /uploads/{id}/commit',
  'POST /uploads/{id}/compare',
  'POST /uploads/{id}/discard',
  'POST /uploads/{id}/recognise',
  'POST /uploads/{id}/reconciliation/{proposal}/apply',
  'POST /uploads/{id}/release',
  'POST /uploads/{id}/withdraw',
  'POST /users',
  'POST /users/{name}/password',
  'POST /views',
  'POST /warnings/acknowledge',
  'POST /warnings/seen',
  'POST /warnings/{id}/acknowledge',
  'POST /warnings/{id}/assign',
  'POST /warnings/{id}/checklist',
  'POST /warnings/{id}/close',
  'POST /warnings/{id}/contacts',
  'POST /warnings/{id}/note',
  'POST /warnings/{id}/send-back',
  'POST /warnings/{id}/sign-off',
  'PUT /channels/{id}',
  'PUT /registers/{id}/entries/{entry}',
  'PUT /reports/{id}',
  'PUT /rules/{id}',
  'PUT /trust',
];

describe('GET /openapi.json', () => {
  const app = useApp();
  const read = async () => documentSchema.parse(await (await app.it.request('/api/v1/openapi.json')).json());

  test('is OpenAPI 3.1 and lists every route with its answers', async () => {
    const { openapi, paths } = await read();
    expect(openapi).toBe('3.1.0');
    const listed = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
    );
    expect(listed.sort()).toEqual(ROUTES);
    const statuses = Object.values(paths)
      .flatMap((methods) => Object.values(methods))
      .map(({ responses }) => Object.keys(responses).sort().join(' '));
    expect(new Set(statuses)).toEqual(new Set(['200 default', '201 default', '302 default']));
  });

  test('says of each operation what it is for, by what it is called and what leave it takes', async () => {
    const { info, paths } = await read();
    expect(info.description).toContain('GET /observations/history');
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    expect(paths['/api/v1/warnings/{id}']?.['get']).toMatchObject({
      operationId: 'getWarningsById',
      security: [{ token: [] }, { session: [] }],
      'x-permission': 'read',
    });
    expect(paths['/api/v1/session']?.['post']).toMatchObject({ security: [] });
  });

  test('points at nothing that it does not define', async () => {
    const text = JSON.stringify(await (await app.it.request('/api/v1/openapi.json')).json());
    const { components } = await read();
    const pointers = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(pointers.length).toBeGreaterThan(10);
    for (const name of pointers) expect(Object.keys(components.schemas)).toContain(name);
  });

  test('lists every route the app has, and no other', () => {
    const served = app.it.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1/') && !path.includes('*'))
      .map(({ method, path }) => `${method} ${path.replace('/api/v1', '').replace(/:(\w+)/g, '{$1}')}`)
      .filter((route) => !/openapi\.json|\/docs$|\{verb\}/.test(route));
    // The document of a report is answered by the route of its head, by the ending of its name.
    expect([...new Set([...served, 'GET /reports/{id}.docx', 'GET /reports/{id}.xlsx'])].sort()).toEqual(
      ROUTES,
    );
  });
});
