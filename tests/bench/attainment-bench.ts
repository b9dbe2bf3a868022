import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '#server/compose.ts';
import { readConfig } from '#server/config.ts';
import { actingAs, type Ctx } from '#server/services/context.ts';
import { resolveAsOf } from '#server/services/as-of.ts';
import { judgeAll } from '#server/services/judging/judge-targets.ts';
import { setTarget } from '#server/services/set-target.ts';
import { fillStore } from './fill-store.ts';
import { median, round } from './measure.ts';

const OBSERVATIONS = 1_000_000;
const RUNS = 9;
const YEAR = 2020;

/**
 * Every target × the districts × twelve months, judged with both paces and the year end over ten years of history.
 * `afterCommitMs` begins with nothing kept, as right after a commit; `againMs` with what that run kept.
 */
export async function benchAttainment(): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'qingyu-bench-'));
  const running = await compose(
    readConfig({ QINGYU_DATA: folder, LOG_LEVEL: 'warn', QINGYU_CLOCK: '2021-01-15' }),
  );
  try {
    const ctx = actingAs(running.deps, 'bench');
    await fillStore(ctx, OBSERVATIONS);
    const regions = ctx.catalogue.reporting('2020-12-31').map(({ code }) => code);
    for (const region of regions) {
      for (const { indicator } of ctx.catalogue.pack.targets) await setTarget(ctx, target(indicator, region));
    }
    const cold: number[] = [];
    const warm: number[] = [];
    let judged = 0;
    for (let run = 0; run < RUNS; run += 1) {
      await setTarget(ctx, target(ctx.catalogue.pack.targets[0]?.indicator ?? '', regions[0] ?? ''));
      const first = await judgeYear(ctx, regions);
      judged = first.judged;
      cold.push(first.ms);
      warm.push((await judgeYear(ctx, regions)).ms);
    }
    return {
      observations: OBSERVATIONS,
      verdicts: judged,
      afterCommitMs: round(median(cold)),
      againMs: round(median(warm)),
      goals: { recomputedMs: 100 },
    };
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function judgeYear(ctx: Ctx, regions: readonly string[]): Promise<{ ms: number; judged: number }> {
  const started = process.hrtime.bigint();
  const asOf = await resolveAsOf(ctx.store.read, undefined, ctx.clock.today());
  let judged = 0;
  for (let month = 1; month <= 12; month += 1) {
    judged += (await judgeAll(ctx.store.read, ctx, { year: YEAR, month, regions }, asOf)).length;
  }
  return { ms: Number(process.hrtime.bigint() - started) / 1e6, judged };
}

function target(indicator: string, region: string): Parameters<typeof setTarget>[1] {
  return {
    indicator,
    region,
    year: YEAR,
    comparator: 'at-least',
    value: 50,
    document: 'bench',
    clause: '',
    wording: '',
    effectiveFrom: '2020-03-10',
    note: '',
  };
}
