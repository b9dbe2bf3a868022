import { describe, expect, test } from 'vitest';
import { listEpisodes, listEventsOf } from '#server/db/read/warnings.ts';
import type { Ctx } from '#server/services/context.ts';
import { evaluateAll } from '#server/services/warnings/evaluate-all.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { put, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

/** The ledger of the default rule for new urban jobs, `region period kind level days`. */
async function ledger(ctx: Ctx): Promise<string[]> {
  const episodes = await listEpisodes(ctx.store.read, ['late-urban-new-jobs']);
  const regionOf = new Map(episodes.map(({ id, region }) => [id, region]));
  const events = await listEventsOf(ctx.store.read, [...regionOf.keys()]);
  return events
    .map(
      ({ warning_id: id, period, kind, level, value }) =>
        `${regionOf.get(id)} ${period} ${kind} ${level} ${value}`,
    )
    .sort();
}

const june = (region: string, name: string) => tidy(name, [`urban-new-jobs,${region},2020-06,ytd,9000,人`]);
const july = (region: string, name: string) => tidy(name, [`urban-new-jobs,${region},2020-07,ytd,9900,人`]);

describe.each(DIALECTS)('%s', (dialect) => {
  // June is due on 10 July, July on 10 August.
  const made = useCtx({ dialect, today: '2020-07-10' });

  describe('late and missing reports', () => {
    const YUZHONG = [
      '500103 20200701 opened blue 1',
      '500103 20200701 raised yellow 3',
      '500103 20200701 released yellow 4',
    ];

    test('are the same judged each morning as judged once', async () => {
      const { ctx, setToday } = made;
      await put(ctx, june('500103', 'first.csv'));
      for (const day of ['2020-08-10', '2020-08-11', '2020-08-12', '2020-08-13']) {
        setToday(day);
        await evaluateAll(ctx);
      }
      expect((await ledger(ctx)).filter((line) => line.startsWith('500103'))).toEqual([
        '500103 20200701 opened blue 1',
        '500103 20200701 raised yellow 3',
      ]);
      setToday('2020-08-14');
      await put(ctx, july('500103', 'july.csv'));
      expect((await ledger(ctx)).filter((line) => line.startsWith('500103'))).toEqual(YUZHONG);
    });

    test('judged once after the report came, the ledger says how late it was', async () => {
      const { ctx, setToday } = made;
      await put(ctx, june('500103', 'first.csv'));
      setToday('2020-08-14');
      await put(ctx, july('500103', 'july.csv'));
      expect((await ledger(ctx)).filter((line) => line.startsWith('500103'))).toEqual(YUZHONG);
    });

    test('open for every region of the rule once one of them has begun to report', async () => {
      const { ctx, setToday } = made;
      setToday('2020-08-01');
      await put(ctx, june('500103', 'first.csv'));
      // June was due before anybody reported here: nobody is late with it.
      expect(await evaluateAll(ctx)).toMatchObject({ opened: 0 });
      setToday('2020-08-11');
      await put(ctx, july('500103', 'july.csv'));
      // The city and the other 40 districts have not sent July; the one that did was a day late.
      expect(await evaluateAll(ctx)).toMatchObject({ opened: 41, released: 0 });
      const lines = await ledger(ctx);
      expect(lines).toHaveLength(41 + 2);
      expect(lines.filter((line) => line.startsWith('500103'))).toEqual([
        '500103 20200701 opened blue 1',
        '500103 20200701 released blue 1',
      ]);
      expect(await evaluateAll(ctx)).toEqual({ opened: 0, raised: 0, lowered: 0, released: 0 });
    });
  });
});
