import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { monthOf, monthsBetween, periodId } from '#domain/period.ts';
import { compose } from '#server/compose.ts';
import { readConfig } from '#server/config.ts';
import { listEpisodes, listEventsOf } from '#server/db/read/warnings.ts';
import { actingAs, type Ctx } from '#server/services/context.ts';
import { evaluateAll } from '#server/services/warnings/evaluate-all.ts';
import { readRules } from '#server/services/warnings/read-rules.ts';
import { ROOT } from '#tests/support/start-server.ts';
import { useDesk } from './run-cli.ts';

const KILLS = 6;
/** Each kill starts the program twice more, and the machine may be busy. */
const LONGEST_MS = 120_000;
const TODAY = '2020-07-15';

/** Every district's new jobs of a year and a half, far under the year before in 2020: a warning in each. */
function sheet(regions: readonly string[]): string {
  const months = monthsBetween(monthOf(2019, 1), monthOf(2020, 6));
  const rows = regions.flatMap((region, index) =>
    months.map(({ year, month, months: length }) => {
      const monthly = year === 2019 ? 1000 : 900 - index * 10;
      return `urban-new-jobs,${region},${periodId({ year, month, months: length })},ytd,${monthly * month},人`;
    }),
  );
  return ['indicator,region,period,basis,value,unit', ...rows, ''].join('\n');
}

/** Opens a store as the next start of the program does. */
async function opened<T>(data: string, look: (ctx: Ctx) => Promise<T>): Promise<T> {
  const running = await compose(readConfig({ QINGYU_DATA: data, QINGYU_CLOCK: TODAY, LOG_LEVEL: 'silent' }));
  try {
    return await look(actingAs(running.deps, 'test'));
  } finally {
    await running.close();
  }
}

/** What stands of every warning with its ledger, without ids and instants. */
async function standing(ctx: Ctx): Promise<unknown[]> {
  const rules = (await readRules(ctx)).map(({ id }) => id);
  const episodes = await listEpisodes(ctx.store.read, rules);
  const events = Map.groupBy(
    await listEventsOf(
      ctx.store.read,
      episodes.map(({ id }) => id),
    ),
    (event) => event.warning_id,
  );
  return episodes
    .map(({ id, opened_at: _, series_id: __, ...episode }) => ({
      ...episode,
      ledger: (events.get(id) ?? []).map(({ kind, period, level, value }) => [kind, period, level, value]),
    }))
    .sort((a, b) => `${a.rule_id}${a.region}`.localeCompare(`${b.rule_id}${b.region}`));
}

describe('a process killed between commit and judging', () => {
  const desk = useDesk();

  test(
    'leaves warnings as if nothing had happened: all that the figures say, or none',
    async () => {
      expect((await desk.run('verify')).code).toBe(0);
      const regions = await opened(desk.data, (ctx) =>
        Promise.resolve(ctx.catalogue.reporting('2020-06-30').map(({ code }) => code)),
      );
      const file = desk.file('sheet.csv', sheet(regions));
      const importInto = (data: string) =>
        spawn(process.execPath, ['server/cli.ts', 'import', file, '--commit'], {
          cwd: ROOT,
          env: { ...process.env, QINGYU_DATA: data, QINGYU_CLOCK: TODAY },
          stdio: 'ignore',
        });
      const ended = (child: ReturnType<typeof spawn>) =>
        new Promise((resolve) => child.once('exit', resolve));

      const whole = `${desk.data}-whole`;
      cpSync(desk.data, whole, { recursive: true });
      const started = performance.now();
      await ended(importInto(whole));
      const takes = performance.now() - started;
      const expected = await opened(whole, standing);
      expect(expected).toHaveLength(regions.length);

      for (let kill = 0; kill < KILLS; kill += 1) {
        const data = `${desk.data}-${kill}`;
        cpSync(desk.data, data, { recursive: true });
        const child = importInto(data);
        setTimeout(() => child.kill('SIGKILL'), takes * (0.4 + (0.6 * kill) / KILLS));
        await ended(child);
        const left = await opened(data, standing);
        expect(left).toEqual(left.length === 0 ? [] : expected);
        // The next start judges, and whoever was interrupted sends the sheet again.
        await opened(data, evaluateAll);
        if (left.length === 0) await ended(importInto(data));
        expect(await opened(data, standing)).toEqual(expected);
      }
    },
    LONGEST_MS,
  );
});
