import { Secret, TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { findAccount } from '#server/db/read/accounts.ts';
import { addAccount, changeAccount } from '#server/services/accounts/accounts.ts';
import { proposeCodes, stepOfCode, turnCodesOff, turnCodesOn } from '#server/services/accounts/codes.ts';
import { signIn } from '#server/services/accounts/sessions.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';
import { after, FROM, NOW, PASSWORD } from './people.ts';

const LI = { name: 'li-na', role: 'leader', password: PASSWORD } as const;

/** What the telephone shows at an instant. */
function shown(secret: string, now: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(now) });
}

describe('stepOfCode', () => {
  // RFC 6238, appendix B, SHA-1: the last six of its eight digits.
  const secret = Secret.fromLatin1('12345678901234567890').base32;
  test.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_234_567_890, '005924', 41_152_263],
    [20_000_000_000, '353130', 666_666_666],
  ])('at second %i', (second, code, step) => {
    expect(stepOfCode(secret, code, new Date(second * 1000).toISOString())).toBe(step);
  });

  test('half a minute off is taken, a minute is not', () => {
    const at = (second: number) => stepOfCode(secret, '287082', new Date(second * 1000).toISOString());
    expect([at(0), at(29), at(30), at(89), at(90)]).toEqual([1, 1, 1, 1, undefined]);
    expect(stepOfCode(secret, '287 082', '1970-01-01T00:00:59.000Z')).toBe(1);
    expect(stepOfCode(secret, '287083', '1970-01-01T00:00:59.000Z')).toBeUndefined();
  });
});

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });
  const enter = (code: string | undefined, now: string) =>
    signIn(made.ctx, { name: 'li-na', password: PASSWORD, code, ...FROM }, now);
  const account = async () => {
    const row = await findAccount(made.ctx.store.read, 'li-na');
    if (!row) throw new Error('no such account');
    return row;
  };
  const withCodes = async (): Promise<string> => {
    await addAccount(made.ctx, LI);
    const { secret } = await proposeCodes(made.ctx, 'li-na');
    await turnCodesOn(made.ctx, 'li-na', shown(secret, NOW), NOW);
    return secret;
  };

  test('nothing is asked for before a first code was right', async () => {
    await addAccount(made.ctx, LI);
    expect(await codeOf(turnCodesOn(made.ctx, 'li-na', '000000', NOW))).toBe('conflict');
    const { secret, uri } = await proposeCodes(made.ctx, 'li-na');
    expect(uri).toContain(`secret=${secret}`);
    expect(uri).toMatch(/^otpauth:\/\/totp\//);
    const wrong = shown(secret, after(60));
    expect(await codeOf(turnCodesOn(made.ctx, 'li-na', wrong, NOW))).toBe('sign.in.code');
    expect((await enter(undefined, NOW)).account).toBe('li-na');
    await turnCodesOn(made.ctx, 'li-na', shown(secret, NOW), NOW);
    expect(await codeOf(enter(undefined, NOW))).toBe('sign.in.code');
    expect(await codeOf(proposeCodes(made.ctx, 'li-na'))).toBe('conflict');
  });

  test('a code lets in once', async () => {
    const secret = await withCodes();
    // The one that turned codes on is used up, too.
    expect(await codeOf(enter(shown(secret, NOW), NOW))).toBe('sign.in.code');
    expect((await enter(shown(secret, after(1)), after(1))).account).toBe('li-na');
    expect(await codeOf(enter(shown(secret, after(1)), after(1)))).toBe('sign.in.code');
    // Nor is one of before it, though it would still be in time.
    expect(await codeOf(enter(shown(secret, after(0, 30)), after(1)))).toBe('sign.in.code');
  });

  test('wrong codes lock as wrong passwords do; no code counts as none', async () => {
    const secret = await withCodes();
    for (let n = 0; n < 4; n += 1) expect(await codeOf(enter('000000', after(1)))).toBe('sign.in.code');
    expect(await codeOf(enter(undefined, after(1)))).toBe('sign.in.code');
    expect((await account()).failures).toBe(4);
    expect(await codeOf(enter('000000', after(1)))).toBe('sign.in.code');
    expect(await codeOf(enter(shown(secret, after(1)), after(1)))).toBe('sign.in.locked');
  });

  test('are turned off with the password, or by whoever looks after accounts', async () => {
    await withCodes();
    expect(await codeOf(turnCodesOff(made.ctx, await account(), 'wrong'))).toBe('sign.in.refused');
    await turnCodesOff(made.ctx, await account(), PASSWORD);
    expect(await account()).toMatchObject({ code_on: 0, code_secret: null, code_step: null });
    const { secret } = await proposeCodes(made.ctx, 'li-na');
    await turnCodesOn(made.ctx, 'li-na', shown(secret, after(5)), after(5));
    expect(await changeAccount(made.ctx, 'li-na', { codes: false })).toMatchObject({ codes: false });
    expect((await enter(undefined, after(5))).account).toBe('li-na');
  });
});
