import { describe, expect, test } from 'vitest';
import { channelBodySchema } from '#contract/channels.ts';
import { listAudit } from '#server/db/read/audit.ts';
import type { Message, Sent } from '#server/notify/message.ts';
import type { Send } from '#server/notify/send.ts';
import type { Ctx } from '#server/services/context.ts';
import { readChannel, removeChannel, saveChannel, testChannel } from '#server/services/outbox/channels.ts';
import { deliverDue, MOST_ATTEMPTS, reclaim, waitAfter } from '#server/services/outbox/deliver.ts';
import { readMessages, retryMessage } from '#server/services/outbox/messages.ts';
import { evaluateAll } from '#server/services/warnings/evaluate-all.ts';
import { endSilence, setSilence } from '#server/services/warnings/set-silence.ts';
import { watchHandling } from '#server/services/warnings/watch-handling.ts';
import { withdrawUpload } from '#server/services/imports/withdraw-upload.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf, put, rates } from './sheets.ts';
import { useCtx } from './use-ctx.ts';

const ALL = { limit: 100, offset: 0 };

/** The other side: keeps what it is handed and answers as told, the last answer again and again. */
function otherSide(...answers: Sent[]) {
  const got: Message[] = [];
  let at = 0;
  const send: Send = (_target, message) => {
    got.push(message);
    const answer = answers[Math.min(at, answers.length - 1)] ?? { kind: 'sent', detail: 'ok' };
    at += 1;
    return Promise.resolve(answer);
  };
  return { got, send };
}

/** A clock of the machine that is moved by hand. */
function handClock(start = Date.parse('2026-11-25T00:00:00.000Z')) {
  let now = start;
  return {
    now: () => new Date(now).toISOString(),
    pass: (ms: number) => {
      now += ms;
    },
    // Messages are stamped by the real clock: a round of a later day finds them due.
    late: () => {
      now = Date.parse('2100-01-01T00:00:00.000Z');
    },
  };
}

const robot = (part: object = {}) =>
  channelBodySchema.parse({
    kind: 'webhook',
    name: '值班群',
    url: 'https://robot.example/send?key=k1',
    secret: 's1',
    ...part,
  });

const firstLines = async (ctx: Ctx) =>
  (await readMessages(ctx, ALL)).items.map(({ text }) => text.split('\n')[0]).sort();
