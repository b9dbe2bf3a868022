import { describe, expect, test } from 'vitest';
import { ruleBodySchema } from '#contract/rules.ts';
import { listAudit } from '#server/db/read/audit.ts';
import type { Ctx } from '#server/services/context.ts';
import { acknowledgeWarning } from '#server/services/warnings/handle-warning.ts';
import { seeWarnings } from '#server/services/warnings/mark-seen.ts';
import { readSilence, readSilences } from '#server/services/warnings/read-silences.ts';
import { readWarning, readWarnings } from '#server/services/warnings/read-warnings.ts';
import { endSilence, extendSilence, setSilence } from '#server/services/warnings/set-silence.ts';
import { previewSilence } from '#server/services/warnings/preview-silence.ts';
import { saveRule } from '#server/services/warnings/save-rule.ts';
import { noteShift, readShiftLog } from '#server/services/warnings/shift-log.ts';
import { watchHandling } from '#server/services/warnings/watch-handling.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { as, codeOf, put, rates } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const OF_NATION = { region: '全国', upTo: 'orange', reason: '系统切换，数据待核' } as const;

async function opened(ctx: Ctx, rate = 6.2): Promise<string> {
  await put(ctx, rates({ '2020-02': rate }));
  const { items } = await readWarnings(ctx, { limit: 10, offset: 0 });
  const [id] = items.map((item) => item.id);
  if (id === undefined || items.length > 1) throw new Error('one should have opened');
  return id;
}

