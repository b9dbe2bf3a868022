import { type Row, usedWidth } from '#server/ingest/sheet.ts';
import { headerPaths } from '#server/ingest/layouts/grid/header-paths.ts';
import { isNumbering } from '#server/ingest/layouts/grid/header-rows.ts';
import { countLabelColumns } from '#server/ingest/layouts/grid/label-columns.ts';
import type { TableShape } from '#server/ingest/layouts/grid/table-shape.ts';

/** The one table of a sheet whose header rows, from 1, the sender named; undefined when nobody did. */
export function hintedShape(
  rows: readonly Row[],
  headerRows: readonly number[] | undefined,
): TableShape[] | undefined {
  const header = headerRows?.map((row) => row - 1).filter((at) => at >= 0 && at < rows.length);
  if (!header || header.length === 0) return undefined;
  const top = Math.min(...header);
  const below = Math.max(...header) + 1;
  const body = rows.map((_, at) => at).filter((at) => at >= below);
  const width = Math.max(0, ...rows.slice(top).map(usedWidth));
  const named = header.map((at) => rows[at] ?? []).filter((row) => !isNumbering(row));
  const count = countLabelColumns(
    body.map((at) => rows[at] ?? []),
    named,
    width,
  );
  return [
    {
      titleRows: rows.map((_, at) => at).filter((at) => at < top && usedWidth(rows[at] ?? []) > 0),
      headerRows: header,
      bodyRows: body,
      labelColumns: count,
      width,
      paths: headerPaths(named, { width, labelColumns: count }),
    },
  ];
}
