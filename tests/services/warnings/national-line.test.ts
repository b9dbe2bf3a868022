import { describe, expect, test } from 'vitest';
import type { Ctx } from '#server/services/context.ts';
import { evaluateAll } from '#server/services/warnings/evaluate-all.ts';
import { readWarning, readWarnings } from '#server/services/warnings/read-warnings.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { publishedFile, put, rates } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

/*
 * The published monthly rate of the nation against `national-unemployment-line`: blue above 5.5, yellow above 5.7, orange
 * above 6, red above 6.5; clear at 5.3 or below; opens at once, released after two clear months. Worked out by hand:
 *
 * 2018-01 … 2020-01   at most 5.3                     nothing
 * 2020-02   6.2   orange                              opened, orange
 * 2020-03   5.9   yellow; orange a month ago          stays
 * 2020-04   6.0   yellow (6 is not above 6); twice    lowered to yellow
 * 2020-05   5.9   yellow
 * 2020-06   5.7   blue; yellow a month ago            stays
 * 2020-07   5.7   blue; twice                         lowered to blue
 * 2020-08   5.6   blue
 * 2020-09   5.4   in band: neither breach nor clear   stays
 * 2020-10   5.3   clear, one                          recovering
 * 2020-11   5.2   clear, two                          released
 * 2021-01   5.4, 2021-02 5.5, 2022-02 5.5             in band: nothing opens
 * 2022-03   5.8   yellow                              opened, yellow
 * 2022-04   6.1   orange                              raised to orange
 * 2022-05   5.9   yellow; orange a month ago          stays
 * 2022-06   5.5   in band; yellow a month ago         lowered to yellow
 * 2022-07   5.4   in band, twice: no more than blue   lowered to blue
 * 2022-08   5.3   clear, one                          recovering
 * 2022-09   5.5, 2022-10 5.5   in band                still recovering
 * 2022-11   5.7   blue                                relapsed
 * 2022-12   5.5, 2023-01 5.5   in band
 * 2023-02   5.6   blue
 * 2023-03   5.3   clear, one                          recovering
 * 2023-04   5.2   clear, two                          released
 * 2023-05 … 2026-05   at most 5.4                     nothing
 */
const FIRST = [
  ['opened', '2020-02', 'orange', 6.2],
  ['lowered', '2020-04', 'yellow', 6],
  ['lowered', '2020-07', 'blue', 5.7],
  ['recovering', '2020-10', 'blue', 5.3],
  ['released', '2020-11', 'blue', 5.2],
];
const SECOND = [
  ['opened', '2022-03', 'yellow', 5.8],
  ['raised', '2022-04', 'orange', 6.1],
  ['lowered', '2022-06', 'yellow', 5.5],
  ['lowered', '2022-07', 'blue', 5.4],
  ['recovering', '2022-08', 'blue', 5.3],
  ['relapsed', '2022-11', 'blue', 5.7],
  ['recovering', '2023-03', 'blue', 5.3],
  ['released', '2023-04', 'blue', 5.2],
];

/** The episodes in the order they opened, each with its ledger as `[kind, period, level, value]`. */
async function episodes(ctx: Ctx) {
  const { items } = await readWarnings(ctx, { region: '100000', limit: 100, offset: 0 });
  const details = await Promise.all(items.map(({ id }) => readWarning(ctx, id)));
  return details
    .filter(({ rule }) => rule === 'national-unemployment-line')
    .sort((a, b) => a.openedPeriod.localeCompare(b.openedPeriod));
}
/** How many of each kind stand in the ledgers of every rule. */
async function countsOf(ctx: Ctx) {
  const { items } = await readWarnings(ctx, { limit: 100, offset: 0 });
  const details = await Promise.all(items.map(({ id }) => readWarning(ctx, id)));
  const kinds = details.flatMap(({ events }) => events.map(({ kind }) => kind));
  const count = (kind: string): number => kinds.filter((each) => each === kind).length;
  return {
    opened: count('opened'),
    raised: count('raised'),
    lowered: count('lowered'),
    released: count('released'),
  };
}
const ledgerOf = ({ events }: Awaited<ReturnType<typeof readWarning>>) =>
  events.map(({ kind, period, level, value }) => [kind, period, level, value]);

const FIGURES = {
  '2020-01': 5.3,
  '2020-02': 6.2,
  '2020-03': 5.9,
  '2020-04': 6,
  '2020-05': 5.9,
  '2020-06': 5.7,
};

