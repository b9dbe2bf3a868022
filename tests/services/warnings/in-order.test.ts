import { describe, expect, test } from 'vitest';
import type { Ctx } from '#server/services/context.ts';
import { getOverview } from '#server/services/overview/get-overview.ts';
import {
  acknowledgeWarning,
  closeWarning,
  signOffWarning,
} from '#server/services/warnings/handle-warning.ts';
import { readWarnings } from '#server/services/warnings/read-warnings.ts';
import { readShiftLog } from '#server/services/warnings/shift-log.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { put, rates } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const ALL = { limit: 10, offset: 0 };
const [NATION, CITY] = ['100000', '500000'];

/** What there is, as `region level state`, asked for page by page. */
async function listed(
  ctx: Ctx,
  of: { readonly asOf?: string; readonly silenced?: boolean } = {},
  limit = 10,
) {
  const found: string[] = [];
  for (let offset = 0; ; offset += limit) {
    const { items, next } = await readWarnings(ctx, { ...of, limit, offset });
    found.push(...items.map(({ region, level, state }) => `${region} ${level} ${state}`));
    if (next === null) return found;
  }
}

async function idOf(ctx: Ctx, region: string): Promise<string> {
  return (await readWarnings(ctx, { region, ...ALL })).items[0]?.id ?? '';
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-07-18T08:00:00+08:00' });

  /** Two reds, the nation's an hour older than the city's: both to be acknowledged within two hours. */
  async function twoReds(): Promise<void> {
    await put(made.ctx, rates({ '2020-06': 6.6 }, { region: NATION, name: 'nation.csv' }));
    made.setToday('2020-07-18T09:00:00+08:00');
    await put(made.ctx, rates({ '2020-06': 6.6 }, { region: CITY, name: 'city.csv' }));
  }

  describe('the order of the inbox', () => {
    test('of one level, what has the least time left comes first; once acknowledged it waits behind', async () => {
      const { ctx, setToday } = made;
      await twoReds();
      const nation = `${NATION} red active`;
      const city = `${CITY} red active`;
      expect(await listed(ctx)).toEqual([nation, city]);
      setToday('2020-07-18T10:30:00+08:00');
      // The nation's is overdue, which makes it no less urgent.
      expect(await listed(ctx)).toEqual([nation, city]);
      await acknowledgeWarning(ctx, await idOf(ctx, NATION));
      setToday('2020-07-18T10:40:00+08:00');
      expect(await listed(ctx)).toEqual([city, nation]);
      expect(await listed(ctx, {}, 1)).toEqual([city, nation]);
      expect(await listed(ctx, { asOf: '2020-07-18T10:00:00+08:00' })).toEqual([nation, city]);
      expect(await listed(ctx, { silenced: false })).toEqual([city, nation]);
    });

    test('an ended red comes after a standing blue, on whichever page', async () => {
      const { ctx } = made;
      await put(ctx, rates({ '2020-06': 6.6 }, { region: CITY, name: 'city.csv' }));
      await put(ctx, rates({ '2020-06': 5.6 }, { region: NATION, name: 'nation.csv' }));
      const id = await idOf(ctx, CITY);
      await closeWarning(ctx, id, { reason: '已处置', by: '张三' });
      await signOffWarning(ctx, id, { by: '李四' });
      const order = [`${NATION} blue active`, `${CITY} red closed`];
      expect(await listed(ctx)).toEqual(order);
      expect(await listed(ctx, {}, 1)).toEqual(order);
      expect((await readWarnings(ctx, { state: 'closed', ...ALL })).items.map((each) => each.id)).toEqual([
        id,
      ]);
    });

    test('is that of the overview and of the log of a shift', async () => {
      const { ctx, setToday } = made;
      await twoReds();
      await acknowledgeWarning(ctx, await idOf(ctx, NATION));
      setToday('2020-07-18T10:00:00+08:00');
      const overview = await getOverview(ctx, {});
      expect(overview.warnings.items.map(({ region }) => region)).toEqual([CITY, NATION]);
      const shift = { from: '2020-07-17T16:00:00.000Z', to: '2020-07-18T16:00:00.000Z' };
      expect((await readShiftLog(ctx, shift)).standing.map(({ region }) => region)).toEqual([CITY, NATION]);
    });
  });
});
