import { permissionsOf, ROLES, type Permission } from '#domain/access.ts';
import { ROUTE_PERMISSIONS } from '#server/http/route-permissions.ts';

const BEGIN = '<!-- permissions: written by npm run docs -->';
const END = '<!-- /permissions -->';

/**
 * A page with its tables of who may what written anew from the program’s own.
 * Errors: throws when the page has no place for them.
 */
export function withPermissionTable(page: string): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error('the page has no place for the permissions');
  return `${page.slice(0, from)}${BEGIN}\n\n${roleTable()}\n\n${routeTable()}\n\n${page.slice(to)}`;
}

function roleTable(): string {
  const all = [...new Set(ROLES.flatMap((role) => permissionsOf(role)))];
  const rows = ROLES.map((role) => [
    `\`${role}\``,
    ...all.map((each) => (permissionsOf(role).includes(each) ? '✓' : '')),
  ]);
  return table([['角色 role', ...all.map((each) => `\`${each}\``)], ...rows]);
}

function routeTable(): string {
  const leaves = [...new Set(ROUTE_PERMISSIONS.map(({ permission }) => permission))];
  const rows = leaves.map((leave) => [leave === null ? '不用登录 open' : `\`${leave}\``, routesOf(leave)]);
  return table([['权限 permission', '接口 routes'], ...rows]);
}

function routesOf(leave: Permission | null): string {
  return ROUTE_PERMISSIONS.filter(({ permission }) => permission === leave)
    .map(({ method, path }) => `\`${method} ${path}\``)
    .join('<br>');
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
