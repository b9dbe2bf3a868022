import type { FoundTable } from '#server/ingest/layouts/table/found-table.ts';
import type { Bilingual } from '#server/ingest/words/text.ts';

/** One way a table can be laid out. A new one is a file in `layouts/` and a line in `layout-list.ts`. */
export interface TableLayout {
  readonly name: string;
  /** What it looks for, to tell an analyst whose sheet matches nothing. */
  readonly looksFor: Bilingual;
  /** 0–1: how well a table fits; 0 when it is not of this layout. The best one reads it. */
  fit(table: FoundTable): number;
  /** Whether names of rows outside the catalogue are one remark for all: the table was not made for this catalogue. */
  readonly isForOthers: boolean;
}
