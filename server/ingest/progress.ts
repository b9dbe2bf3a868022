import type { ProgressStage } from '#contract/progress.ts';
import type { RowBlock, Sheet } from './sheet.ts';

/** Hears how far a file has come: so much done, of a total, in a stage. */
export type Report = (stage: ProgressStage, done: number, total: number) => void;

/** Hears how much of a workbook is unpacked, of what it declares. */
export type Opening = (done: number, total: number) => void;

/** Opening a workbook is the first half of reading it. */
export function openingReport(report: Report): Opening {
  return (done, total) => report('read', Math.min(done, total), 2 * total);
}

/**
 * The same sheet, which tells of the rows read with every block: of all that reading is, or of its second half where
 * the file was unpacked before. The total is the sheet's own estimate.
 */
export function reportingSheet(sheet: Sheet, report: Report, isOpened: boolean): Sheet {
  function* blocks(): Generator<RowBlock> {
    for (const block of sheet.blocks()) {
      yield block;
      const done = block.firstRow + block.rows.length - 1;
      const total = Math.max(done, sheet.estimatedRows);
      if (isOpened) report('read', total + done, 2 * total);
      else report('read', done, total);
    }
  }
  return { ...sheet, blocks };
}
