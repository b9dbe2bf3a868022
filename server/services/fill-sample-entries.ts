import { REGISTERS } from '#domain/registers/list.ts';
import { SAMPLE_MARK } from '#domain/sample-mark.ts';
import { withTransaction } from '../db/transaction.ts';
import type { Ctx } from './context.ts';
import { checkedValues, newEntryId, writeVersion } from './registers/keep-entry.ts';
import { keepLayOffFigures } from './registers/lay-off-figures.ts';
import { sampleEntries } from './sample-entries.ts';

/** Writes a few sample entries into every register, each naming 示例数据 as its source. Answers how many. */
export async function fillSampleEntries(ctx: Ctx): Promise<number> {
  const { pack } = ctx.catalogue;
  const districts = pack.regions.filter(({ kind }) => kind === 'division').map(({ code }) => code);
  const samples = sampleEntries({ districts, today: ctx.clock.today(), year: pack.year });
  let written = 0;
  await withTransaction(ctx.store, async (tx) => {
    for (const register of REGISTERS) {
      for (const raw of samples[register.id] ?? []) {
        const values = checkedValues(ctx, register, { ...raw, source: SAMPLE_MARK });
        const version = { entry: newEntryId(), number: 1, state: 'kept', values, reason: '' } as const;
        await writeVersion(tx, ctx, register, { ...version, by: SAMPLE_MARK });
        written += 1;
      }
    }
  });
  for (const { id } of REGISTERS) await keepLayOffFigures(ctx, id, SAMPLE_MARK);
  return written;
}
