import { SAMPLE_MARK } from '#domain/sample-mark.ts';
import { sampleSheets } from '../pack/sample.ts';
import { sampleTargets } from '../pack/sample-targets.ts';
import type { Ctx } from './context.ts';
import { addTargets } from './fill-from-pack.ts';
import { fillSampleEntries } from './fill-sample-entries.ts';
import { fillSampleReturns } from './fill-sample-returns.ts';
import { importFile } from './imports/commit-upload.ts';
import { upToDay } from './up-to-day.ts';

/** Fills a demonstration with made-up data, marked 示例数据 wherever they show. Answers how many values. */
export async function fillSample(ctx: Ctx): Promise<number> {
  await addTargets(ctx, sampleTargets(ctx.catalogue.pack), SAMPLE_MARK);
  let written = 0;
  for (const { name, bytes } of sampleSheets(ctx.catalogue.pack)) {
    const known = upToDay(bytes, ctx.clock.today());
    const file = { name, bytes: known, hints: {}, origin: 'sample' as const };
    const { committed } = await importFile(ctx, file, { accept: 'all-warnings', reason: SAMPLE_MARK });
    written += committed?.written ?? 0;
  }
  await fillSampleReturns(ctx);
  await fillSampleEntries(ctx);
  return written;
}
