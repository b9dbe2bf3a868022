import { describe, expect, test } from 'vitest';
import { DIALECTS } from '#tests/support/dialects.ts';
import { runKills } from './kill-run.ts';

/** More by hand: npm run kill -- --kills 300 */
const KILLS = { sqlite: Number(process.env['KILLS'] ?? 30), postgres: Number(process.env['KILLS'] ?? 12) };
const SEED = Number(process.env['KILL_SEED'] ?? 20_200_715);
/** A kill takes two seconds; the machine may be busy. */
const LONGEST_MS = 120_000 + Math.max(KILLS.sqlite, KILLS.postgres) * 20_000;

describe.each(DIALECTS)('processes killed at any moment, on %s', (dialect) => {
  const kills = KILLS[dialect];
  test(
    `leave a store that says what an undisturbed one says (${kills} kills, seed ${SEED})`,
    async () => {
      const run = await runKills({ dialect, kills, seed: SEED });
      const fates = Object.entries(run.fates).map(([name, fate]) => `${name} ${JSON.stringify(fate)}`);
      const all = Object.values(run.fates);
      const total = (fate: keyof (typeof all)[number]): string =>
        `${fate} ${all.reduce((sum, each) => sum + each[fate], 0)}`;
      const totals = (['acknowledged', 'absent', 'begun', 'whole'] as const).map(total).join(', ');
      process.stdout.write(
        `kill: ${run.kills} kills on ${dialect}, seed ${SEED}: ${totals}; ${run.restored} archives restored\n${fates.join('\n')}\n`,
      );
      expect(run.faults).toEqual([]);
      expect(run.kills).toBe(kills);
      // Kills that all came too early or too late would prove nothing.
      const cutShort = all.reduce((sum, { absent, begun, whole }) => sum + absent + begun + whole, 0);
      expect(cutShort).toBeGreaterThan(kills / 4);
    },
    LONGEST_MS,
  );
});
