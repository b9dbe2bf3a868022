import { describe, expect, test } from 'vitest';
import { findTokenBySecret } from '#server/db/read/accounts.ts';
import { addAccount, changeAccount } from '#server/services/accounts/accounts.ts';
import { accountOfToken, createToken, readTokens, revokeToken } from '#server/services/accounts/tokens.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';
import { after, KEEPER, NOW, PASSWORD } from './people.ts';

const ASKED = { account: 'li-na', name: '月报脚本', scope: 'read' } as const;

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });
  const withLi = async () => {
    await addAccount(made.ctx, KEEPER);
    await addAccount(made.ctx, { name: 'li-na', role: 'analyst', password: PASSWORD });
  };

  test('is told once, kept as a hash, and is its account’s', async () => {
    await withLi();
    const { token, secret } = await createToken(made.ctx, { ...ASKED, expires: '2026-07-31' }, NOW);
    expect(secret).toMatch(/^qy_[\w-]{43}$/);
    expect(token).toEqual({
      ...{ id: token.id, account: 'li-na', name: '月报脚本', scope: 'read', createdAt: NOW },
      ...{ expiresAt: '2026-07-31T15:59:59.999Z', revokedAt: null },
    });
    expect(await findTokenBySecret(made.ctx.store.read, secret)).toBeUndefined();
    const found = await accountOfToken(made.ctx, secret, NOW);
    expect([found?.account.name, found?.scope]).toEqual(['li-na', 'read']);
    expect(await accountOfToken(made.ctx, `${secret}x`, NOW)).toBeUndefined();
    expect(await accountOfToken(made.ctx, secret.slice(3), NOW)).toBeUndefined();
  });

  test('works to the end of its last day', async () => {
    await withLi();
    const { secret } = await createToken(made.ctx, { ...ASKED, expires: '2026-07-15' }, NOW);
    expect(await accountOfToken(made.ctx, secret, '2026-07-15T15:59:59.998Z')).toBeDefined();
    expect(await accountOfToken(made.ctx, secret, '2026-07-15T15:59:59.999Z')).toBeUndefined();
    expect(await codeOf(createToken(made.ctx, { ...ASKED, expires: '2026-07-14' }, NOW))).toBe(
      'request.invalid',
    );
    expect(await codeOf(createToken(made.ctx, { ...ASKED, expires: '2026-02-30' }, NOW))).toBe(
      'request.invalid',
    );
  });

  test('ends when it is revoked, by its owner, and with its account', async () => {
    await withLi();
    const first = await createToken(made.ctx, ASKED, NOW);
    const second = await createToken(made.ctx, { ...ASKED, scope: 'all' }, after(1));
    expect((await readTokens(made.ctx, 'li-na')).map(({ id }) => id)).toEqual([
      second.token.id,
      first.token.id,
    ]);
    expect(await codeOf(revokeToken(made.ctx, first.token.id, NOW, 'keeper'))).toBe('not.found');
    await revokeToken(made.ctx, first.token.id, after(2), 'li-na');
    expect(await codeOf(revokeToken(made.ctx, first.token.id, after(3)))).toBe('not.found');
    expect(await accountOfToken(made.ctx, first.secret, after(2))).toBeUndefined();
    expect((await accountOfToken(made.ctx, second.secret, after(2)))?.scope).toBe('all');
    await changeAccount(made.ctx, 'li-na', { disabled: true });
    expect(await accountOfToken(made.ctx, second.secret, after(2))).toBeUndefined();
    expect(await codeOf(createToken(made.ctx, ASKED, NOW))).toBe('not.found');
    expect((await readTokens(made.ctx)).map(({ revokedAt }) => revokedAt)).toEqual([null, after(2)]);
  });
});
