import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/period.ts';
import { newSlipSchema } from '#contract/supervision.ts';
import { newReturnSchema } from '#contract/tasks.ts';
import { listAudit } from '#server/db/read/audit.ts';
import { actingAs } from '#server/services/context.ts';
import { addEntry } from '#server/services/registers/keep-entry.ts';
import { issueSlip, readSlip, readSlips, takeStep } from '#server/services/supervision/slips.ts';
import { calendarFeed } from '#server/services/tasks/calendar-feed.ts';
import { decideReturn, fileReturn } from '#server/services/tasks/file-return.ts';
import { readCalendar } from '#server/services/tasks/read-calendar.ts';
import { readReturns, readTaskReturns } from '#server/services/tasks/read-returns.ts';
import { readTask, readTasks } from '#server/services/tasks/read-tasks.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { as, cityJobs, codeOf, put } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const filed = (part: object = {}) => newReturnSchema.parse({ progress: '已落实', ...part });
const slip = (part: object = {}) =>
  newSlipSchema.parse({
    reason: '第 1 项任务上半年工作情况逾期未报',
    unit: '市人力社保局',
    requirement: '三日内补报',
    due: '2020-07-20',
    ...part,
  });

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-07-05' });

  describe('readTasks', () => {
    test('has all 66 in their order, each reachable by number, unit and text', async () => {
      const { ctx } = made;
      const all = await readTasks(ctx, {});
      expect(all.items.map(({ no }) => no)).toEqual(Array.from({ length: 66 }, (_, index) => index + 1));
      for (const { no, leadUnits, responsibleUnits, summaryZh, evidence } of all.items) {
        expect((await readTasks(ctx, { text: String(no) })).items.map((each) => each.no)).toContain(no);
        const [unit] = [...leadUnits, ...responsibleUnits];
        if (unit) {
          expect((await readTasks(ctx, { unit: unit.nameZh })).items.map((each) => each.no)).toContain(no);
        }
        // What the document at hand lacks is not filled in.
        expect(summaryZh === '').toBe(evidence === 'absent');
      }
    });

    test('has the verdict computed from its indicators beside the returns', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2020-06': 34.21 }));
      const jobs = (await readTasks(ctx, {})).items.filter(({ indicators }) =>
        indicators.includes('urban-new-jobs'),
      );
      for (const { verdicts } of jobs) {
        expect(verdicts).toContainEqual(
          expect.objectContaining({ indicator: 'urban-new-jobs', status: 'ahead' }),
        );
      }
      const training = (await readTasks(ctx, {})).items.filter(({ indicators }) =>
        indicators.includes('subsidised-training'),
      );
      expect(training.length).toBeGreaterThan(0);
      expect(training.flatMap(({ verdicts }) => verdicts.map(({ status }) => status))).toContain('missing');
    });
  });

  describe('the half-year’s return', () => {
    test('goes from due to late to accepted, keeps every version, and never forgets that it was late', async () => {
      const { ctx, setToday } = made;
      const state = async (asOf?: string) => {
        const [half] = (await readTaskReturns(ctx, 1, asOf)).items;
        return [half?.state, half?.daysLate];
      };
      expect(await state()).toEqual(['due', 0]);
      setToday('2020-07-13');
      expect(await state()).toEqual(['late', 3]);
      await fileReturn(as(ctx, '张三'), 1, filed({ figures: '返还 3.2 亿元', confidence: 6 }));
      expect(await state()).toEqual(['received', 3]);
      await decideReturn(
        as(ctx, '李四'),
        { no: 1, period: '2020-H1' },
        { decision: 'sent-back', reason: '请补户数' },
      );
      setToday('2020-07-15');
      expect(await state()).toEqual(['sent-back', 5]);
      await fileReturn(as(ctx, '张三'), 1, filed({ figures: '返还 3.2 亿元、1.1 万户', confidence: 7 }));
      const done = await decideReturn(
        as(ctx, '李四'),
        { no: 1, period: '2020-H1' },
        { decision: 'accepted', reason: '' },
      );
      expect(done).toMatchObject({ state: 'accepted', daysLate: 3, newest: { number: 2, by: '张三' } });
      const again = decideReturn(ctx, { no: 1, period: '2020-H1' }, { decision: 'accepted', reason: '' });
      expect(await codeOf(again)).toBe('return.decided');
      const { versions, wasLate } = await readTask(ctx, 1);
      expect([versions.map(({ number, decision }) => [number, decision?.decision]), wasLate]).toEqual([
        [
          [2, 'accepted'],
          [1, 'sent-back'],
        ],
        true,
      ]);
      // As it was known on a day.
      expect(await state('2020-07-12')).toEqual(['late', 2]);
      expect(await state('2020-07-14')).toEqual(['sent-back', 4]);
      const audit = await listAudit(ctx.store.read, 0, 1000);
      expect(audit.map(({ action }) => action).filter((action) => action.startsWith('return'))).toEqual([
        'return.file',
        'return.send-back',
        'return.file',
        'return.accept',
      ]);
    });

    test('the year’s ends on a Sunday: due that day, late on Monday', async () => {
      const { ctx, setToday } = made;
      const on = async (day: string) => {
        setToday(day);
        const { counts, lastWeekday, period } = await readReturns(ctx, {});
        return [period, lastWeekday, counts.due, counts.late];
      };
      expect(await on('2021-01-10')).toEqual(['2020', '2021-01-08', 66, 0]);
      expect(await on('2021-01-11')).toEqual(['2020', '2021-01-08', 0, 66]);
    });

    test.each([
      ['a task that is none', 67, {}, 'not.found'],
      ['a period nobody asks for', 1, { period: '2019' }, 'return.no.window'],
    ])('%s is refused', async (_what, no, part, code) => {
      expect(await codeOf(fileReturn(made.ctx, no, filed(part)))).toBe(code);
    });

    test('nothing filed, nothing to decide on', async () => {
      const decide = decideReturn(
        made.ctx,
        { no: 1, period: '2020-H1' },
        { decision: 'accepted', reason: '' },
      );
      expect(await codeOf(decide)).toBe('not.found');
    });
  });

  describe('readReturns', () => {
    test('puts every task beside the period before, and names whom to remind', async () => {
      const { ctx, setToday } = made;
      await fileReturn(ctx, 1, filed({ progress: '上半年已落实' }));
      setToday('2021-01-05');
      await fileReturn(ctx, 1, filed({ progress: '全年已落实', period: '2020' }));
      const { items, reminders, counts } = await readReturns(ctx, { period: '2020' });
      expect(items).toHaveLength(66);
      expect(items[0]).toMatchObject({
        task: 1,
        standing: { state: 'received' },
        previous: { progress: '上半年已落实' },
        changed: ['progress'],
      });
      expect(counts).toMatchObject({ received: 1, due: 65 });
      const hrss = reminders.find(({ unit }) => unit?.slug === 'hrss');
      expect(hrss?.tasks).not.toContain(1);
      expect(hrss?.textZh).toMatch(/^市人力社保局：第 .* 项任务 2020 工作情况请于 2021-01-10 前报送。$/);
      // Tasks whose lead unit the document lacks are owed by somebody all the same.
      expect(reminders.at(-1)?.unit).toBeNull();
      const reminded = new Set(reminders.flatMap(({ tasks }) => tasks));
      expect(reminded.size).toBe(65);
    });
  });

  describe('a supervision slip', () => {
    test('is issued, signed, answered, sent back, checked and closed, each in its turn', async () => {
      const { ctx, setToday } = made;
      const { no, state } = await issueSlip(as(ctx, '张三'), slip({ task: 1, reasonKind: 'return' }));
      expect([no, state]).toEqual(['2020-001', 'to-sign']);
      const step = (name: Parameters<typeof takeStep>[2], text = '') => takeStep(ctx, no, name, { text });
      expect(await codeOf(step('closed'))).toBe('slip.out.of.turn');
      await step('signed');
      setToday('2020-07-23');
      expect(await readSlip(ctx, no)).toMatchObject({ state: 'in-progress', overdue: true, daysLate: 3 });
      expect((await readSlips(ctx, { overdue: true })).items.map((each) => each.no)).toEqual([no]);
      await step('replied', '已补报');
      await step('sent-back', '仍缺户数');
      await step('replied', '户数已补');
      await step('checked');
      expect(await step('closed')).toMatchObject({ state: 'closed', overdue: false, daysLate: 3 });
      expect((await readTask(ctx, 1)).openSlips).toBe(0);
      expect(await readSlip(ctx, no, '2020-07-05')).toMatchObject({ state: 'in-progress', overdue: false });
      const { counts, closing } = await readSlips(ctx, {});
      expect(counts).toMatchObject({ closed: 1, 'to-sign': 0 });
      expect(closing).toEqual({ closed: 1, medianDays: expect.any(Number) as unknown, isFew: true });
    });

    test('numbers go on within the year', async () => {
      const { ctx, setToday } = made;
      await issueSlip(ctx, slip());
      expect((await issueSlip(ctx, slip())).no).toBe('2020-002');
      setToday('2021-01-12');
      expect((await issueSlip(ctx, slip({ due: '2021-01-20' }))).no).toBe('2021-001');
    });

    test.each([
      ['a deadline that has passed', { due: '2020-07-04' }, 'request.invalid'],
      ['a task that is none', { task: 99 }, 'not.found'],
      ['a warning that is none', { reasonKind: 'warning', reasonRef: 'nobody' }, 'not.found'],
      ['a region that is none', { region: '某某区' }, 'not.found'],
    ])('%s is refused', async (_what, part, code) => {
      expect(await codeOf(issueSlip(made.ctx, slip(part)))).toBe(code);
      expect((await readSlips(made.ctx, {})).total).toBe(0);
    });
  });

  describe('the calendar', () => {
    test('has returns, ends of policies and deadlines, in order, and other programs read its feed', async () => {
      const { ctx } = made;
      await issueSlip(ctx, slip());
      const items = await readCalendar(ctx, { from: '2020-07-01', to: '2020-07-31' });
      expect(
        items.filter(({ kind }) => kind !== 'figures').map(({ id, date, daysLeft }) => [id, date, daysLeft]),
      ).toEqual([
        ['half-year-report', '2020-07-10', 5],
        ['slip-2020-001', '2020-07-20', 15],
      ]);
      const feed = ICAL.Component.fromString(calendarFeed(ctx, items));
      const events = feed.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
      const half = events.find(({ uid }) => uid === 'half-year-report@qingyu');
      expect([half?.startDate.toString(), half?.endDate.toString(), half?.startDate.isDate]).toEqual([
        '2020-07-10',
        '2020-07-11',
        true,
      ]);
      expect(events).toHaveLength(items.length);
      expect(calendarFeed(ctx, items)).toBe(calendarFeed(ctx, items));
    });

    test('has the ends of policies and the lay-offs that registers hold; a small number only for who keeps them', async () => {
      const { ctx, deps, setToday } = made;
      const policy = { policy: '失业保险稳岗返还', until: '2020-12-31', source: '渝人社发〔2020〕1号' };
      await addEntry(ctx, 'policy-terms', { values: policy });
      const plan = { region: '渝中区', filedOn: '2020-06-20', noticeDate: '2020-06-20' };
      await addEntry(ctx, 'layoff-plans', {
        values: { ...plan, firm: '甲公司', cut: 60, startDate: '2020-07-10' },
      });
      await addEntry(ctx, 'layoff-plans', { values: { ...plan, firm: '乙公司', cut: 2 } });
      await addEntry(ctx, 'layoff-plans', {
        values: { region: '渝中区', firm: '丙公司', cut: 30, filedOn: '2020-06-20' },
      });
      const dated = async (by = ctx, asOf?: string) =>
        (await readCalendar(by, { asOf }))
          .filter(({ id }) => /^(policy|lay-off)-/.test(id))
          .map(({ kind, from, date, titleZh, note }) => [kind, from, date, titleZh, note]);
      const kept = await dated();
      expect(kept).toEqual([
        [
          ...['lay-off', '2020-06-20', '2020-07-10', '甲公司 裁员起始'],
          '拟裁 60 人 · 60 to be laid off\n说明不足 30 日 · told under 30 days ahead',
        ],
        [
          ...['lay-off', '2020-06-20', '2020-07-20', '乙公司 说明满 30 日，最早可裁员'],
          '拟裁 2 人 · 2 to be laid off',
        ],
        ['policy-end', null, '2020-12-31', '失业保险稳岗返还 到期', '渝人社发〔2020〕1号'],
      ]);
      const leader = { ...actingAs(deps, 'leader'), permissions: new Set(['read'] as const) };
      expect((await dated(leader)).map((each) => each.at(-1))).toEqual([
        kept[0]?.at(-1),
        '',
        kept[2]?.at(-1),
      ]);
      const feed = calendarFeed(leader, await readCalendar(leader, {}));
      expect([feed.includes('拟裁 60 人'), feed.includes('拟裁 2 人')]).toEqual([true, false]);
      const before = ctx.clock.today();
      setToday('2020-08-01');
      expect(await dated(ctx, addDays(before, -1))).toEqual([]);
    });
  });
});
