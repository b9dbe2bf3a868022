import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { permissionsOf, ROLES } from '#domain/access.ts';
import { permissionFor, ROUTE_PERMISSIONS, type RoutePermission } from '#server/http/route-permissions.ts';
import { account, bearerOf } from './sign-in.ts';
import { useApp } from './use-app.ts';

const named = ({ method, path }: Pick<RoutePermission, 'method' | 'path'>) => `${method} ${path}`;
const withCode = z.object({ code: z.string() });
/** Answered before any account is looked at: the document of the interface and the way to its page. */
const BESIDE = ['GET /docs', 'GET /openapi.json'];

describe('the table of permissions', () => {
  const app = useApp();

  test('has every route of the interface, once', async () => {
    const document = z
      .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
      .parse(await (await app.it.request('/api/v1/openapi.json')).json());
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) =>
        named({ method: method.toUpperCase(), path: path.replace('/api/v1', '') }),
      ),
    );
    const inTable = ROUTE_PERMISSIONS.map(named).filter((route) => !BESIDE.includes(route));
    expect(inTable.sort()).toEqual(routes.sort());
  });

  test('a plain path goes before one with a name in it', () => {
    expect(permissionFor('POST', '/api/v1/rules/rehearse')).toBe('read');
    expect(permissionFor('PUT', '/api/v1/rules/rehearse')).toBe('rule');
    expect(permissionFor('HEAD', '/api/v1/rules/x')).toBe('read');
    expect(permissionFor('GET', '/api/v1/reports/2020-H1.docx')).toBe('read');
    expect(permissionFor('GET', '/api/v1/no-such-route')).toBeUndefined();
    expect(permissionFor('PATCH', '/api/v1/targets')).toBeUndefined();
  });
});

/** What the server says to a request for the route: whether it refuses for want of leave, or goes on to the matter. */
async function refusal(
  app: ReturnType<typeof useApp>,
  { method, path }: RoutePermission,
  headers: Record<string, string>,
): Promise<string> {
  const isBare = method === 'GET' || method === 'DELETE';
  const response = await app.it.request(`/api/v1${path.replaceAll(/\{\w+\}/g, 'none')}`, {
    method,
    ...(isBare ? {} : { body: '{}' }),
    headers: { ...headers, ...(isBare ? {} : { 'content-type': 'application/json' }) },
  });
  if (response.status !== 401 && response.status !== 403) {
    await response.body?.cancel();
    return 'goes on';
  }
  return withCode.parse(await response.json()).code;
}

describe('every route', () => {
  const app = useApp();

  test('is shut to whoever has not signed in, but for those that let in', async () => {
    await account(app, { name: 'keeper', role: 'security-admin' });
    for (const route of ROUTE_PERMISSIONS) {
      const wanted = route.permission === null ? 'goes on' : 'request.unauthorised';
      expect([named(route), await refusal(app, route, {})]).toEqual([named(route), wanted]);
    }
  });

  test.each(ROLES)('lets %s do what the role may, and nothing else', async (role) => {
    const headers = await bearerOf(app, role, role === 'district-analyst' ? '500103' : null);
    const may = new Set<string | null>([null, ...permissionsOf(role)]);
    const walked: string[] = [];
    for (const route of ROUTE_PERMISSIONS) {
      const wanted = may.has(route.permission) ? 'goes on' : 'request.forbidden';
      const found = await refusal(app, route, headers);
      if (found !== wanted) walked.push(`${named(route)}: ${found}, not ${wanted}`);
    }
    expect(walked).toEqual([]);
  });
});
