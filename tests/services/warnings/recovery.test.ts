import { describe, expect, test } from 'vitest';
import type { Ctx } from '#server/services/context.ts';
import { readRules } from '#server/services/warnings/read-rules.ts';
import { readWarning, readWarnings } from '#server/services/warnings/read-warnings.ts';
import { saveRule } from '#server/services/warnings/save-rule.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { put, rates } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const CITY = { region: '500000' };
const RULE = 'surveyed-unemployment-target';

async function idOf(ctx: Ctx): Promise<string> {
  const { items } = await readWarnings(ctx, { limit: 10, offset: 0 });
  return items.find(({ rule }) => rule === RULE)?.id ?? '';
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-06-10' });

  describe('recovery of readWarning', () => {
    test('one clear month of two, on the day it was known, and released by the second', async () => {
      const { ctx, setToday } = made;
      await put(ctx, rates({ '2020-03': 6.6, '2020-04': 5.3 }, CITY));
      const id = await idOf(ctx);
      const held = { required: 2, held: 1, lacking: 1, since: '2020-04', latestPeriod: '2020-04' };
      expect((await readWarning(ctx, id)).recovery).toMatchObject({
        ...held,
        ...{ latest: 'clear', onReport: false, closers: ['duty-officer'] },
      });
      setToday('2020-06-20');
      await put(ctx, rates({ '2020-05': 5.3 }, { ...CITY, name: 'may.csv' }));
      const released = await readWarning(ctx, id);
      expect([released.state, released.recovery]).toEqual(['released', null]);
      expect((await readWarning(ctx, id, '2020-06-10')).recovery).toMatchObject(held);
    });

    test('is of the rule that judges it, not of the version that opened it', async () => {
      const { ctx, setToday } = made;
      await put(ctx, rates({ '2020-03': 6.6, '2020-04': 5.3 }, CITY));
      const id = await idOf(ctx);
      setToday('2020-06-11');
      const rule = (await readRules(ctx)).find((each) => each.id === RULE);
      if (!rule) throw new Error('the pack has the rule');
      const {
        id: _,
        version: __,
        unit: ___,
        decimals: ____,
        recordedAt: _____,
        recordedBy: ______,
        ...body
      } = rule;
      await saveRule(ctx, { ...body, releasePeriods: 3, reason: '从严' }, RULE);
      const now = await readWarning(ctx, id);
      expect(now.ruleVersion).toBe(rule.version);
      expect(now.recovery).toMatchObject({ required: 3, held: 1, lacking: 2 });
      expect((await readWarning(ctx, id, '2020-06-10')).recovery).toMatchObject({ required: 2 });
    });
  });
});
