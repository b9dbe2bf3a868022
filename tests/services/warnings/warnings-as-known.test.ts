import { describe, expect, test } from 'vitest';
import type { Ctx } from '#server/services/context.ts';
import { withdrawUpload } from '#server/services/imports/withdraw-upload.ts';
import { getOverview } from '#server/services/overview/get-overview.ts';
import {
  acknowledgeWarning,
  closeWarning,
  signOffWarning,
} from '#server/services/warnings/handle-warning.ts';
import { readWarning, readWarnings } from '#server/services/warnings/read-warnings.ts';
import { readShiftLog } from '#server/services/warnings/shift-log.ts';
import { endSilence, setSilence } from '#server/services/warnings/set-silence.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { as, codeOf, put, rates } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const page = { limit: 10, offset: 0 };
const listed = async (ctx: Ctx, asOf?: string) =>
  (await readWarnings(ctx, { ...page, asOf })).items.map(
    ({ state, level, latestPeriod, latestValue, acknowledgedBy }) => [
      ...[state, level, latestPeriod, latestValue],
      acknowledgedBy,
    ],
  );

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-03-20' });

  /** Orange in March, acknowledged on the 21st, red in April, closed by two in May. */
  async function aSpring(): Promise<string> {
    const { ctx, setToday } = made;
    await put(ctx, rates({ '2020-02': 6.2 }));
    const [warning] = (await readWarnings(ctx, page)).items;
    if (!warning) throw new Error('one should have opened');
    setToday('2020-03-21');
    await acknowledgeWarning(as(ctx, '值班员'), warning.id);
    setToday('2020-04-18');
    await put(ctx, rates({ '2020-03': 6.6 }, { name: 'march.csv' }));
    setToday('2020-05-02');
    await closeWarning(as(ctx, '值班员'), warning.id, { reason: '已处置' });
    setToday('2020-05-03');
    await signOffWarning(as(ctx, '处长'), warning.id);
    return warning.id;
  }

  describe('warnings as known on a day', () => {
    test('are what they were then: state, level, figure and handling', async () => {
      const { ctx } = made;
      await aSpring();
      expect(await listed(ctx, '2020-03-19')).toEqual([]);
      expect(await listed(ctx, '2020-03-20')).toEqual([['active', 'orange', '2020-02', 6.2, null]]);
      expect(await listed(ctx, '2020-04-17')).toEqual([['active', 'orange', '2020-02', 6.2, '值班员']]);
      expect(await listed(ctx, '2020-05-02')).toEqual([['active', 'red', '2020-03', 6.6, '值班员']]);
      expect(await listed(ctx, '2020-05-03')).toEqual([['closed', 'red', '2020-03', 6.6, '值班员']]);
      expect(await listed(ctx)).toEqual(await listed(ctx, '2020-05-03'));
      const counts = async (asOf: string) => {
        const { total, counts: byLevel } = await readWarnings(ctx, { ...page, state: 'open', asOf });
        return [total, byLevel.orange, byLevel.red];
      };
      expect([await counts('2020-04-17'), await counts('2020-05-02'), await counts('2020-05-03')]).toEqual([
        [1, 1, 0],
        [1, 0, 1],
        [0, 0, 0],
      ]);
    });

    test('so is one by itself, with its ledger, its clock and the figures known then', async () => {
      const { ctx } = made;
      const id = await aSpring();
      const then = await readWarning(ctx, id, '2020-04-17');
      expect(then).toMatchObject({ level: 'orange', closing: null, closedBy: null, latestValue: 6.2 });
      expect(then.events.map(({ kind }) => kind)).toEqual(['opened', 'acknowledged']);
      // Acknowledged a day after it opened: two hours were given.
      expect(then.escalation).toMatchObject({ due: '2020-03-20T06:00:00.000Z', state: 'missed' });
      expect(then.series.map(({ period, value }) => [period, value])).toEqual([['2020-02', 6.2]]);
      expect((await readWarning(ctx, id, '2020-05-02')).closing).toMatchObject({ by: '值班员' });
      expect(await codeOf(readWarning(ctx, id, '2020-03-19'))).toBe('not.found');
    });

    test('a figure that was withdrawn since stands on the days it stood', async () => {
      const { ctx, setToday } = made;
      const { id } = await put(ctx, rates({ '2020-02': 6.2 }));
      setToday('2020-03-25');
      await withdrawUpload(ctx, id, '误报');
      expect(await listed(ctx)).toEqual([['released', 'orange', '2020-02', 6.2, null]]);
      expect(await listed(ctx, '2020-03-24')).toEqual([['active', 'orange', '2020-02', 6.2, null]]);
      const [warning] = (await readWarnings(ctx, page)).items;
      const then = await readWarning(ctx, warning?.id ?? '', '2020-03-24');
      expect([then.holds, then.series.map(({ value }) => value)]).toEqual([true, [6.2]]);
    });

    test('the overview shows them too', async () => {
      const { ctx } = made;
      await aSpring();
      const active = async (asOf?: string) => {
        const { warnings } = await getOverview(ctx, { asOf });
        return [warnings.active, warnings.items.map(({ level }) => level)];
      };
      expect(await active('2020-04-17')).toEqual([1, ['orange']]);
      expect(await active('2020-05-02')).toEqual([1, ['red']]);
      expect(await active()).toEqual([0, []]);
    });

    test('silences count where they held then, ended early or not', async () => {
      const { ctx, setToday } = made;
      await put(ctx, rates({ '2020-02': 6.2 }));
      setToday('2020-03-22');
      const body = { region: '全国', upTo: 'orange' as const, reason: '数据待核', until: '2020-04-10' };
      const { id } = await setSilence(ctx, body);
      setToday('2020-03-25');
      await endSilence(ctx, id, {});
      const silenced = async (asOf?: string) =>
        (await readWarnings(ctx, { ...page, asOf })).items.map(({ silencedBy }) => silencedBy);
      expect([await silenced('2020-03-21'), await silenced('2020-03-23'), await silenced()]).toEqual([
        [null],
        [id],
        [null],
      ]);
    });
  });

  describe('the log of a past shift', () => {
    test('says what stood at its end, whatever became of it since', async () => {
      const { ctx } = made;
      await aSpring();
      const shift = (day: string, next: string) =>
        readShiftLog(ctx, { from: `${day}T00:00:00.000Z`, to: `${next}T00:00:00.000Z` });
      const standing = async (day: string, next: string) =>
        (await shift(day, next)).standing.map(({ level, acknowledgedBy, latestValue }) => [
          ...[level, acknowledgedBy],
          latestValue,
        ]);
      expect(await standing('2020-03-20', '2020-03-21')).toEqual([['orange', null, 6.2]]);
      expect(await standing('2020-03-21', '2020-03-22')).toEqual([['orange', '值班员', 6.2]]);
      expect(await standing('2020-04-18', '2020-04-19')).toEqual([['red', '值班员', 6.6]]);
      expect(await standing('2020-05-03', '2020-05-04')).toEqual([]);
    });
  });
});
