import { cpSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { monthOf, monthsBetween, periodId } from '#domain/period.ts';
import { openReceiver, type Receiver } from '#tests/support/receiver.ts';
import { faultOf, ledgerOf, startKillable, totalOf, unsent, uploadOf, type Killable } from './killable.ts';
import { useDesk } from './run-cli.ts';

/** Set higher by hand, with other moments: KILLS=100 KILL_SEED=7 npx vitest run tests/cli/killed-sending.test.ts */
const KILLS = Number(process.env['KILLS'] ?? 20);
const SEED = Number(process.env['KILL_SEED'] ?? 1);
const LONGEST_MS = 120_000 + KILLS * 30_000;
const TODAY = '2020-07-15';
const DISTRICTS = ['500103', '500104', '500105', '500106', '500107', '500108', '500109', '500110', '500112'];

/**
 * When the power goes: `random`, anywhere between the request and the last message; `writing`, while it is committed and
 * judged; `receipt`, once the message has arrived and before the receiver has answered.
 */
const MOMENTS = ['random', 'receipt', 'writing', 'random'] as const;

/** New jobs of some districts, running totals: 1000 a month in 2019, fewer in 2020, so that every one warns. */
function sheet(year: number, monthly: number): string {
  const months = monthsBetween(monthOf(year, 1), monthOf(year, year === 2019 ? 12 : 6));
  const rows = DISTRICTS.flatMap((region, index) =>
    months.map(
      (period) =>
        `urban-new-jobs,${region},${periodId(period)},ytd,${(monthly - index * 5) * period.month},人`,
    ),
  );
  return ['indicator,region,period,basis,value,unit', ...rows, ''].join('\n');
}

/** The same numbers for the same seed, 0 to 1: a run that failed can be made again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const bodySchema = z.object({ id: z.string(), subject: z.string() });

describe('a server killed between commit, judging and sending', () => {
  const desk = useDesk();
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await openReceiver();
  });
  afterAll(() => receiver.close());

  const serve = (data: string) => startKillable({ QINGYU_DATA: data, QINGYU_CLOCK: TODAY });
  const told = () => receiver.received.map(({ body }) => bodySchema.parse(JSON.parse(body)));
  const emptied = (server: Killable) =>
    expect.poll(() => unsent(server), { interval: 150, timeout: 60_000 }).toBe(0);

  /** Commits an upload, or withdraws it: what is done by turns, and again by whoever was interrupted. */
  const doer = (id: string, turn: number) => ({
    done: turn % 2 === 0 ? 'committed' : 'withdrawn',
    act: async (server: Killable): Promise<number> => {
      const { accept } = await uploadOf(server, id);
      const verb = turn % 2 === 0 ? 'commit' : 'withdraw';
      const body = verb === 'commit' ? { accept, reason: '例行' } : { reason: '报错了' };
      return (await server.post(`/uploads/${id}/${verb}`, body)).status;
    },
  });
  const fileOf = (server: Killable, turn: number) =>
    server.upload(`turn-${turn}.csv`, sheet(2020, 700 - turn));

  /** What stands after a turn: the ledger whole, the figures, and what was told during it. */
  const standing = async (server: Killable) => ({
    fault: await faultOf(server),
    ledger: await ledgerOf(server, TODAY),
    figures: await totalOf(server, '/observations?indicator=urban-new-jobs'),
    messages: await totalOf(server, '/deliveries'),
    subjects: [...new Set(told().map(({ subject }) => subject))],
  });

  test(
    'loses no message and changes none; what stands and its ledger are as if nothing had happened',
    async ({ annotate }) => {
      expect((await desk.run('verify')).code).toBe(0);
      const first = await serve(desk.data);
      await first.post('/channels', { kind: 'webhook', name: '测', url: `${receiver.address}/` });
      const base = await first.upload('2019.csv', sheet(2019, 1000));
      expect(await doer(base, 0).act(first)).toBe(200);
      await emptied(first);
      await first.kill();

      // Once without a kill: what each turn leaves behind and how long it takes.
      const whole = `${desk.data}-whole`;
      cpSync(desk.data, whole, { recursive: true });
      const calm = await serve(whole);
      const turns: { state: Awaited<ReturnType<typeof standing>>; writes: number; takes: number }[] = [];
      let calmly = '';
      for (let turn = 0; turn < KILLS; turn += 1) {
        receiver.received.length = 0;
        if (turn % 2 === 0) calmly = await fileOf(calm, turn);
        const started = performance.now();
        expect(await doer(calmly, turn).act(calm)).toBe(200);
        const writes = performance.now() - started;
        await emptied(calm);
        turns.push({ state: await standing(calm), writes, takes: performance.now() - started });
        expect(turns.at(-1)?.state).toMatchObject({ fault: null, messages: turn + 1 });
        expect(told()).toHaveLength(1);
      }
      await calm.kill();

      const random = randomFrom(SEED);
      const tally = { twice: 0, redone: 0 };
      let server = await serve(desk.data);
      let id = '';
      for (const [turn, { state, writes, takes }] of turns.entries()) {
        const moment = MOMENTS[turn % MOMENTS.length] ?? 'random';
        receiver.received.length = 0;
        if (turn % 2 === 0) id = await fileOf(server, turn);
        const { act, done } = doer(id, turn);
        receiver.answer({ hang: moment === 'receipt' });
        const arrived = receiver.arrival();
        const acting = act(server).catch(() => undefined);
        const after = random() * (moment === 'writing' ? writes : takes);
        await (moment === 'receipt' ? arrived : new Promise((resolve) => setTimeout(resolve, after)));
        await server.kill();
        await acting;
        receiver.answer({});

        server = await serve(desk.data);
        if ((await uploadOf(server, id)).state !== done) {
          tally.redone += 1;
          expect(await act(server)).toBe(200);
        }
        await emptied(server);
        expect(await standing(server), `turn ${turn}, ${moment}, after ${after} ms`).toEqual(state);
        // One message, however often it came: told twice only where its sender could not know.
        expect(new Set(told().map((message) => message.id)).size).toBe(1);
        expect(told().length).toBeLessThanOrEqual(2);
        if (moment === 'receipt') expect(told()).toHaveLength(2);
        tally.twice += told().length - 1;
      }
      await server.kill();
      expect(tally.twice).toBeGreaterThanOrEqual(Math.floor(KILLS / MOMENTS.length));
      await annotate(`${KILLS} kills: ${tally.redone} before the commit, ${tally.twice} messages came twice`);
    },
    LONGEST_MS,
  );
});
