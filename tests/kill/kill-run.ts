import type { Dialect } from '#server/db/dialect.ts';
import type { Ctx } from '#server/services/context.ts';
import { listUploads } from '#server/db/read/uploads.ts';
import { randomOf, type Random } from '#tests/fuzz/random.ts';
import { attemptOf, type Attempted } from './attempt.ts';
import { DEEDS, doAll, onDay, type Begin, type Deed, type DeedName } from './deed.ts';
import { makeDeed } from './deeds.ts';
import { faultsAfter } from './faults-after.ts';
import { makePlace, type Place } from './place.ts';
import { sheetOf } from './sheets.ts';

/** What became of the kills of one deed. */
export interface Fates {
  /** It had said it was done before it was killed. */
  acknowledged: number;
  /** It had not said so, but everything was there. */
  whole: number;
  /** Some of its steps were there, each whole: staged and not committed. */
  begun: number;
  absent: number;
}

export interface KillRun {
  kills: number;
  /** Archives that were there after a deed and were restored. */
  restored: number;
  readonly fates: Readonly<Record<DeedName, Fates>>;
  readonly faults: string[];
}

const MOST_FAULTS = 5;

/**
 * Kills processes at moments of chance while they work on one store, and after each kill compares the store with a
 * twin on which the same was done undisturbed: `verify` passes, what was acknowledged is there, and of what was not,
 * each step is there whole or not at all. Then whatever was cut short is asked for again, so that the stores go on.
 */
export async function runKills(options: {
  readonly dialect: Dialect;
  readonly kills: number;
  readonly seed: number;
}): Promise<KillRun> {
  const { dialect, kills, seed } = options;
  const [killed, twin] = [await makePlace(dialect), await makePlace(dialect)];
  try {
    return await twin.opened((undisturbed) => run(killed, undisturbed, { kills, random: randomOf(seed) }));
  } finally {
    await killed.remove();
    await twin.remove();
  }
}

async function run(
  killed: Place,
  twin: Ctx,
  { kills, random }: { readonly kills: number; readonly random: Random },
): Promise<KillRun> {
  const result: KillRun = { kills: 0, restored: 0, fates: noFates(), faults: [] };
  const usual = new Map<DeedName, number>();
  let number = 0;

  const next = async (ctx: Ctx): Promise<{ deed: Deed; begin: Begin }> => {
    // Once each without a kill: how long it takes says when to kill it, and that it works says something is tested.
    const name = DEEDS[number] ?? random.pick(DEEDS);
    number += 1;
    const regions = ctx.catalogue.reporting('2020-06-30').map(({ code }) => code);
    const committed = (await listUploads(twin.store.read, { limit: 1_000_000, state: 'committed' })).rows;
    const target = committed[random.int(Math.max(1, committed.length))]?.file_name;
    const deed = makeDeed(name, { number, sheet: sheetOf(number, regions, random), committed: target });
    for (const each of [ctx, twin]) await doAll(onDay(each, deed.today), deed.before);
    return { deed, begin: await deed.prepare(onDay(ctx, deed.today)) };
  };

  let { deed, begin } = await killed.opened(next);
  while (result.kills < kills && result.faults.length < MOST_FAULTS) {
    const before = usual.get(deed.name);
    const killedAfter = before === undefined ? undefined : momentOf(before, deed, random);
    const attempted = await attemptOf(await begin(killed), killedAfter);
    if (before === undefined) usual.set(deed.name, attempted.took);
    ({ deed, begin } = await killed.opened(async (ctx) => {
      const done = await deed.stepsDone(onDay(ctx, deed.today), killed);
      await doAll(onDay(twin, deed.today), deed.steps.slice(0, done));
      note(result, { deed, done, attempted, isKilled: killedAfter !== undefined });
      const faults = await faultsAfter(deed, { done, attempted, ctx, twin, place: killed });
      result.faults.push(...faults.map((fault) => `${deed.name} ${number}: ${fault}`));
      for (const each of [ctx, twin]) await doAll(onDay(each, deed.today), deed.steps.slice(done));
      return next(ctx);
    }));
  }
  return result;
}

/** Past a deed's usual time too: the moment of its answer is among those that matter. */
const LATEST = 1.15;

function momentOf(usual: number, { asleep }: Deed, random: Random): number {
  return usual * (asleep + ((LATEST - asleep) * random.int(1000)) / 1000);
}

function note(
  result: KillRun,
  of: {
    readonly deed: Deed;
    readonly done: number;
    readonly attempted: Attempted;
    readonly isKilled: boolean;
  },
): void {
  const { name, steps } = of.deed;
  const isWhole = of.done === steps.length;
  if (name === 'backup' && isWhole) result.restored += 1;
  if (!of.isKilled) return;
  result.kills += 1;
  const unsaid = isWhole ? 'whole' : of.done > 0 ? 'begun' : 'absent';
  result.fates[name][of.attempted.isAcknowledged ? 'acknowledged' : unsaid] += 1;
}

function noFates(): Record<DeedName, Fates> {
  const none = (): Fates => ({ acknowledged: 0, whole: 0, begun: 0, absent: 0 });
  return {
    stage: none(),
    commit: none(),
    withdraw: none(),
    rule: none(),
    evaluate: none(),
    import: none(),
    backup: none(),
  };
}