describe.each(DIALECTS)('%s', (dialect) => {
  // Noon in Chongqing, 04:00 of the UTC instants below.
  const made = useCtx({ dialect, today: '2020-03-20' });

  describe('setSilence', () => {
    test('hides what it is about until the day it ends, and changes nothing of it', async () => {
      const { ctx, setToday } = made;
      const id = await opened(ctx);
      const before = await readWarning(ctx, id);
      const silence = await setSilence(as(ctx, '值班员'), { ...OF_NATION, until: '2020-03-25' });
      expect(silence).toMatchObject({
        state: 'active',
        region: '100000',
        by: '值班员',
        from: '2020-03-20T04:00:00.000Z',
        // The end of 25 March in Chongqing.
        until: '2020-03-25T16:00:00.000Z',
        covers: 1,
      });
      expect(await readWarning(ctx, id)).toEqual({ ...before, silencedBy: silence.id });
      setToday('2020-03-26');
      expect((await readWarning(ctx, id)).silencedBy).toBeNull();
    });

    test('does not hide what is graver, nor what rises above it', async () => {
      const { ctx, setToday } = made;
      const id = await opened(ctx, 5.8);
      const { id: silence } = await setSilence(ctx, { ...OF_NATION, upTo: 'yellow', until: '2020-05-31' });
      expect(await readWarning(ctx, id)).toMatchObject({ level: 'yellow', silencedBy: silence });
      setToday('2020-04-18');
      await put(ctx, rates({ '2020-03': 6.2 }, { name: 'march.csv' }));
      expect(await readWarning(ctx, id)).toMatchObject({ level: 'orange', silencedBy: null });
    });

    test.each([
      ['no scope at all', { region: undefined, until: '2020-03-25' }, 'request.invalid'],
      ['an end that has passed', { until: '2020-03-19' }, 'request.invalid'],
      ['an end before its beginning', { from: '2020-04-01', until: '2020-03-30' }, 'request.invalid'],
      ['longer than the settings allow', { until: '2020-12-31' }, 'request.invalid'],
      ['a region that is none', { region: '某某区', until: '2020-03-25' }, 'not.found'],
      ['a rule that is none', { rule: 'nobody', until: '2020-03-25' }, 'not.found'],
    ])('refuses %s, and writes nothing', async (_what, asked, code) => {
      const { ctx } = made;
      expect(await codeOf(setSilence(ctx, { ...OF_NATION, ...asked }))).toBe(code);
      expect(await readSilences(ctx, undefined)).toEqual([]);
    });

    test('begins when it is set, where it is told to have begun before: no past shift had it', async () => {
      const { ctx } = made;
      const told = { ...OF_NATION, from: '2020-03-18', until: '2020-03-25' };
      expect(await setSilence(ctx, told)).toMatchObject({
        state: 'active',
        from: '2020-03-20T04:00:00.000Z',
      });
      const before = { from: '2020-03-17T16:00:00.000Z', to: '2020-03-19T16:00:00.000Z' };
      expect((await readShiftLog(ctx, before)).silences).toEqual([]);
    });

    test('may begin later', async () => {
      const { ctx, setToday } = made;
      const { id } = await setSilence(ctx, { ...OF_NATION, from: '2020-03-22', until: '2020-03-25' });
      expect(await readSilence(ctx, id)).toMatchObject({
        state: 'pending',
        from: '2020-03-21T16:00:00.000Z',
      });
      setToday('2020-03-22');
      expect((await readSilences(ctx, 'active')).map((each) => each.id)).toEqual([id]);
    });
  });

  describe('previewSilence', () => {
    test('says what stands, what stays heard and what it would have hidden, and writes nothing', async () => {
      const { ctx, setToday } = made;
      await opened(ctx, 5.8);
      const yellow = await previewSilence(ctx, { region: '100000', upTo: 'yellow' });
      expect(yellow.standing.map(({ level }) => level)).toEqual(['yellow']);
      expect([yellow.heard, yellow.past.episodes, yellow.past.byLevel.yellow]).toEqual([0, 1, 1]);
      setToday('2020-04-18');
      await put(ctx, rates({ '2020-03': 6.2 }, { name: 'march.csv' }));
      const after = await previewSilence(ctx, { region: '100000', upTo: 'yellow' });
      expect([after.standing, after.heard, after.past.episodes, after.past.partly]).toEqual([[], 1, 0, 1]);
      expect(await readSilences(ctx, undefined)).toEqual([]);
    });

    test('counts what told somebody something within the year, and no history that came at once', async () => {
      const { ctx, setToday } = made;
      // 2018 opened and ended in one go: that was told to nobody.
      await put(
        ctx,
        rates({ '2018-05': 5.9, '2018-06': 5, '2018-07': 5, '2018-08': 5 }, { name: 'old.csv' }),
      );
      const past = async () =>
        (await previewSilence(ctx, { rule: 'national-unemployment-line', upTo: 'red' })).past;
      expect(await past()).toMatchObject({ episodes: 0, partly: 0 });
      await put(ctx, rates({ '2020-02': 5.8 }));
      expect(await past()).toMatchObject({ episodes: 1, byLevel: { blue: 0, yellow: 1, orange: 0, red: 0 } });
      setToday('2021-03-19');
      expect(await past()).toMatchObject({ episodes: 1 });
      setToday('2021-03-22');
      expect(await past()).toMatchObject({ episodes: 0 });
    });
  });

  describe('endSilence and extendSilence', () => {
    test('end it at once or later, once', async () => {
      const { ctx } = made;
      const { id } = await setSilence(ctx, { ...OF_NATION, until: '2020-03-25' });
      expect(await extendSilence(ctx, id, { until: '2020-04-25' })).toMatchObject({
        until: '2020-04-25T16:00:00.000Z',
      });
      expect(await codeOf(extendSilence(ctx, id, { until: '2020-12-31' }))).toBe('request.invalid');
      expect(await endSilence(as(ctx, '处长'), id, { reason: '已核实' })).toMatchObject({
        state: 'ended',
        endedBy: '处长',
        endReason: '已核实',
      });
      expect(await codeOf(endSilence(ctx, id, {}))).toBe('silence.over');
      expect(await codeOf(extendSilence(ctx, id, { until: '2020-05-01' }))).toBe('silence.over');
      expect(await codeOf(endSilence(ctx, 'nobody', {}))).toBe('not.found');
      const audit = await listAudit(ctx.store.read, 0, 1000);
      expect(audit.map(({ action }) => action).filter((action) => action.startsWith('silence'))).toEqual([
        'silence.set',
        'silence.extend',
        'silence.end',
      ]);
    });
  });

  describe('watchHandling', () => {
    test('tells once that a silence ended by its time, and what it was about still stands', async () => {
      const { ctx, setToday, heard } = made;
      await opened(ctx);
      const { id } = await setSilence(ctx, { ...OF_NATION, until: '2020-03-25' });
      expect(await watchHandling(ctx)).toMatchObject({ silences: 0 });
      setToday('2020-03-26');
      expect(await watchHandling(ctx)).toMatchObject({ silences: 1 });
      expect(await watchHandling(ctx)).toMatchObject({ silences: 0 });
      expect(heard().filter(({ event }) => event === 'silence')).toEqual([
        { event: 'silence', data: { id, state: 'active' } },
        { event: 'silence', data: { id, state: 'expired' } },
      ]);
      expect(await readSilence(ctx, id)).toMatchObject({ state: 'expired', covers: 1 });
    });

    test('escalates an orange warning nobody acknowledged in two hours, once, and again when it rises', async () => {
      const { ctx, setToday } = made;
      const id = await opened(ctx);
      expect((await readWarning(ctx, id)).escalation).toMatchObject({
        due: '2020-03-20T06:00:00.000Z',
        state: 'running',
        toZh: '分管局领导',
      });
      setToday('2020-03-20T13:59:59+08:00');
      expect(await watchHandling(ctx)).toMatchObject({ escalated: 0 });
      setToday('2020-03-20T14:00:00+08:00');
      expect(await watchHandling(ctx)).toMatchObject({ escalated: 1 });
      expect(await watchHandling(ctx)).toMatchObject({ escalated: 0 });
      // Too late is too late.
      await acknowledgeWarning(ctx, id);
      expect((await readWarning(ctx, id)).escalation).toMatchObject({ state: 'missed' });
      setToday('2020-04-18');
      await put(ctx, rates({ '2020-03': 6.6 }, { name: 'march.csv' }));
      expect((await readWarning(ctx, id)).escalation).toMatchObject({
        due: '2020-04-18T06:00:00.000Z',
        state: 'running',
      });
      setToday('2020-04-18T13:00:00+08:00');
      await acknowledgeWarning(ctx, id);
      setToday('2020-04-19');
      expect(await watchHandling(ctx)).toMatchObject({ escalated: 0 });
      expect((await readWarning(ctx, id)).escalation).toMatchObject({ state: 'met' });
    });
  });

  describe('seeWarnings', () => {
    test('each reader has their own: news is unread until seen, one’s own doing is not news', async () => {
      const { ctx } = made;
      const id = await opened(ctx);
      const officer = as(ctx, '值班员');
      const unread = async (reader: Ctx) =>
        (await readWarnings(reader, { unread: true, limit: 10, offset: 0 })).items.map((each) => each.id);
      expect(await unread(officer)).toEqual([id]);
      expect(await seeWarnings(officer, [id])).toBe(1);
      expect([await unread(officer), await unread(ctx)]).toEqual([[], [id]]);
      await acknowledgeWarning(officer, id);
      expect(await unread(officer)).toEqual([]);
      await acknowledgeWarning(as(ctx, '另一人'), id);
      expect(await unread(officer)).toEqual([id]);
      await seeWarnings(officer, undefined);
      expect(await unread(officer)).toEqual([]);
      expect(await codeOf(seeWarnings(officer, ['nobody']))).toBe('not.found');
    });
  });

  describe('readShiftLog', () => {
    test('has what happened in the shift, in order, with notes, silences and what stands', async () => {
      const { ctx, setToday } = made;
      const id = await opened(ctx);
      setToday('2020-03-20T20:00:00+08:00');
      await acknowledgeWarning(as(ctx, '值班员'), id, { note: '已看到' });
      await noteShift(as(ctx, '值班员'), { text: '交班：一条橙色待核' });
      await setSilence(ctx, { ...OF_NATION, until: '2020-03-25' });
      const shift = { from: '2020-03-20T08:00:00.000Z', to: '2020-03-21T00:00:00.000Z' };
      const log = await readShiftLog(ctx, shift);
      expect(log.events.map(({ kind, by, warning }) => [kind, by, warning.id])).toEqual([
        ['acknowledged', '值班员', id],
      ]);
      expect(log.counts).toMatchObject({ opened: 0, acknowledged: 1 });
      expect(log.notes).toEqual([
        { at: '2020-03-20T12:00:00.000Z', by: '值班员', text: '交班：一条橙色待核' },
      ]);
      expect([log.silences.length, log.standing.map((each) => each.id)]).toEqual([1, [id]]);
      const day = await readShiftLog(ctx, { ...shift, from: '2020-03-19T16:00:00.000Z' });
      expect(day.counts).toMatchObject({ opened: 1, acknowledged: 1 });
      expect(await codeOf(readShiftLog(ctx, { from: shift.to, to: shift.from }))).toBe('request.invalid');
    });
  });

  test('a district’s warning is under the city’s own of the same indicator and period', async () => {
    const { ctx } = made;
    const few = (regions: string[]) =>
      saveRule(
        ctx,
        ruleBodySchema.parse({
          nameZh: '失业率',
          nameEn: 'Rate',
          indicator: 'surveyed-unemployment-rate',
          regions,
          condition: {
            kind: 'level',
            against: 'threshold',
            side: 'above',
            lines: [{ level: 'yellow', value: 7 }],
            recovery: 0,
          },
        }),
      );
    const citys = await few(['500000']);
    const districts = await few(['500103', '500104']);
    for (const [region, month] of [
      ['500000', '2020-02'],
      ['500103', '2020-02'],
      ['500104', '2020-01'],
    ] as const) {
      await put(ctx, rates({ [month]: 8 }, { region, name: `${region}.csv` }));
    }
    const { items } = await readWarnings(ctx, { limit: 50, offset: 0 });
    const city = items.find(({ rule }) => rule === citys.id)?.id;
    const found = items.filter(({ rule }) => rule === districts.id);
    // Yuzhong's is of February, as the city's; Dadukou's of January.
    expect(new Map(found.map(({ region, under }) => [region, under === null]))).toEqual(
      new Map([
        ['500103', false],
        ['500104', true],
      ]),
    );
    expect(city).toBeDefined();
    const top = items.find(({ id }) => id === found.find(({ region }) => region === '500103')?.under);
    expect(top).toMatchObject({ region: '500000', latestPeriod: '2020-02', under: null });
  });
});
