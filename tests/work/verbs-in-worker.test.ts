import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProgressStage } from '#contract/progress.ts';
import { countVintages } from '#server/db/read/vintages.ts';
import type { Ctx } from '#server/services/context.ts';
import { AppError } from '#server/services/errors.ts';
import { IMPORT_VERBS, type ImportVerbs } from '#server/services/imports/import-verbs.ts';
import { verifyStore } from '#server/services/verify-store.ts';
import { verbsInWorker } from '#server/work/verbs-in-worker.ts';
import { openWorkerPool, type WorkerPool } from '#server/work/worker-pool.ts';
import { LIMITS, type Limits, WorkerLost } from '#server/work/worker-thread.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { makeCtx, type TestCtx } from '#tests/support/make-ctx.ts';

const HEADER = 'indicator,region,period,basis,value,unit\n';
const SHEET = `${HEADER}surveyed-unemployment-rate,100000,2020-05,period,6.2,%
surveyed-unemployment-rate,100000,2020-06,period,5.9,%
`;

function fileOf(text: string) {
  return { name: 'rates.csv', bytes: new TextEncoder().encode(text), hints: {}, origin: 'reported' as const };
}

/** 24 000 values of a hundred years of two regions, over a megabyte. */
function largeSheet(): string {
  let text = 'indicator,region,industry,period,basis,value,unit,note\n';
  for (const industry of 'ABCDEFGHIJ') {
    for (const region of ['500103', '500105']) {
      for (let month = 0; month < 1200; month += 1) {
        const period = `${1920 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
        text += `monitored-firms-staff,${region},${industry},${period},period,${1000 + (month % 7)},人,n${month}\n`;
      }
    }
  }
  return text;
}

/** Just under what a grid may hold, all of which is held at once. */
function wideSheet(): string {
  const cells = Array.from({ length: 49 }, (_, column) => `${column}00000000.25`).join(',');
  return Array.from({ length: 20_000 }, (_, row) => `第${row}行,${cells}\n`).join('');
}

describe.each(DIALECTS)('verbsInWorker, %s', (dialect) => {
  let made: TestCtx;
  let ctx: Ctx;
  const pools: WorkerPool[] = [];
  const opened = (limits: Limits = LIMITS): { pool: WorkerPool; verbs: ImportVerbs } => {
    const pool = openWorkerPool(made.config, made.deps, limits);
    pools.push(pool);
    return { pool, verbs: verbsInWorker(pool) };
  };
  beforeAll(async () => {
    made = await makeCtx({ dialect });
    ({ ctx } = made);
  });
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.close()));
    await made.close();
  });

  test('answers, tells and throws what the same verbs do here', async () => {
    const { verbs } = opened();
    const there = await verbs.stageUpload(ctx, fileOf(SHEET));
    const here = await IMPORT_VERBS.stageUpload(ctx, fileOf(SHEET));
    expect({ ...there, id: '', createdAt: '' }).toEqual({ ...here, id: '', createdAt: '' });
    const committed = await verbs.commitUpload(ctx, there.id, { accept: [] });
    expect(committed).toMatchObject({ written: 2, held: 0 });
    const told = made.emitted.map(({ event, data }) => ('state' in data ? `${event} ${data.state}` : event));
    expect(told.slice(0, 4)).toEqual(['upload staged', 'upload staged', 'upload committed', 'statistics']);
    const again = verbs.commitUpload(ctx, there.id, { accept: [] });
    await expect(again).rejects.toThrow(AppError);
    await expect(again).rejects.toMatchObject({ code: 'upload.already.committed' });
  });

  test('tells of every stage in its order', async () => {
    const { verbs } = opened();
    const stages: ProgressStage[] = [];
    const progress = (stage: ProgressStage): void => {
      if (stages.at(-1) !== stage) stages.push(stage);
    };
    const { id } = await verbs.stageUpload({ ...ctx, progress }, fileOf(SHEET.replaceAll('2020', '2019')));
    expect(stages).toEqual(['receive', 'read', 'compare', 'check']);
    stages.length = 0;
    await verbs.commitUpload({ ...ctx, progress }, id, { accept: [] });
    expect(stages).toEqual(['receive', 'read', 'compare', 'check', 'write']);
  });

  test.each([
    ['heavy', { ...LIMITS, memoryMib: 48 }, wideSheet],
    ['slow', { ...LIMITS, silenceMs: 0 }, largeSheet],
  ])('ends a file that is too %s as an upload refused, and reads on', async (reason, limits, sheet) => {
    const { verbs } = opened(limits);
    const upload = await verbs.stageUpload(ctx, fileOf(sheet()));
    expect(upload.state).toBe('refused');
    expect(upload.problems.map(({ code }) => code)).toEqual([`file.too.${reason}`]);
    expect(ctx.files.has(upload.file.sha256)).toBe(true);
    const next = reason === 'slow' ? opened().verbs : verbs;
    expect(await next.stageUpload(ctx, fileOf(SHEET))).toMatchObject({ state: 'staged' });
  });

  test('leaves nothing half written when it is ended in the middle of a commit', async () => {
    const { pool, verbs } = opened();
    const before = await countVintages(ctx.store.read);
    const { id, summary } = await verbs.stageUpload(ctx, fileOf(largeSheet()));
    expect(summary.added).toBe(24_000);
    const progress = (stage: ProgressStage, done: number): void => {
      if (stage === 'write' && done > 0) void pool.close();
    };
    await expect(verbs.commitUpload({ ...ctx, progress }, id, { accept: [] })).rejects.toThrow(WorkerLost);
    expect(await countVintages(ctx.store.read)).toBe(before);
    expect(await verifyStore(ctx)).toMatchObject({ fault: undefined });
    const { written } = await opened().verbs.commitUpload(ctx, id, { accept: [] });
    expect(written).toBe(24_000);
  });
});