describe.each(DIALECTS)('%s', (dialect) => {
  describe('the published rate of the nation', () => {
    const made = useCtx({ dialect, today: '2026-11-23' });

    test('opens and releases warnings at the months its figures say', async () => {
      const { ctx } = made;
      const { warnings } = await put(ctx, publishedFile('china-unemployment.csv'));
      expect(warnings).toEqual(await countsOf(ctx));
      const found = await episodes(ctx);
      expect(found.map(ledgerOf)).toEqual([FIRST, SECOND]);
      expect(
        found.map(({ state, level, peakLevel, peakValue, openedPeriod, releasedPeriod, holds }) => ({
          state,
          level,
          peakLevel,
          peakValue,
          openedPeriod,
          releasedPeriod,
          holds,
        })),
      ).toEqual([
        {
          state: 'released',
          level: 'blue',
          peakLevel: 'orange',
          peakValue: 6.2,
          openedPeriod: '2020-02',
          releasedPeriod: '2020-11',
          holds: true,
        },
        {
          state: 'released',
          level: 'blue',
          peakLevel: 'orange',
          peakValue: 6.1,
          openedPeriod: '2022-03',
          releasedPeriod: '2023-04',
          holds: true,
        },
      ]);
    });

    test('imported or judged again changes nothing', async () => {
      const { ctx } = made;
      const none = { opened: 0, raised: 0, lowered: 0, released: 0 };
      await put(ctx, publishedFile('china-unemployment.csv'));
      const before = await episodes(ctx);
      expect((await put(ctx, publishedFile('china-unemployment.csv'))).warnings).toEqual(none);
      expect(await evaluateAll(ctx)).toEqual(none);
      expect(await evaluateAll(ctx)).toEqual(none);
      expect(await episodes(ctx)).toEqual(before);
    });
  });

  describe('figures coming in month by month', () => {
    // February's figure is due on 18 March, March's on 18 April: where nothing else is said, none is late.
    const made = useCtx({ dialect, today: '2020-03-20' });

    test('write the same ledger as all at once', async () => {
      const { ctx, setToday } = made;
      for (const [month, value] of Object.entries(FIGURES)) {
        setToday(`2020-${String(Number(month.slice(5)) + 1).padStart(2, '0')}-18`);
        await put(ctx, rates({ [month]: value }, { name: `${month}.csv` }));
      }
      const [episode] = await episodes(ctx);
      expect(episode && ledgerOf(episode)).toEqual(FIRST.slice(0, 2));
    });

    test('keep the level while a figure is missing: 缺报 on top, and released by nothing but figures', async () => {
      const { ctx, setToday } = made;
      setToday('2020-05-18');
      await put(ctx, rates({ '2020-02': 6.2, '2020-03': 5.9, '2020-04': 6 }));
      // May's figure is due on 18 June, June's on 18 July: on 19 August both of these and July's are late.
      setToday('2020-08-19');
      expect(await evaluateAll(ctx)).toEqual({ opened: 0, raised: 0, lowered: 0, released: 0 });
      const [late] = await episodes(ctx);
      expect(late).toMatchObject({
        state: 'active',
        level: 'yellow',
        overdue: true,
        latestPeriod: '2020-04',
      });
      await put(ctx, rates({ '2020-05': '—', '2020-06': '—', '2020-07': '—' }, { name: 'signs.csv' }));
      expect((await episodes(ctx))[0]).toMatchObject({ state: 'active', level: 'yellow', overdue: true });
      await put(ctx, rates({ '2020-05': 5.3, '2020-06': 5.2, '2020-07': 5.2 }, { name: 'late.csv' }));
      expect((await episodes(ctx))[0]).toMatchObject({
        state: 'released',
        releasedPeriod: '2020-06',
        overdue: false,
        level: 'yellow',
      });
    });

    test('that a revision takes back leave the warning marked 修订后不成立, once', async () => {
      const { ctx } = made;
      await put(ctx, rates({ '2020-01': 5.3, '2020-02': 6.2 }));
      const revised = await put(ctx, rates({ '2020-02': 5.2 }, { name: 'revised.csv' }));
      expect(revised.warnings).toEqual({ opened: 0, raised: 0, lowered: 0, released: 1 });
      const [gone] = await episodes(ctx);
      expect(gone).toMatchObject({ holds: false, state: 'released', openedValue: 6.2 });
      expect(gone?.events.map(({ kind, period, text }) => [kind, period, text])).toEqual([
        ['opened', '2020-02', null],
        ['revised', '2020-02', 'gone'],
      ]);
      await evaluateAll(ctx);
      expect(await episodes(ctx)).toEqual([gone]);
    });

    test('that a revision takes back only in part note what no longer happened', async () => {
      const { ctx, setToday } = made;
      setToday('2020-04-20');
      await put(ctx, rates({ '2020-02': 5.8, '2020-03': 6.2 }));
      await put(ctx, rates({ '2020-03': 5.9 }, { name: 'revised.csv' }));
      const [episode] = await episodes(ctx);
      expect(episode).toMatchObject({ holds: true, state: 'active', level: 'yellow', peakLevel: 'yellow' });
      expect(episode?.events.map(({ kind, period, text }) => [kind, period, text])).toEqual([
        ['opened', '2020-02', null],
        ['raised', '2020-03', null],
        ['revised', '2020-03', 'raised'],
      ]);
    });

    test('that a revision changes while another is missing note that once', async () => {
      const { ctx, setToday } = made;
      setToday('2020-05-20');
      await put(ctx, rates({ '2020-02': 5.8, '2020-03': 6.2 }));
      await put(ctx, rates({ '2020-03': 5.9 }, { name: 'revised.csv' }));
      const [episode] = await episodes(ctx);
      expect(episode?.events.map(({ kind, period }) => [kind, period])).toEqual([
        ['opened', '2020-02'],
        ['raised', '2020-03'],
        ['overdue', '2020-04'],
        ['revised', '2020-03'],
      ]);
    });

    test('that make a breach true again after a revision take up the same warning', async () => {
      const { ctx } = made;
      await put(ctx, rates({ '2020-02': 6.2 }, { name: 'a.csv' }));
      await put(ctx, rates({ '2020-02': 5.2 }, { name: 'b.csv' }));
      await put(ctx, rates({ '2020-02': 6.2 }, { name: 'c.csv' }));
      const found = await episodes(ctx);
      expect(found.map(({ holds, state, level }) => ({ holds, state, level }))).toEqual([
        { holds: true, state: 'active', level: 'orange' },
      ]);
      // Whoever heard that it did not hold hears of it again, and its clock starts anew.
      expect(found[0]?.events.map(({ kind, period, text }) => [kind, period, text])).toEqual([
        ['opened', '2020-02', null],
        ['revised', '2020-02', 'gone'],
        ['opened', '2020-02', null],
      ]);
      await evaluateAll(ctx);
      expect(await episodes(ctx)).toEqual(found);
    });
  });
});
