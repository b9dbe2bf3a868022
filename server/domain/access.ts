/** What an account may be. The three administrators are kept apart, and none of them can change a statistic. */
export const ROLES = [
  'leader',
  'analyst',
  'district-analyst',
  'duty-officer',
  'task-owner',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'self',
  'read',
  'upload',
  'commit',
  'target',
  'rule',
  'warning',
  'task',
  'register',
  'report',
  'issue',
  'channel',
  'account',
  'audit',
] as const;
/** What a request asks leave for. `self` is one's own sessions, password and tokens. */
export type Permission = (typeof PERMISSIONS)[number];

const OF_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  leader: ['self', 'read'],
  analyst: ['self', 'read', 'upload', 'commit', 'target', 'rule', 'task', 'register', 'report', 'issue'],
  // Of one district: its own sheets, and no rule or target of the city.
  'district-analyst': ['self', 'read', 'upload', 'commit', 'register'],
  'duty-officer': ['self', 'read', 'warning', 'register'],
  'task-owner': ['self', 'read', 'task', 'register'],
  'system-admin': ['self', 'read', 'channel'],
  'security-admin': ['self', 'read', 'account'],
  'audit-admin': ['self', 'read', 'audit'],
};

/** What a role may do. */
export function permissionsOf(role: Role): readonly Permission[] {
  return OF_ROLE[role];
}

/** The least a password has, in characters. Source: NIST SP 800-63B asks for length and against rules of composition. */
export const PASSWORD_LEAST = 12;
export const PASSWORD_MOST = 200;
const FEWEST_KINDS = 5;

export const PASSWORD_FAULTS = ['too-short', 'too-long', 'too-simple', 'names-itself', 'common'] as const;
export type PasswordFault = (typeof PASSWORD_FAULTS)[number];

/** Long enough to pass by length, and the first that are tried. */
const COMMON = [
  'password',
  '123456789',
  'qwertyuiop',
  'admin',
  'qingyu',
  'chongqing',
  'abcdefgh',
  '11111111',
];

/**
 * Why a password will not do; undefined when it does. `passwordFault('li', 'Password1234!')` is `common`.
 * Units: characters. No mixture of kinds is asked for: length protects, games with signs do not.
 */
export function passwordFault(name: string, password: string): PasswordFault | undefined {
  const signs = Array.from(password);
  if (signs.length < PASSWORD_LEAST) return 'too-short';
  if (signs.length > PASSWORD_MOST) return 'too-long';
  const lower = password.toLowerCase();
  if (new Set(signs).size < FEWEST_KINDS) return 'too-simple';
  if (name.length >= 3 && lower.includes(name.toLowerCase())) return 'names-itself';
  // A common word may be part of a long sentence; it must not be most of the password.
  const rest = COMMON.reduce((left, word) => left.replaceAll(word, ''), lower);
  return rest.length < PASSWORD_LEAST / 2 ? 'common' : undefined;
}

/** Wrong passwords in a row before an account is locked. */
export const FAILURES_FREE = 5;
const FIRST_LOCK_S = 60;
const LONGEST_LOCK_S = 3600;

/**
 * How long an account is locked after so many wrong passwords in a row: none up to 4; 60 s at 5, 120 s at 6, and so on
 * to an hour. `lockSeconds(7)` is 240.
 * Units: seconds.
 */
export function lockSeconds(failures: number): number {
  if (failures < FAILURES_FREE) return 0;
  return Math.min(LONGEST_LOCK_S, FIRST_LOCK_S * 2 ** (failures - FAILURES_FREE));
}

/** How long a session lives unused, and at most. Units: minutes, hours. */
export const SESSION_IDLE_MIN = 30;
export const SESSION_MOST_H = 12;

/** What a token may: only read, or all that its account may. */
export const TOKEN_SCOPES = ['read', 'all'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Names that stand for nobody in particular, or for the program itself. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(['operator', 'token', 'pack', 'clock', 'system']);
