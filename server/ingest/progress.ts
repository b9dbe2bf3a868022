import type { ProgressStage } from '#contract/progress.ts';
import type { RowBlock, Sheet } from './sheet.ts';

/** Hears how far a file has come: so much done, of a total, in a stage. */
export type Report = (stage: ProgressStage, done: number, total: number) => void;

/** The same sheet, which tells of the rows read with every block. The total is the sheet's own estimate. */
export function reportingSheet(sheet: Sheet, report: Report): Sheet {
  function* blocks(): Generator<RowBlock> {
    for (const block of sheet.blocks()) {
      yield block;
      const done = block.firstRow + block.rows.length - 1;
      report('read', done, Math.max(done, sheet.estimatedRows));
    }
  }
  return { ...sheet, blocks };
}
