import { describe, expect, test } from 'vitest';
import { listAudit } from '#server/db/read/audit.ts';
import { sessionsOf } from '#server/db/read/accounts.ts';
import { addAccount, changeAccount, setPassword } from '#server/services/accounts/accounts.ts';
import {
  accountOfSession,
  endSession,
  readSessions,
  signIn,
  signOut,
} from '#server/services/accounts/sessions.ts';
import { actingAs } from '#server/services/context.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';
import { after, FROM, KEEPER, NOW, PASSWORD, signedIn } from './people.ts';

const LI = { name: 'li-na', role: 'duty-officer', password: PASSWORD } as const;

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });
  const enter = (password: string, now: string = NOW) =>
    signIn(made.ctx, { name: 'li-na', password, ...FROM }, now);
  const audited = async () =>
    (await listAudit(made.ctx.store.read, 0, 1000))
      .filter(({ action }) => action.startsWith('session.'))
      .map(({ action, actor }) => `${actor} ${action}`);

  describe('signIn', () => {
    test('answers a secret that is kept nowhere', async () => {
      await addAccount(made.ctx, LI);
      const { secret, account } = await enter(PASSWORD);
      expect(account).toBe('li-na');
      expect(secret).toMatch(/^[\w-]{43}$/);
      const [session] = await sessionsOf(made.ctx.store.read, 'li-na');
      expect(session).toMatchObject({ account: 'li-na', created_at: NOW, seen_at: NOW, ...FROM });
      expect(session?.id).not.toBe(secret);
      expect(await audited()).toEqual(['li-na session.begin']);
    });

    test('a wrong name, a wrong password and a closed account look alike', async () => {
      const { ctx } = made;
      await addAccount(ctx, KEEPER);
      await addAccount(ctx, LI);
      const refusal = async (asked: Promise<unknown>) =>
        asked.then(
          () => undefined,
          (error: unknown) => String(error),
        );
      const wrong = await refusal(enter('wrong'));
      expect(wrong).toContain('名字或密码不对');
      expect(await refusal(signIn(ctx, { name: 'no-one', password: PASSWORD, ...FROM }, NOW))).toBe(wrong);
      await changeAccount(ctx, 'li-na', { disabled: true });
      expect(await refusal(enter(PASSWORD))).toBe(wrong);
    });

    test('five wrong passwords lock the account for a minute, even for the right one', async () => {
      await addAccount(made.ctx, LI);
      for (let n = 0; n < 5; n += 1) expect(await codeOf(enter('wrong'))).toBe('sign.in.refused');
      expect(await codeOf(enter(PASSWORD, after(0, 59)))).toBe('sign.in.locked');
      expect((await enter(PASSWORD, after(1))).account).toBe('li-na');
      // The right one has begun the count anew.
      expect(await codeOf(enter('wrong', after(1)))).toBe('sign.in.refused');
      expect((await enter(PASSWORD, after(1))).account).toBe('li-na');
    });

    test('the sixth locks for two minutes; a new password unlocks', async () => {
      await addAccount(made.ctx, LI);
      for (let n = 0; n < 5; n += 1) await codeOf(enter('wrong'));
      expect(await codeOf(enter('wrong', after(1)))).toBe('sign.in.refused');
      expect(await codeOf(enter(PASSWORD, after(2, 59)))).toBe('sign.in.locked');
      await setPassword(made.ctx, 'li-na', 'another sentence of rain');
      expect((await enter('another sentence of rain', after(2, 59))).account).toBe('li-na');
    });

    test('clears away sessions that are over', async () => {
      await signedIn(made.ctx, LI);
      await enter(PASSWORD, after(12 * 60, 1));
      expect((await sessionsOf(made.ctx.store.read, 'li-na')).map(({ created_at }) => created_at)).toEqual([
        after(12 * 60, 1),
      ]);
    });
  });

  describe('a session', () => {
    test('lives half an hour unused', async () => {
      const secret = await signedIn(made.ctx, LI);
      expect((await accountOfSession(made.ctx, secret, after(29, 59)))?.name).toBe('li-na');
      // Used then, it lives on from there.
      expect((await accountOfSession(made.ctx, secret, after(59, 58)))?.name).toBe('li-na');
      expect(await accountOfSession(made.ctx, secret, after(90))).toBeUndefined();
    });

    test('and twelve hours at most', async () => {
      const secret = await signedIn(made.ctx, LI);
      for (let minutes = 25; minutes < 12 * 60; minutes += 25) {
        expect((await accountOfSession(made.ctx, secret, after(minutes)))?.name).toBe('li-na');
      }
      expect(await accountOfSession(made.ctx, secret, after(12 * 60))).toBeUndefined();
    });

    test('ends with its account, and is nobody’s who made it up', async () => {
      const { ctx } = made;
      await addAccount(ctx, KEEPER);
      const secret = await signedIn(ctx, LI);
      expect(await accountOfSession(ctx, `${secret}x`, NOW)).toBeUndefined();
      await changeAccount(ctx, 'li-na', { disabled: true });
      expect(await accountOfSession(ctx, secret, NOW)).toBeUndefined();
    });

    test('is listed to its own account and ended by it alone', async () => {
      const first = await signedIn(made.ctx, LI);
      const second = (await enter(PASSWORD, after(1))).secret;
      await addAccount(made.ctx, KEEPER);
      const li = actingAs(made.deps, 'li-na');
      const listed = await readSessions(li, first);
      expect(listed.map(({ createdAt, current, address }) => [createdAt, current, address])).toEqual([
        [after(1), false, '10.0.0.7'],
        [NOW, true, '10.0.0.7'],
      ]);
      const id = listed[0]?.id ?? '';
      expect(await codeOf(endSession(actingAs(made.deps, 'keeper'), id))).toBe('not.found');
      await endSession(li, id);
      expect(await accountOfSession(made.ctx, second, after(1))).toBeUndefined();
      expect((await accountOfSession(made.ctx, first, after(1)))?.name).toBe('li-na');
      await signOut(li, first);
      await signOut(li, first);
      expect(await readSessions(li, undefined)).toEqual([]);
      expect(await audited()).toEqual([
        'li-na session.begin',
        'li-na session.begin',
        'li-na session.end',
        'li-na session.end',
      ]);
    });
  });
});
