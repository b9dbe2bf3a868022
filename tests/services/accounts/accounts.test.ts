import { describe, expect, test } from 'vitest';
import { listAudit } from '#server/db/read/audit.ts';
import { findAccount } from '#server/db/read/accounts.ts';
import { addAccount, changeAccount, readAccounts, setPassword } from '#server/services/accounts/accounts.ts';
import { isPassword } from '#server/services/accounts/password-hash.ts';
import { accountOfSession } from '#server/services/accounts/sessions.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';
import { KEEPER, NOW, PASSWORD, signedIn } from './people.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });
  const audited = async () => (await listAudit(made.ctx.store.read, 0, 1000)).at(-1);

  describe('addAccount', () => {
    test('keeps no password, and says who made it', async () => {
      const { ctx } = made;
      const asked = { name: '王芳', role: 'district-analyst', region: '500103', password: PASSWORD } as const;
      expect(await addAccount(ctx, asked)).toEqual({
        name: '王芳',
        displayName: '王芳',
        role: 'district-analyst',
        region: '500103',
        codes: false,
        mustChange: false,
        identity: null,
        disabled: false,
        lockedUntil: null,
        createdAt: ctx.clock.now(),
        createdBy: 'operator',
      });
      const kept = (await findAccount(ctx.store.read, '王芳'))?.password ?? '';
      expect(kept).toMatch(/^scrypt\$65536\$8\$1\$/);
      expect([await isPassword(PASSWORD, kept), await isPassword(`${PASSWORD}.`, kept)]).toEqual([
        true,
        false,
      ]);
      expect(await audited()).toMatchObject({
        actor: 'operator',
        action: 'account.add',
        subject: 'account:王芳',
        detail: JSON.stringify({ role: 'district-analyst', displayName: '王芳', region: '500103' }),
      });
    });

    test.each(['a', '', 'with space', 'a/b', 'operator', 'clock', 'x'.repeat(41), '.hidden'])(
      'no account is called “%s”',
      async (name) => {
        expect(await codeOf(addAccount(made.ctx, { name, role: 'leader', password: PASSWORD }))).toBe(
          'request.invalid',
        );
      },
    );

    test('a weak password, a district of a leader, and one there is not are refused', async () => {
      const { ctx } = made;
      const asked = { name: 'zhang-wei', role: 'leader', password: PASSWORD } as const;
      expect(await codeOf(addAccount(ctx, { ...asked, password: 'Password1234!' }))).toBe('request.invalid');
      expect(await codeOf(addAccount(ctx, { ...asked, region: '500103' }))).toBe('request.invalid');
      for (const region of ['999999', '500000', '渝中区', null]) {
        const nowhere = { ...asked, role: 'district-analyst', region } as const;
        expect(await codeOf(addAccount(ctx, nowhere))).toBe('request.invalid');
      }
      expect(await readAccounts(ctx)).toEqual([]);
    });

    test('a name is never given twice, even after its account was closed', async () => {
      const { ctx } = made;
      await addAccount(ctx, KEEPER);
      await addAccount(ctx, { name: 'li-na', role: 'leader', password: PASSWORD });
      await changeAccount(ctx, 'li-na', { disabled: true });
      expect(await codeOf(addAccount(ctx, { name: 'li-na', role: 'analyst', password: PASSWORD }))).toBe(
        'conflict',
      );
    });
  });

  describe('changeAccount', () => {
    test('ends the sessions of whoever may now do something else, and keeps both states', async () => {
      const { ctx } = made;
      const secret = await signedIn(ctx, { name: 'li-na', role: 'leader', password: PASSWORD });
      expect(await changeAccount(ctx, 'li-na', { displayName: '李娜' })).toMatchObject({
        displayName: '李娜',
      });
      expect((await accountOfSession(ctx, secret, NOW))?.name).toBe('li-na');
      await changeAccount(ctx, 'li-na', { role: 'duty-officer' });
      expect(await accountOfSession(ctx, secret, NOW)).toBeUndefined();
      const rights = { region: null, disabled: 0, code_on: 0, display_name: '李娜' };
      expect(JSON.parse((await audited())?.detail ?? '')).toEqual({
        before: { ...rights, role: 'leader' },
        after: { ...rights, role: 'duty-officer' },
      });
    });

    test('somebody always remains who looks after accounts', async () => {
      const { ctx } = made;
      await addAccount(ctx, KEEPER);
      expect(await codeOf(changeAccount(ctx, KEEPER.name, { disabled: true }))).toBe('conflict');
      expect(await codeOf(changeAccount(ctx, KEEPER.name, { role: 'leader' }))).toBe('conflict');
      await addAccount(ctx, { ...KEEPER, name: 'second' });
      expect(await changeAccount(ctx, KEEPER.name, { disabled: true })).toMatchObject({ disabled: true });
      expect(await codeOf(changeAccount(ctx, 'second', { disabled: true }))).toBe('conflict');
    });

    test('a district analyst becomes a leader of no district', async () => {
      const { ctx } = made;
      await addAccount(ctx, {
        name: 'li-na',
        role: 'district-analyst',
        region: '500103',
        password: PASSWORD,
      });
      expect(await codeOf(changeAccount(ctx, 'li-na', { role: 'leader' }))).toBe('request.invalid');
      expect(await changeAccount(ctx, 'li-na', { role: 'leader', region: null })).toMatchObject({
        ...{ role: 'leader', region: null },
      });
    });

    test('nobody there', async () => {
      expect(await codeOf(changeAccount(made.ctx, 'nobody', {}))).toBe('not.found');
      expect(await codeOf(setPassword(made.ctx, 'nobody', PASSWORD))).toBe('not.found');
    });
  });

  describe('setPassword', () => {
    test('another password ends every session', async () => {
      const { ctx } = made;
      const secret = await signedIn(ctx, { name: 'li-na', role: 'leader', password: PASSWORD });
      expect(await codeOf(setPassword(ctx, 'li-na', 'short'))).toBe('request.invalid');
      await setPassword(ctx, 'li-na', 'another sentence of rain');
      expect(await accountOfSession(ctx, secret, NOW)).toBeUndefined();
      const kept = (await findAccount(ctx.store.read, 'li-na'))?.password ?? '';
      expect(await isPassword('another sentence of rain', kept)).toBe(true);
      expect((await audited())?.detail).toBe('{}');
    });
  });
});

describe('isPassword', () => {
  test('what is kept in no form we know is nobody’s password', async () => {
    expect(await isPassword('', '')).toBe(false);
    expect(await isPassword('x', 'md5$1$1$1$x$y')).toBe(false);
  });
});
