import { Cron } from 'croner';
import { latestVersion } from './db/read/versions.ts';
import { layoffPlans } from '#domain/registers/layoff-plans.ts';
import { keepLayOffFigures } from './services/registers/lay-off-figures.ts';
import { actingAs, type Deps } from './services/context.ts';
import { createSend, type Send } from './notify/send.ts';
import { deliverDue, reclaim } from './services/outbox/deliver.ts';
import { anchorLog } from './services/audit/anchor-log.ts';
import { keepBackups } from './services/backup/keep-backups.ts';
import { watchHandling } from './services/warnings/watch-handling.ts';
import { evaluateAll } from './services/warnings/evaluate-all.ts';

const FOREIGN_WRITES_EVERY_MS = 1000;
const POST_EVERY_MS = 1000;

/**
 * What happens by the clock, and nowhere else: each morning the rules are judged again, since a day's passing makes
 * figures overdue; each night the audit log is anchored and an archive is made; each minute the clocks of warnings and silences are looked at, each second the outbox is emptied; and open screens hear of statistics that another process committed.
 */
export function startJobs(deps: Deps, backups: string): { stop(): Promise<void> } {
  const daily = new Cron('0 30 8 * * *', { timezone: 'Asia/Shanghai', protect: true }, () =>
    evaluateDaily(deps),
  );
  const nightly = new Cron('0 30 2 * * *', { timezone: 'Asia/Shanghai', protect: true }, async () => {
    // First, so that the night’s archive holds it.
    await anchorNightly(deps);
    await backUpNightly(deps, backups);
  });
  const everyMinute = new Cron('0 * * * * *', { protect: true }, () => watchClocks(deps));
  const post = startPosting(deps, createSend());
  const watch = watchForeignWrites(deps);
  return {
    stop: async () => {
      daily.stop();
      nightly.stop();
      everyMinute.stop();
      clearInterval(watch);
      await post.stop();
    },
  };
}

/** Judges every rule again as of today and tells open screens what changed. */
export async function evaluateDaily(deps: Deps): Promise<void> {
  try {
    const ctx = actingAs(deps, 'clock');
    // A month that is over and had no plan is told as none, before it is judged.
    await keepLayOffFigures(ctx, layoffPlans.id, '逐日核对台账 · daily look at the register');
    const counts = await evaluateAll(ctx);
    deps.log.info(counts, 'rules judged by the daily clock');
  } catch (error) {
    deps.log.error(
      { err: error },
      'the daily judging failed; it is tried again tomorrow and on every commit',
    );
  }
}

/** Escalates what nobody acknowledged in time, and tells of silences that begin or end. */
export async function watchClocks(deps: Deps): Promise<void> {
  try {
    await watchHandling(actingAs(deps, 'clock'));
  } catch (error) {
    deps.log.error({ err: error }, 'looking at the clocks of warnings failed; it is tried again in a minute');
  }
}

/**
 * Sends what waits in the outbox, each second and as soon as warnings changed. A channel that is slow is left to the
 * round that is at it. Stopping waits for the attempts under way, so that what arrived is noted and not sent twice.
 */
export function startPosting(deps: Deps, send: Send): { stop(): Promise<void> } {
  const ctx = actingAs(deps, 'clock');
  const busy = new Set<string>();
  const underWay = new Set<Promise<void>>();
  const stopped = new AbortController();
  let isReady = false;
  const run = (work: Promise<unknown>, onFailure: string, after?: () => void): void => {
    const watched: Promise<void> = work
      .then(() => undefined)
      .catch((error: unknown) => deps.log.error({ err: error }, onFailure))
      .finally(() => {
        underWay.delete(watched);
        after?.();
      });
    underWay.add(watched);
  };
  const round = (): void => {
    if (!isReady || stopped.signal.aborted) return;
    const options = { busy, stopped: stopped.signal };
    run(deliverDue(ctx, send, options), 'sending failed; it is tried again in a second');
  };
  run(reclaim(ctx), 'what was being sent could not be taken up', () => {
    isReady = true;
    round();
  });
  const timer = setInterval(round, POST_EVERY_MS);
  timer.unref();
  const ignore = deps.events.subscribe(({ event }) => {
    if (event === 'warning') round();
  });
  return {
    stop: async () => {
      clearInterval(timer);
      ignore();
      stopped.abort();
      await Promise.all(underWay);
    },
  };
}

/** Anchors the audit log, also in the server's own log: where that goes, whoever writes the database may not follow. */
export async function anchorNightly(deps: Deps): Promise<void> {
  try {
    const anchor = await anchorLog(actingAs(deps, 'clock'));
    if (anchor) deps.log.info({ anchor }, 'audit log anchored');
  } catch (error) {
    deps.log.error({ err: error }, 'anchoring the audit log failed; it is tried again tomorrow');
  }
}

/** Keeps the day's archive in the folder of backups. */
export async function backUpNightly(deps: Deps, folder: string): Promise<void> {
  try {
    const made = await keepBackups(actingAs(deps, 'clock'), folder);
    if (made) deps.log.info({ file: made.file, bytes: made.bytes }, 'backed up by the nightly clock');
  } catch (error) {
    deps.log.error({ err: error }, 'the nightly backup failed; it is tried again tomorrow');
  }
}

function watchForeignWrites(deps: Deps): NodeJS.Timeout {
  let stamp: number | undefined;
  let version: number | undefined;
  const look = async (): Promise<void> => {
    const now = await deps.store.stamp();
    if (now === stamp) return;
    stamp = now;
    const latest = await latestVersion(deps.store.read);
    if (version !== undefined && latest !== version) {
      deps.events.emit({ event: 'statistics', data: { version: latest } });
    }
    version = latest;
  };
  const lookAndLog = (): void => {
    look().catch((error: unknown) => deps.log.warn({ err: error }, 'looking for foreign writes failed'));
  };
  // Once at the start, so that what comes before the first beat is seen to be new.
  lookAndLog();
  const timer = setInterval(lookAndLog, FOREIGN_WRITES_EVERY_MS);
  timer.unref();
  return timer;
}
