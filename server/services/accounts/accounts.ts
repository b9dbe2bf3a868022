import type { AccountDto } from '#contract/access.ts';
import { passwordFault, RESERVED_NAMES, type PasswordFault, type Role } from '#domain/access.ts';
import { findAccount, findAccountOf, listAccounts, type AccountRow } from '../../db/read/accounts.ts';
import { withTransaction, type Tx } from '../../db/transaction.ts';
import { deleteSessionsOf, insertAccount, updateAccount } from '../../db/write/accounts.ts';
import { recordAudit } from '../../db/write/audit.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { isCommonPassword } from './common-passwords.ts';
import { hashPassword } from './password-hash.ts';
import { makeSecret } from './secrets.ts';

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u;

export interface NewAccount {
  readonly name: string;
  readonly displayName?: string | undefined;
  readonly role: Role;
  /** The code of a district analyst’s district; null or not set for everybody else. */
  readonly region?: string | null | undefined;
  /** Left out where an identity is given: then no password opens it. */
  readonly password?: string | undefined;
  /** By which name the identity provider knows them. */
  readonly identity?: string | null | undefined;
}

/** Everybody who may sign in, or could once. */
export async function readAccounts(ctx: Ctx): Promise<AccountDto[]> {
  return (await listAccounts(ctx.store.read)).map(accountDto);
}

export function accountDto(row: AccountRow): AccountDto {
  return {
    name: row.name,
    displayName: row.display_name,
    // Only roles are ever written.
    role: row.role as Role,
    region: row.region,
    codes: row.code_on === 1,
    mustChange: row.must_change === 1,
    identity: row.identity,
    disabled: row.disabled === 1,
    lockedUntil: row.locked_until,
    createdAt: row.created_at,
    createdBy: row.created_by,
  };
}

/**
 * Makes an account. From the first one on nobody comes in without signing in.
 * Errors: request.invalid for a name or password that will not do; conflict for a name that is taken, also by an account
 * that is disabled: what it did stays its own.
 */
export async function addAccount(ctx: Ctx, account: NewAccount): Promise<AccountDto> {
  const { name, role } = account;
  if (!NAME.test(name) || RESERVED_NAMES.has(name)) {
    throw refused(
      'name',
      'name',
      '名字 2—40 个字、数字或 . _ -，不用系统保留名 · 2 to 40 letters, digits or . _ -, and none the system keeps for itself',
    );
  }
  requireRegion(ctx, role, account.region ?? null);
  const identity = identityOf(ctx, account.identity ?? null);
  // Without a password of its own it gets one that nobody knows.
  const isOpenedByPassword = account.password !== undefined || identity.identity === null;
  if (isOpenedByPassword) requirePassword(name, account.password ?? '');
  const now = ctx.clock.now();
  const row: AccountRow = {
    name,
    display_name: account.displayName ?? name,
    role,
    password: await hashPassword(account.password ?? makeSecret()),
    ...identity,
    ...{ disabled: 0, failures: 0, locked_until: null },
    ...{ region: account.region ?? null, code_secret: null, code_on: 0, code_step: null },
    ...{
      created_at: now,
      created_by: ctx.actor,
      changed_at: now,
      must_change: isOpenedByPassword ? isGivenBy(ctx.actor, name) : 0,
    },
  };
  await withTransaction(ctx.store, async (tx) => {
    if (await findAccount(tx.reader, name)) {
      throw new AppError('conflict', `已有账户“${name}” · there is an account ${name}`);
    }
    await requireFreeIdentity(tx, name, row);
    await insertAccount(tx, row);
    await audit(ctx, tx, 'account.add', name, { role, displayName: row.display_name, region: row.region });
  });
  return accountDto(row);
}

export interface AccountChange {
  readonly displayName?: string | undefined;
  readonly role?: Role | undefined;
  readonly region?: string | null | undefined;
  readonly disabled?: boolean | undefined;
  /** Null: the provider leads in no more. */
  readonly identity?: string | null | undefined;
  /** False asks for no one-time code any more. */
  readonly codes?: false | undefined;
}

/**
 * Changes what an account is called or may do, or lets it in no more. Its sessions end, so that what changed holds at once.
 * Errors: not.found; conflict where it would leave nobody to look after accounts.
 */
export async function changeAccount(ctx: Ctx, name: string, change: AccountChange): Promise<AccountDto> {
  const { displayName, role, region, disabled, codes, identity } = change;
  await withTransaction(ctx.store, async (tx) => {
    const before = await requireAccount(tx, name);
    const after = {
      display_name: displayName ?? before.display_name,
      role: role ?? before.role,
      region: region === undefined ? before.region : region,
      disabled: disabled === undefined ? before.disabled : disabled ? (1 as const) : (0 as const),
      code_on: codes === false ? (0 as const) : before.code_on,
      ...(identity === undefined
        ? { identity: before.identity, identity_issuer: before.identity_issuer }
        : identityOf(ctx, identity)),
    };
    await requireFreeIdentity(tx, name, after);
    requireRegion(ctx, after.role, after.region);
    const accounts = await listAccounts(tx.reader);
    const keepers = accounts.filter((each) => isKeeper(each));
    if (isKeeper(before) && !isKeeper(after) && keepers.length === 1) {
      throw new AppError(
        'conflict',
        '这是最后一个安全管理员，先另设一个 · the last security administrator: appoint another one first',
      );
    }
    const forgotten = after.code_on === 0 ? { code_secret: null, code_step: null } : {};
    await updateAccount(tx, name, { ...after, ...forgotten, changed_at: ctx.clock.now() });
    const was = rightsOf(before);
    const is = rightsOf({ ...before, ...after });
    if (JSON.stringify(was) !== JSON.stringify(is)) await deleteSessionsOf(tx, name);
    await audit(ctx, tx, 'account.change', name, {
      before: { ...was, display_name: before.display_name },
      after: { ...is, display_name: after.display_name },
    });
  });
  return accountDto(await requireFound(ctx, name));
}

