import type { Context } from 'hono';
import { getConnInfo } from '@hono/node-server/conninfo';

/** The network address a request came from. Missing: empty where there is no connection, as in tests without a port. */
export function addressOf(c: Context): string {
  // Forwarding headers are anybody's to write, so only the connection is believed.
  const env: unknown = c.env;
  if (typeof env !== 'object' || env === null || !('incoming' in env)) return '';
  return getConnInfo(c).remote.address ?? '';
}
