import { describe, expect, test } from 'vitest';
import { listAudit } from '#server/db/read/audit.ts';
import { evaluateDaily } from '#server/jobs.ts';
import { readWarnings } from '#server/services/warnings/read-warnings.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { put, rates } from './sheets.ts';
import { useCtx } from './use-ctx.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-03-20' });

  describe('evaluateDaily', () => {
    test('marks a figure late on the day after it was due, as the clock, and then rests', async () => {
      const { ctx, deps, setToday } = made;
      await put(ctx, rates({ '2020-02': 6.2 }));
      const overdue = async () =>
        (await readWarnings(ctx, { limit: 1, offset: 0 })).items.map((warning) => warning.overdue);
      // March's figure is due 18 days after the month.
      setToday('2020-04-18');
      await evaluateDaily(deps);
      expect(await overdue()).toEqual([false]);
      setToday('2020-04-19');
      await evaluateDaily(deps);
      expect(await overdue()).toEqual([true]);
      const audit = (await listAudit(ctx.store.read, 0, 1000)).at(-1);
      expect(audit).toMatchObject({ actor: 'clock', action: 'rules.evaluate' });
    });

    test('logs a failure and leaves the process standing', async () => {
      const { deps } = made;
      const clock = {
        ...deps.clock,
        today: () => {
          throw new Error('no clock');
        },
      };
      await put(made.ctx, rates({ '2020-02': 6.2 }));
      await expect(evaluateDaily({ ...deps, clock })).resolves.toBeUndefined();
    });
  });
});
