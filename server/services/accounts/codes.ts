import { Secret, TOTP } from 'otpauth';
import { findAccount, type AccountRow } from '../../db/read/accounts.ts';
import { withTransaction } from '../../db/transaction.ts';
import { updateAccount } from '../../db/write/accounts.ts';
import { recordAudit } from '../../db/write/audit.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { isPassword } from './password-hash.ts';

/** Codes of six digits by RFC 6238, as the authenticators on telephones make them. The only user of otpauth. */
const ISSUER = '晴雨 Qingyu';
const PERIOD_S = 30;
/** A telephone's clock may be half a minute off. */
const STEPS_OFF = 1;
const SECRET_BYTES = 20;

function totpOf(name: string, secret: Secret): TOTP {
  return new TOTP({ issuer: ISSUER, label: name, secret, period: PERIOD_S, digits: 6, algorithm: 'SHA1' });
}

/**
 * The half minute a code belongs to. `stepOfCode` of the RFC's secret “12345678901234567890” takes 287082 at the 59th
 * second as step 1.
 * Units: half minutes since 1970. Missing: undefined for a code that is wrong, or of more than half a minute off.
 */
export function stepOfCode(secretBase32: string, code: string, now: string): number | undefined {
  const timestamp = Date.parse(now);
  const token = code.replaceAll(' ', '');
  const totp = totpOf('', Secret.fromBase32(secretBase32));
  const delta = totp.validate({ token, timestamp, window: STEPS_OFF });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / PERIOD_S) + delta;
}

/**
 * Makes a secret for one's own codes; nothing is asked for before `turnCodesOn` proved that it arrived.
 * Errors: conflict while codes are asked for.
 */
export async function proposeCodes(ctx: Ctx, name: string): Promise<{ secret: string; uri: string }> {
  const secret = new Secret({ size: SECRET_BYTES });
  await withTransaction(ctx.store, async (tx) => {
    const account = await findAccount(tx.reader, name);
    if (!account) throw notFound('account', name);
    if (account.code_on === 1) {
      throw new AppError('conflict', '已经启用验证码，先停用 · codes are in use: turn them off first');
    }
    await updateAccount(tx, name, { code_secret: secret.base32, code_step: null });
  });
  return { secret: secret.base32, uri: totpOf(name, secret).toString() };
}

/** From now on a code is asked for. Errors: sign.in.code for a wrong one; conflict where none was proposed. */
export async function turnCodesOn(ctx: Ctx, name: string, code: string, now: string): Promise<void> {
  await withTransaction(ctx.store, async (tx) => {
    const account = await findAccount(tx.reader, name);
    if (!account) throw notFound('account', name);
    if (account.code_secret === null || account.code_on === 1) {
      throw new AppError('conflict', '没有待确认的验证码 · there are no codes to be confirmed');
    }
    const step = stepOfCode(account.code_secret, code, now);
    if (step === undefined) throw wrongCode();
    await updateAccount(tx, name, { code_on: 1, code_step: step });
    await recordAudit(tx, {
      ...{ at: ctx.clock.now(), actor: ctx.actor, action: 'account.codes.on' },
      ...{ subject: `account:${name}`, detail: {} },
    });
  });
}

/** From now on none is. Errors: sign.in.refused for a wrong password. */
export async function turnCodesOff(ctx: Ctx, account: AccountRow, password: string): Promise<void> {
  if (!(await isPassword(password, account.password))) {
    throw new AppError('sign.in.refused', '密码不对 · the password is wrong');
  }
  await withTransaction(ctx.store, async (tx) => {
    await updateAccount(tx, account.name, { code_on: 0, code_secret: null, code_step: null });
    await recordAudit(tx, {
      ...{ at: ctx.clock.now(), actor: ctx.actor, action: 'account.codes.off' },
      ...{ subject: `account:${account.name}`, detail: {} },
    });
  });
}

/**
 * The step of a code that may be taken now: right, and not taken before.
 * Missing: undefined for any other, and for an account that asks for none.
 */
export function freshStep(account: AccountRow, code: string, now: string): number | undefined {
  if (account.code_secret === null) return undefined;
  const step = stepOfCode(account.code_secret, code, now);
  return step !== undefined && step > (account.code_step ?? 0) ? step : undefined;
}

export function wrongCode(): AppError {
  return new AppError('sign.in.code', '验证码不对或已用过 · the code is wrong or was used already');
}
