/** What the place where the statistics are kept can refuse. */
export type StoreFault = 'full' | 'read-only' | 'busy' | 'damaged' | 'unreachable';

/** Codes of SQLite (with all its extended ones), of the system's files, and of PostgreSQL, by how they begin. */
const FAULTS: readonly (readonly [prefix: string, fault: StoreFault])[] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_IOERR_WRITE', 'full'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EFBIG', 'full'],
  // disk_full
  ['53100', 'full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  // read_only_sql_transaction, insufficient_privilege
  ['25006', 'read-only'],
  ['42501', 'read-only'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  // too_many_connections, lock_not_available
  ['53300', 'busy'],
  ['55P03', 'busy'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  // data_corrupted, index_corrupted
  ['XX001', 'damaged'],
  ['XX002', 'damaged'],
  ['SQLITE_CANTOPEN', 'unreachable'],
  ['SQLITE_IOERR', 'unreachable'],
  ['ECONNREFUSED', 'unreachable'],
  ['ECONNRESET', 'unreachable'],
  ['ENOTFOUND', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['EIO', 'unreachable'],
  ['ENOTDIR', 'unreachable'],
  // connection_exception and all below it; admin_shutdown, crash_shutdown, cannot_connect_now
  ['08', 'unreachable'],
  ['57P0', 'unreachable'],
  // invalid_password, invalid_authorization, invalid_catalog_name
  ['28', 'unreachable'],
  ['3D000', 'unreachable'],
];

/** Which fault of disk or database an error tells of; undefined for every other error, ours included. */
export function storeFaultOf(error: unknown): StoreFault | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const { code } = error;
  // A file where a folder should be.
  if (code === 'EEXIST' && 'syscall' in error && error.syscall === 'mkdir') return 'unreachable';
  return FAULTS.find(([prefix]) => code.startsWith(prefix))?.[1];
}
