import type { PermissionMatrixDto } from '#contract/access.ts';

/**
 * Every route by every role, as a table other programs read: 1 where the role may. With a byte order mark, which Excel
 * needs to take it for UTF-8. No field needs quoting: methods, paths and codes hold neither comma nor quote.
 */
export function matrixCsv({ roles, routes }: PermissionMatrixDto): string {
  const head = ['method', 'path', 'permission', ...roles.map(({ role }) => role)];
  const rows = routes.map(({ method, path, permission }) => [
    ...[method, path, permission ?? 'open'],
    ...roles.map(({ permissions }) => (permission === null || permissions.includes(permission) ? '1' : '0')),
  ]);
  return `\ufeff${[head, ...rows].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}
