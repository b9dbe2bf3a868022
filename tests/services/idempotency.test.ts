import { describe, expect, test } from 'vitest';
import { notesBetween } from '#server/db/read/handling.ts';
import { withTransaction } from '#server/db/transaction.ts';
import { once, type KeptAnswer } from '#server/services/idempotency.ts';
import { noteShift } from '#server/services/warnings/shift-log.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf } from './sheets.ts';
import { useCtx } from './use-ctx.ts';

const REQUEST = { key: 'k-1', route: 'POST /api/v1/uploads/ab12/commit', body: '{"accept":[]}' };

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('once', () => {
    const counted = (status = 200) => {
      let runs = 0;
      const action = (): Promise<KeptAnswer> => {
        runs += 1;
        return Promise.resolve({ status, body: `run ${runs}` });
      };
      return { action, runs: () => runs };
    };

    test('gives the same key and request the first answer again, without doing it again', async () => {
      const { action, runs } = counted();
      const first = await once(made.ctx, REQUEST, action);
      expect(await once(made.ctx, REQUEST, action)).toEqual(first);
      expect([first, runs()]).toEqual([{ status: 200, body: 'run 1' }, 1]);
    });

    test('keeps a refusal too, so that a retry hears the same', async () => {
      const { action, runs } = counted(409);
      await once(made.ctx, REQUEST, action);
      expect(await once(made.ctx, REQUEST, action)).toEqual({ status: 409, body: 'run 1' });
      expect(runs()).toBe(1);
    });

    test('refuses the key with another request', async () => {
      const { action } = counted();
      await once(made.ctx, REQUEST, action);
      const other = once(made.ctx, { ...REQUEST, body: '{"accept":["jump@B2"]}' }, action);
      expect(await codeOf(other)).toBe('idempotency.mismatch');
    });

    test('takes a key anew on another route', async () => {
      const { action } = counted();
      await once(made.ctx, REQUEST, action);
      const other = { ...REQUEST, route: 'POST /api/v1/uploads/cd34/commit' };
      expect(await once(made.ctx, other, action)).toEqual({ status: 200, body: 'run 2' });
    });

    test('refuses the second of two at once, and does it once', async () => {
      const { action, runs } = counted();
      const both = await Promise.allSettled([
        once(made.ctx, REQUEST, action),
        once(made.ctx, REQUEST, action),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({ code: 'conflict' });
      expect(runs()).toBe(1);
    });

    test('keeps nothing of a fault of ours, nor of what throws: the next try is made', async () => {
      const failing = counted(500);
      expect(await once(made.ctx, REQUEST, failing.action)).toMatchObject({ status: 500 });
      await expect(once(made.ctx, REQUEST, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
      expect(await once(made.ctx, REQUEST, counted().action)).toEqual({ status: 200, body: 'run 1' });
    });

    describe('a write', () => {
      const write = (text: string) => noteShift(made.ctx, { text, by: '王芳' });
      const written = async () =>
        (await notesBetween(made.ctx.store.read, '2020-07-01', '2020-08-01')).map(({ text }) => text);

      test('after which the process ended before it could answer is not done again', async () => {
        const ends = once(made.ctx, REQUEST, async () => {
          await write('a strike at the works');
          throw new Error('killed');
        });
        await expect(ends).rejects.toThrow('killed');
        const again = once(made.ctx, REQUEST, async () => {
          await write('a strike at the works');
          return { status: 201, body: '{}' };
        });
        expect(await codeOf(again)).toBe('idempotency.done');
        expect(await written()).toEqual(['a strike at the works']);
        const other = once(made.ctx, { ...REQUEST, body: '{}' }, counted().action);
        expect(await codeOf(other)).toBe('idempotency.mismatch');
      });

      test('that is begun and not waited for is none of the request’s own', async () => {
        let answered = (): void => undefined;
        const late = new Promise<void>((resolve) => (answered = resolve));
        let sending: Promise<unknown> = late;
        await once(made.ctx, REQUEST, () => {
          sending = late.then(() => write('sent later'));
          return Promise.resolve({ status: 409, body: 'no' });
        });
        answered();
        await sending;
        expect(await written()).toEqual(['sent later']);
        expect(await once(made.ctx, REQUEST, counted().action)).toEqual({ status: 409, body: 'no' });
      });

      test('that was rolled back leaves the key free', async () => {
        const ends = once(made.ctx, REQUEST, () =>
          withTransaction(made.ctx.store, () => Promise.reject(new Error('killed'))),
        );
        await expect(ends).rejects.toThrow('killed');
        const again = once(made.ctx, REQUEST, async () => {
          await write('once');
          await write('twice');
          return { status: 201, body: '{}' };
        });
        expect(await again).toEqual({ status: 201, body: '{}' });
        expect(await once(made.ctx, REQUEST, counted().action)).toEqual({ status: 201, body: '{}' });
        expect(await written()).toHaveLength(2);
      });
    });
  });
});
