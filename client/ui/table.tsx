import type { ReactNode } from 'react';
import './table.css';

export interface Column<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly align?: 'start' | 'end';
  readonly nowrap?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface TableProps<Row> {
  /** Said to screen readers, and shown when `showCaption`. */
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row, index: number) => string;
  readonly rowTone?: (row: Row) => string | undefined;
  readonly dense?: boolean;
  /**
   * On a telephone each row stands as a block of its own; the page’s styles say where its cells go, and which of them
   * need the name of their column (`data-label`).
   */
  readonly stack?: boolean;
}

/** A plain table that scrolls inside itself when it is wider than its card. */
export function Table<Row>(props: TableProps<Row>): ReactNode {
  const {
    caption,
    showCaption = false,
    columns,
    rows,
    rowKey,
    rowTone,
    dense = false,
    stack = false,
  } = props;
  return (
    <div className="table-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className={['table', dense && 'table-dense', stack && 'table-stack'].filter(Boolean).join(' ')}>
        <caption className={showCaption ? 'table-caption' : 'visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={alignClass(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)} data-tone={rowTone?.(row)}>
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={alignClass(column)}
                  data-label={stack && typeof column.header === 'string' ? column.header : undefined}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function alignClass<Row>(column: Column<Row>): string | undefined {
  const classes = [column.align === 'end' && 'cell-end', column.nowrap === true && 'nowrap'].filter(Boolean);
  return classes.length === 0 ? undefined : classes.join(' ');
}