const subjects = async (ctx: Ctx) => (await readMessages(ctx, ALL)).items.map(({ subject }) => subject);

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-03-20' });

  describe('what is put into the outbox', () => {
    test('a commit that raises a warning: one message, its words and figures in the channel’s language', async () => {
      const { ctx } = made;
      await saveChannel(ctx, robot());
      await saveChannel(ctx, robot({ name: 'English', language: 'en' }));
      await put(ctx, rates({ '2020-02': 6.2 }));
      const { items } = await readMessages(ctx, ALL);
      const [zh] = items.filter(({ channelName }) => channelName === '值班群');
      const [en] = items.filter(({ channelName }) => channelName === 'English');
      expect(items).toHaveLength(2);
      expect(zh?.subject).toBe('【橙色】全国 城镇调查失业率 2020年2月 6.2%');
      expect(zh?.text.split('\n')).toEqual([
        '触发 · 橙色 · 全国 城镇调查失业率 2020年2月 6.2%',
        '  全国城镇调查失业率高于参照线；预警线 5.5%（建议值，待市局核定）',
        expect.stringMatching(/^查看：https:\/\/qingyu\.example\/warnings\/[0-9a-f]{16}$/),
      ]);
      expect(en?.subject).toBe('【Orange】China (nation) Surveyed urban unemployment rate 2020-02 6.2%');
      await evaluateAll(ctx);
      expect((await readMessages(ctx, ALL)).total).toBe(2);
    });

    test('history that opened and ended in one go is no news; what stands of it is', async () => {
      const { ctx, setToday } = made;
      setToday('2020-12-20');
      await saveChannel(ctx, robot());
      await put(
        ctx,
        rates({ '2020-02': 6.2, '2020-03': 5.2, '2020-04': 5.2, '2020-05': 5.2, '2020-11': 6.6 }),
      );
      const all = await subjects(ctx);
      expect(all).toHaveLength(1);
      expect(all[0]).toContain('红色');
    });

    test('only what the channel takes, and nothing a silence hides', async () => {
      const { ctx, setToday } = made;
      await saveChannel(ctx, robot({ name: '红', filter: { levels: ['red'] } }));
      await saveChannel(ctx, robot({ name: '别处', filter: { regions: ['渝中区'] } }));
      await saveChannel(ctx, robot({ name: '停用', enabled: false }));
      await setSilence(ctx, { region: '全国', upTo: 'orange', reason: '核实中', until: '2020-03-31' });
      await put(ctx, rates({ '2020-02': 6.2 }));
      expect(await subjects(ctx)).toEqual([]);
      setToday('2020-04-18');
      await put(ctx, rates({ '2020-03': 6.6 }, { name: 'march.csv' }));
      expect((await readMessages(ctx, ALL)).items.map((each) => [each.channelName, each.urgent])).toEqual([
        ['红', true],
      ]);
    });

    test('nobody acknowledged in time; a silence ended over what still stands', async () => {
      const { ctx, setToday } = made;
      await put(ctx, rates({ '2020-02': 6.2 }));
      await saveChannel(ctx, robot());
      setToday('2020-03-20T15:00:00+08:00');
      await watchHandling(ctx);
      await setSilence(ctx, { region: '全国', upTo: 'orange', reason: '核实中', until: '2020-03-21' });
      setToday('2020-03-23');
      await watchHandling(ctx);
      await watchHandling(ctx);
      expect(await firstLines(ctx)).toEqual([
        '逾时未签收 · 橙色 · 全国 城镇调查失业率 2020年2月 6.2%',
        '静默结束，仍未解除 · 橙色 · 全国 城镇调查失业率 2020年2月 6.2%',
      ]);
    });

    test('a silence ended by hand over what opened under it tells of it, at once and once', async () => {
      const { ctx } = made;
      await saveChannel(ctx, robot());
      const hidden = { region: '全国', upTo: 'orange', reason: '核实中', until: '2020-03-31' } as const;
      const { id } = await setSilence(ctx, hidden);
      await put(ctx, rates({ '2020-02': 6.2 }));
      const later = await setSilence(ctx, { ...hidden, from: '2020-03-25' });
      await endSilence(ctx, later.id, {});
      expect(await firstLines(ctx)).toEqual([]);
      await endSilence(ctx, id, {});
      await watchHandling(ctx);
      expect(await firstLines(ctx)).toEqual([
        '静默结束，仍未解除 · 橙色 · 全国 城镇调查失业率 2020年2月 6.2%',
      ]);
    });

    test('two silences that end together tell of a warning once; one that goes on keeps it hidden', async () => {
      const { ctx, setToday } = made;
      await put(ctx, rates({ '2020-02': 6.2 }));
      await saveChannel(ctx, robot());
      const hidden = { region: '全国', upTo: 'orange', reason: '核实中' } as const;
      await setSilence(ctx, { ...hidden, until: '2020-03-21' });
      await setSilence(ctx, { ...hidden, until: '2020-03-21' });
      const last = await setSilence(ctx, { ...hidden, until: '2020-03-24' });
      setToday('2020-03-23');
      expect(await watchHandling(ctx)).toEqual({ escalated: 0, silences: 2 });
      expect(await firstLines(ctx)).toEqual([]);
      await setSilence(ctx, { ...hidden, until: last.until });
      setToday('2020-03-25');
      // With its silences it is heard again: nobody acknowledged it in its two hours.
      expect(await watchHandling(ctx)).toEqual({ escalated: 1, silences: 2 });
      expect(await firstLines(ctx)).toEqual([
        '逾时未签收 · 橙色 · 全国 城镇调查失业率 2020年2月 6.2%',
        '静默结束，仍未解除 · 橙色 · 全国 城镇调查失业率 2020年2月 6.2%',
      ]);
    });

    test('a withdrawal that ends the warning says so', async () => {
      const { ctx } = made;
      await saveChannel(ctx, robot());
      const { id } = await put(ctx, rates({ '2020-02': 6.2 }));
      await withdrawUpload(ctx, id, '报错了');
      const kinds = (await readMessages(ctx, ALL)).items.map(({ text }) => text.slice(0, 2));
      expect(kinds.sort()).toEqual(['解除', '触发']);
    });
  });

  describe('deliverDue', () => {
    const waiting = async (ctx: Ctx, body = robot()): Promise<void> => {
      await saveChannel(ctx, body);
      await put(ctx, rates({ '2020-02': 6.2 }));
    };

    test('sends once, notes what was said, and has nothing left to do', async () => {
      const { ctx } = made;
      await waiting(ctx);
      const { got, send } = otherSide();
      const clock = handClock();
      clock.late();
      expect([await deliverDue(ctx, send, clock), await deliverDue(ctx, send, clock)]).toEqual([1, 0]);
      const [message] = (await readMessages(ctx, ALL)).items;
      expect(message).toMatchObject({ state: 'sent', attempts: [{ ok: true, detail: 'ok' }], nextAt: null });
      expect(got.map(({ id }) => id)).toEqual([message?.id]);
    });

    test('waits longer each time, carries the same id, and gives up in the end; then by hand once more', async () => {
      const { ctx } = made;
      await waiting(ctx);
      const { got, send } = otherSide({ kind: 'failed', detail: 'HTTP 500', final: false });
      const clock = handClock();
      clock.late();
      for (let round = 0; round < MOST_ATTEMPTS; round += 1) {
        expect(await deliverDue(ctx, send, clock)).toBe(1);
        expect(await deliverDue(ctx, send, clock)).toBe(0);
        clock.pass(40 * 60_000);
      }
      expect(await deliverDue(ctx, send, clock)).toBe(0);
      const [dead] = (await readMessages(ctx, { ...ALL, state: 'dead' })).items;
      expect(dead?.attempts).toHaveLength(MOST_ATTEMPTS);
      expect(new Set(got.map(({ id }) => id)).size).toBe(1);
      expect(await retryMessage(ctx, dead?.id ?? '')).toMatchObject({ state: 'pending' });
      expect(await codeOf(retryMessage(ctx, dead?.id ?? ''))).toBe('message.not.dead');
      expect(await deliverDue(ctx, otherSide().send, clock)).toBe(1);
      expect((await readMessages(ctx, ALL)).items[0]?.state).toBe('sent');
    });

    test('what will never be taken is given up at once; a slow peer that says when is believed', async () => {
      const { ctx } = made;
      await waiting(ctx);
      const clock = handClock();
      clock.late();
      const later = otherSide({ kind: 'failed', detail: 'HTTP 429', final: false, retryAfter: 600 });
      await deliverDue(ctx, later.send, clock);
      clock.pass(599_000);
      expect(await deliverDue(ctx, later.send, clock)).toBe(0);
      clock.pass(2_000);
      const never = otherSide({ kind: 'failed', detail: 'HTTP 404', final: true });
      expect(await deliverDue(ctx, never.send, clock)).toBe(1);
      expect((await readMessages(ctx, ALL)).items[0]).toMatchObject({ state: 'dead' });
    });

    test('quiet hours hold all but 红, and nothing held is lost', async () => {
      const { ctx, setToday } = made;
      // Friday evening in Chongqing; Monday morning comes.
      setToday('2020-03-20T22:30:00+08:00');
      await waiting(ctx, robot({ quiet: { from: '22:00', to: '07:00', restDays: true } }));
      const { got, send } = otherSide();
      const clock = handClock();
      clock.late();
      expect(await deliverDue(ctx, send, clock)).toBe(0);
      clock.pass(56 * 3_600_000);
      setToday('2020-03-23T06:30:00+08:00');
      expect(await deliverDue(ctx, send, clock)).toBe(0);
      clock.pass(3_600_000);
      setToday('2020-03-23T07:30:00+08:00');
      expect(await deliverDue(ctx, send, clock)).toBe(1);
      setToday('2020-04-18T23:00:00+08:00');
      await put(ctx, rates({ '2020-03': 6.6 }, { name: 'march.csv' }));
      expect(await deliverDue(ctx, send, clock)).toBe(1);
      expect(got.map(({ subject }) => subject.slice(0, 4))).toEqual(['【橙色】', '【红色】']);
    });

    test('one channel that fails holds up no other', async () => {
      const { ctx } = made;
      await saveChannel(ctx, robot({ name: '坏' }));
      await waiting(ctx, robot({ name: '好' }));
      const clock = handClock();
      clock.late();
      const names = new Map(
        (await readMessages(ctx, ALL)).items.map(({ id, channelName }) => [id, channelName]),
      );
      const send: Send = (_target, { id }) =>
        Promise.resolve(
          names.get(id) === '坏'
            ? { kind: 'failed', detail: 'HTTP 500', final: false }
            : { kind: 'sent', detail: 'ok' },
        );
      expect(await deliverDue(ctx, send, clock)).toBe(2);
      const states = (await readMessages(ctx, ALL)).items.map((each) => [each.channelName, each.state]);
      expect(new Map(states as [string, string][])).toEqual(
        new Map([
          ['坏', 'pending'],
          ['好', 'sent'],
        ]),
      );
    });

    test('a channel whose peer is slow holds up no other, in the next rounds either', async () => {
      const { ctx, setToday } = made;
      await saveChannel(ctx, robot({ name: '慢', url: 'https://slow.example/' }));
      await waiting(ctx, robot({ name: '快', url: 'https://fast.example/' }));
      const clock = { ...handClock(), busy: new Set<string>() };
      clock.late();
      let answer: (sent: Sent) => void = () => undefined;
      const slow = new Promise<Sent>((resolve) => {
        answer = resolve;
      });
      const got: string[] = [];
      const send: Send = (to) => {
        const url = to.kind === 'email' ? '' : to.url;
        got.push(url);
        return url.includes('slow') ? slow : Promise.resolve({ kind: 'sent', detail: 'ok' });
      };
      const first = deliverDue(ctx, send, clock);
      while (clock.busy.size !== 1) await new Promise((resolve) => setImmediate(resolve));
      await saveChannel(ctx, robot({ name: '新', url: 'https://new.example/' }));
      setToday('2020-04-18');
      await put(ctx, rates({ '2020-03': 6.7 }, { name: 'march.csv' }));
      clock.pass(60_000);
      await deliverDue(ctx, send, clock);
      expect(got.filter((url) => url.includes('slow'))).toHaveLength(1);
      expect(got).toContain('https://new.example/');
      answer({ kind: 'sent', detail: 'late' });
      expect(await first).toBe(2);
    });

    test('a round that is told to stop makes no further attempt', async () => {
      const { ctx } = made;
      await waiting(ctx);
      const clock = handClock();
      clock.late();
      const { got, send } = otherSide();
      expect(await deliverDue(ctx, send, { ...clock, stopped: AbortSignal.abort() })).toBe(0);
      expect(got).toEqual([]);
      expect(await deliverDue(ctx, send, clock)).toBe(1);
    });

    test('a peer that asks for ages is asked again within six hours', async () => {
      const { ctx } = made;
      await waiting(ctx);
      const clock = handClock();
      clock.late();
      const never = otherSide({ kind: 'failed', detail: 'HTTP 429', final: false, retryAfter: 1e300 });
      await deliverDue(ctx, never.send, clock);
      clock.pass(6 * 3_600_000 - 1_000);
      expect(await deliverDue(ctx, otherSide().send, clock)).toBe(0);
      clock.pass(2_000);
      expect(await deliverDue(ctx, otherSide().send, clock)).toBe(1);
    });

    test('what was being sent when the process ended is sent again after the next start', async () => {
      const { ctx } = made;
      await waiting(ctx);
      const clock = handClock();
      clock.late();
      const lost: Send = () => new Promise(() => undefined);
      void deliverDue(ctx, lost, clock);
      const sending = async () => (await readMessages(ctx, { ...ALL, state: 'sending' })).total;
      while ((await sending()) === 0) await new Promise((resolve) => setImmediate(resolve));
      expect(await deliverDue(ctx, otherSide().send, clock)).toBe(0);
      await reclaim(ctx, clock);
      expect(await deliverDue(ctx, otherSide().send, clock)).toBe(1);
    });
  });

  describe('waitAfter', () => {
    test('5 s, doubled up to half an hour, a fifth more by the id', () => {
      expect([1, 2, 3, 10, 16].map((attempts) => waitAfter(attempts, '0000'))).toEqual([
        5_000, 10_000, 20_000, 1_800_000, 1_800_000,
      ]);
      expect(waitAfter(1, 'ffff')).toBe(6_000);
    });
  });

  describe('saveChannel', () => {
    test('never shows a secret, keeps it when left out, and tells the log nothing of it', async () => {
      const { ctx } = made;
      const { id } = await saveChannel(ctx, robot());
      const shown = await saveChannel(
        ctx,
        robot({ name: '改名', url: undefined, secret: undefined, filter: { indicators: ['城镇新增就业'] } }),
        id,
      );
      expect(shown).toMatchObject({
        name: '改名',
        address: 'robot.example/…',
        hasSecret: true,
        filter: { indicators: ['urban-new-jobs'] },
      });
      expect((await saveChannel(ctx, robot({ url: undefined, secret: '' }), id)).hasSecret).toBe(false);
      // Anybody's own program may have its key anywhere in the path.
      const own = robot({ kind: 'webhook', url: 'https://alarm.example:8443/hooks/k1/new' });
      expect((await saveChannel(ctx, own)).address).toBe('alarm.example:8443/…');
      const audit = JSON.stringify(await listAudit(ctx.store.read, 0, 1000));
      expect(audit).toContain('channel.change');
      expect([audit.includes('k1'), audit.includes('"s1"')]).toEqual([false, false]);
    });

    test('refuses a robot without an address, and a region that is none', async () => {
      const { ctx } = made;
      expect(await codeOf(saveChannel(ctx, robot({ url: undefined })))).toBe('request.invalid');
      expect(await codeOf(saveChannel(ctx, robot({ filter: { regions: ['某某区'] } })))).toBe('not.found');
      expect(await codeOf(saveChannel(ctx, robot(), 'nobody'))).toBe('not.found');
    });
  });

  describe('testChannel and removeChannel', () => {
    test('a test is sent at once and once; a removed channel sends no more', async () => {
      const { ctx } = made;
      const { id } = await saveChannel(ctx, robot({ quiet: { from: '00:00', to: '23:59' } }));
      const { got, send } = otherSide({ kind: 'failed', detail: 'HTTP 404', final: true });
      expect(await testChannel(ctx, id, send)).toMatchObject({ ok: false, detail: 'HTTP 404' });
      expect(got.map(({ subject }) => subject)).toEqual(['测试消息']);
      await put(ctx, rates({ '2020-02': 6.2 }));
      expect(await readChannel(ctx, id)).toMatchObject({ waiting: 1, dead: 1, lastSentAt: null });
      await removeChannel(ctx, id);
      expect(await codeOf(readChannel(ctx, id))).toBe('not.found');
      const clock = handClock();
      clock.late();
      expect(await deliverDue(ctx, send, clock)).toBe(0);
      const { items } = await readMessages(ctx, { ...ALL, state: 'dead' });
      expect(items.map(({ channelName }) => channelName)).toEqual(['值班群', '值班群']);
      // Nobody would ever take it: it must not wait for ever.
      expect(await codeOf(retryMessage(ctx, items[0]?.id ?? ''))).toBe('not.found');
    });
  });
});
