import type { Correction } from '#contract/uploads.ts';
import type { DraftBatch } from './drafts.ts';
import { cellName, type Row, type RowBlock, type Sheet } from './sheet.ts';

/**
 * The sheet with some cells reading as they were corrected to. Corrections belong to the bytes of one upload, so the
 * same cells are met at every reading.
 */
export function withCorrections(sheet: Sheet, corrections: readonly Correction[] = []): Sheet {
  const own = new Map(
    corrections.filter((each) => each.sheet === sheet.name).map((each) => [each.cell, each]),
  );
  if (own.size === 0) return sheet;
  const rows = new Set([...own.keys()].map(rowOfCell));
  return {
    ...sheet,
    *blocks(): Iterable<RowBlock> {
      for (const block of sheet.blocks()) {
        const { firstRow } = block;
        yield {
          firstRow,
          rows: block.rows.map((row, at) =>
            rows.has(firstRow + at) ? corrected(row, firstRow + at, own) : row,
          ),
        };
      }
    },
  };
}

function corrected(cells: Row, row: number, corrections: ReadonlyMap<string, Correction>): Row {
  return cells.map((text, at) => corrections.get(cellName(row, at + 1))?.to ?? text);
}

function rowOfCell(cell: string): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0);
}

/** Writes beside every corrected value what its cell says, who read it otherwise and why. */
export function noteCorrections(batch: DraftBatch, corrections: readonly Correction[] = []): void {
  if (corrections.length === 0) return;
  const notes = new Map(corrections.map((each) => [`${each.sheet}!${each.cell}`, each]));
  for (let draft = 0; draft < batch.length; draft += 1) {
    const sheet = batch.sheetNames[batch.sheet[draft] ?? 0] ?? '';
    const cell = cellName(batch.row[draft] ?? 0, batch.column[draft] ?? 0);
    const correction = notes.get(`${sheet}!${cell}`);
    if (!correction) continue;
    const extra = batch.extraOf(draft);
    const note = `表中为 ${correction.from}，按 ${correction.to} 入库：${correction.reason}（${correction.by}）`;
    batch.setExtra(draft, { ...extra, note: extra?.note ? `${extra.note}；${note}` : note });
  }
}
