import type { ReadSink } from '#server/ingest/layout.ts';
import { zonesSaid } from '#server/ingest/words/zones-text.ts';
import { isFootnote } from '#server/ingest/layouts/grid/cell-kind.ts';
import type { FoundTable } from './found-table.ts';

/** Keeps what the words around a table say of functional zones, unless the sender said it. */
export function keepZones({ rows, shape, context }: FoundTable, { typed }: ReadSink): void {
  if (context.read.hints.zones !== undefined) return;
  const around = shape.titleRows.flatMap((at) => rows[at] ?? []);
  const below = shape.bodyRows.flatMap((at) => rows[at] ?? []).filter(isRemark);
  for (const text of [...around, ...below]) {
    const said = zonesSaid(text);
    if (said) typed.zones.add(said);
  }
}

function isRemark(cell: string): boolean {
  return isFootnote(cell) || /^\d+[.、．]/.test(cell.trim());
}