/**
 * Gives an account another password, which it has to change where somebody else gave it: all its sessions end, but the one that asked where it is its own.
 * Errors: not.found; request.invalid for a password that will not do.
 */
export async function setPassword(ctx: Ctx, name: string, password: string, keepSession = ''): Promise<void> {
  await requireFound(ctx, name);
  requirePassword(name, password);
  const hash = await hashPassword(password);
  await withTransaction(ctx.store, async (tx) => {
    await updateAccount(tx, name, {
      ...{ password: hash, failures: 0, locked_until: null, must_change: isGivenBy(ctx.actor, name) },
      changed_at: ctx.clock.now(),
    });
    await deleteSessionsOf(tx, name, keepSession);
    await audit(ctx, tx, 'account.password', name, {});
  });
}

/**
 * Whether a password is known to another person who signs in here. The operator of the machine and the bootstrap token
 * are none: whoever holds them may do everything anyway.
 */
function isGivenBy(actor: string, name: string): 0 | 1 {
  return actor === name || RESERVED_NAMES.has(actor) ? 0 : 1;
}

function rightsOf({
  role,
  region,
  disabled,
  code_on,
  identity,
}: AccountRow): Readonly<Record<string, unknown>> {
  return { role, region, disabled, code_on, ...(identity !== null && { identity }) };
}

type Identity = Pick<AccountRow, 'identity' | 'identity_issuer'>;

/** Errors: request.invalid where there is no provider that could know anybody. */
function identityOf({ provider }: Ctx, identity: string | null): Identity {
  if (identity === null) return { identity: null, identity_issuer: null };
  if (provider) return { identity, identity_issuer: provider.issuer };
  throw refused(
    'identity',
    'identity.no.provider',
    '没有接统一身份，先设 QINGYU_OIDC_ISSUER 等 · no identity provider is set up: set QINGYU_OIDC_ISSUER and the rest first',
  );
}

/** Errors: conflict where the same person of the provider has another account. */
async function requireFreeIdentity(tx: Tx, name: string, of: Identity): Promise<void> {
  if (of.identity === null || of.identity_issuer === null) return;
  const other = await findAccountOf(tx.reader, { issuer: of.identity_issuer, subject: of.identity });
  if (!other || other.name === name) return;
  throw new AppError(
    'conflict',
    `这个身份已登记在账户“${other.name}”上 · this identity is written down for the account ${other.name}`,
  );
}

/** A district analyst is of one district, and nobody else is of any. */
function requireRegion({ catalogue }: Ctx, role: string, region: string | null): void {
  if (role !== 'district-analyst') {
    if (region === null) return;
    throw refused('region', 'role', '只有区县分析员才有区县 · only a district analyst is of a district');
  }
  const found = region === null ? undefined : catalogue.findRegion(region);
  if (found?.code !== region || (found.kind !== 'division' && found.kind !== 'zone')) {
    throw refused('region', 'region', `要写区县代码 · a district’s code is needed, not: ${region ?? ''}`);
  }
}

function isKeeper({ role, disabled }: Pick<AccountRow, 'role' | 'disabled'>): boolean {
  return role === 'security-admin' && disabled === 0;
}

async function requireAccount(tx: Tx, name: string): Promise<AccountRow> {
  const row = await findAccount(tx.reader, name);
  if (!row) throw notFound('account', name);
  return row;
}

async function requireFound(ctx: Ctx, name: string): Promise<AccountRow> {
  const row = await findAccount(ctx.store.read, name);
  if (!row) throw notFound('account', name);
  return row;
}

const FAULT_TEXT: Readonly<Record<PasswordFault, string>> = {
  'too-short': '密码至少 12 个字符 · a password has at least 12 characters',
  'too-long': '密码至多 200 个字符 · a password has at most 200 characters',
  'too-simple': '密码里至少要有 5 种不同的字符 · at least 5 different characters',
  'names-itself': '密码里不能有账户名 · a password does not contain the name',
  common: '这是常被猜的密码，换一个 · this one is among the first that are tried',
};

function requirePassword(name: string, password: string): void {
  const fault = passwordFault(name, password) ?? (isCommonPassword(password) ? 'common' : undefined);
  if (fault) throw refused('password', `password.${fault}`, FAULT_TEXT[fault]);
}

function refused(pointer: string, code: string, message: string): AppError {
  return new AppError('request.invalid', message, [{ pointer: `/${pointer}`, code, message }]);
}

function audit(ctx: Ctx, tx: Tx, action: string, name: string, detail: Readonly<Record<string, unknown>>) {
  return recordAudit(tx, {
    at: ctx.clock.now(),
    actor: ctx.actor,
    action,
    subject: `account:${name}`,
    detail,
  });
}
