import type { Permission } from '#domain/access.ts';

/** A route with the leave it needs; null for those that stand open before anybody has signed in. */
export interface RoutePermission {
  readonly method: string;
  readonly path: string;
  readonly permission: Permission | null;
}

const TABLE: Readonly<Record<Permission | 'open', readonly string[]>> = {
  open: [
    'GET /session',
    'POST /session',
    'POST /session/code',
    'GET /session/provider',
    'GET /session/provider/callback',
    'GET /sign-in',
    'GET /openapi.json',
    'GET /docs',
  ],
  self: [
    'DELETE /session',
    'GET /sessions',
    'DELETE /sessions/{id}',
    'POST /password',
    'POST /codes',
    'POST /codes/confirm',
    'POST /codes/off',
    'GET /tokens',
    'POST /tokens',
    'DELETE /tokens/{id}',
    'GET /permissions',
    'GET /trust',
  ],
  read: [
    'GET /attainment',
    'GET /attainment/decomposition',
    'GET /blank-sheet',
    'GET /calendar',
    'GET /calendar.ics',
    'GET /changes',
    'GET /changes.csv',
    'GET /changes/verdicts',
    'GET /changes/warnings',
    'GET /bases',
    'GET /cross-checks',
    'GET /source-conflicts',
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
    'GET /reading-templates',
    'GET /regions',
    'GET /reporting',
    'GET /registers',
    'GET /registers/risks',
    'GET /registers/{id}/entries',
    'GET /registers/{id}/entries/{entry}/history',
    'GET /registers/{id}/export',
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
    'GET /shift-log',
    'GET /silences',
    'GET /silences/{id}',
    'GET /supervision',
    'GET /supervision/{no}',
    'GET /targets',
    'GET /targets/cascade',
    'GET /targets/{id}/versions',
    'GET /tasks',
    'GET /tasks/{no}',
    'GET /tasks/{no}/evidence/{id}',
    'GET /tasks/{no}/returns',
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
    'GET /warnings',
    'GET /warnings/{id}',
    // Neither writes anything but what the asker has seen or wants to know.
    'POST /warnings/seen',
    'GET /views',
    'POST /views',
    'DELETE /views/{id}',
    'POST /rules/rehearse',
    'POST /silences/preview',
  ],
  upload: [
    'POST /uploads',
    'POST /uploads/{id}/compare',
    'POST /uploads/{id}/discard',
    'POST /uploads/{id}/recognise',
    'POST /uploads/{id}/reconciliation/{proposal}/apply',
  ],
  commit: [
    'POST /entries',
    'POST /uploads/{id}/commit',
    'POST /uploads/{id}/release',
    'POST /uploads/{id}/withdraw',
  ],
  target: ['POST /targets', 'DELETE /reading-templates/{id}'],
  rule: [
    'POST /rule-proposals',
    'POST /rule-proposals/{id}/approve',
    'POST /rule-proposals/{id}/refuse',
    'POST /rules',
    'PUT /rules/{id}',
  ],
  warning: [
    'POST /shift-log/notes',
    'POST /silences',
    'POST /silences/{id}/end',
    'POST /silences/{id}/extend',
    'POST /warnings/acknowledge',
    'POST /warnings/{id}/acknowledge',
    'POST /warnings/{id}/assign',
    'POST /warnings/{id}/checklist',
    'POST /warnings/{id}/close',
    'POST /warnings/{id}/contacts',
    'POST /warnings/{id}/note',
    'POST /warnings/{id}/send-back',
    'POST /warnings/{id}/sign-off',
  ],
  task: [
    'POST /supervision',
    'POST /supervision/{no}/check',
    'POST /supervision/{no}/close',
    'POST /supervision/{no}/reply',
    'POST /supervision/{no}/send-back',
    'POST /supervision/{no}/sign',
    'POST /tasks/{no}/returns',
    'POST /tasks/{no}/returns/{period}/accept',
    'POST /tasks/{no}/returns/{period}/evidence',
    'POST /tasks/{no}/returns/{period}/send-back',
  ],
  register: [
    'POST /registers/{id}/entries',
    'POST /registers/{id}/entries/{entry}/withdraw',
    'POST /registers/{id}/import',
    'PUT /registers/{id}/entries/{entry}',
  ],
  report: ['POST /reports', 'POST /reports/{id}/refresh', 'PUT /reports/{id}'],
  issue: ['POST /reports/{id}/issue'],
  channel: [
    'DELETE /channels/{id}',
    'GET /channels',
    'GET /channels/{id}',
    'GET /deliveries',
    'POST /channels',
    'POST /channels/{id}/test',
    'POST /deliveries/{id}/retry',
    'PUT /channels/{id}',
  ],
  account: ['GET /users', 'POST /users', 'PATCH /users/{name}', 'POST /users/{name}/password', 'PUT /trust'],
  audit: [
    'GET /audit',
    'GET /audit.csv',
    'GET /audit/anchors',
    'GET /audit/anchors.csv',
    'GET /audit/verify',
  ],
};

/** Every route of the interface, once: whoever adds a route says here who may take it, or nobody can. */
export const ROUTE_PERMISSIONS: readonly RoutePermission[] = Object.entries(TABLE).flatMap(
  ([permission, routes]) =>
    routes.map((route) => {
      const [method = '', path = ''] = route.split(' ');
      // The keys are the permissions, and `open`.
      return { method, path, permission: permission === 'open' ? null : (permission as Permission) };
    }),
);

const MATCHERS = ROUTE_PERMISSIONS.map((route) => ({
  ...route,
  // A path without parameters goes before one with them: /rules/standings is no rule of that name.
  plain: !route.path.includes('{'),
  pattern: new RegExp(`^/api/v1${route.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
})).sort((a, b) => Number(b.plain) - Number(a.plain));

/** The route of a request. Missing: undefined where there is none. */
export function routeFor(method: string, path: string): RoutePermission | undefined {
  const asked = method === 'HEAD' ? 'GET' : method;
  return MATCHERS.find((route) => route.method === asked && route.pattern.test(path));
}

/** The methods a path may be asked by, in order of the alphabet; none where there is no such path. */
export function methodsAt(path: string): string[] {
  const methods = MATCHERS.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  return [...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : [])])].sort();
}

/** The leave a request needs. Missing: undefined where there is no such route. */
export function permissionFor(method: string, path: string): Permission | null | undefined {
  return routeFor(method, path)?.permission;
}
