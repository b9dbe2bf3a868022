import { memo } from 'react';
import type { ReactNode } from 'react';
import type { ImportProblemDto } from '#contract/uploads.ts';
import { columnLetters } from '#client/lib/cell-address.ts';
import { useT } from '#client/lib/language.tsx';
import { useGridWords } from '#client/lib/grid-words.ts';
import { cellWords } from './cell-words.ts';
import type { GridLine, GridSlot } from './grid-layout.ts';

export interface GridRowProps {
  readonly line: GridLine;
  /** The column chosen in this row. */
  readonly chosen: number | undefined;
  /** The column the tab key leads to when nothing is chosen. */
  readonly entry: number | undefined;
  readonly severityOf: (id: string) => ImportProblemDto['severity'] | undefined;
}

/** One row of the sheet. Rows whose choice does not change are not drawn again. */
export const GridRow = memo(function GridRow({ line, chosen, entry, severityOf }: GridRowProps): ReactNode {
  const texts = useGridWords();
  return (
    <tr aria-rowindex={line.row + 1} data-hidden={line.hidden || undefined}>
      <th scope="row" title={line.hidden ? texts.hiddenRow : undefined}>
        {line.row}
        {line.hidden && <span className="visually-hidden">{texts.hiddenRow}</span>}
      </th>
      {line.slots.map((slot) => (
        <SheetCell
          key={slot.column}
          slot={slot}
          chosen={slot.column === chosen}
          entry={slot.column === (chosen ?? entry)}
          severity={gravest(slot, severityOf)}
        />
      ))}
    </tr>
  );
});

interface SheetCellProps {
  readonly slot: GridSlot;
  readonly chosen: boolean;
  readonly entry: boolean;
  readonly severity: ImportProblemDto['severity'] | undefined;
}

function SheetCell({ slot, chosen, entry, severity }: SheetCellProps): ReactNode {
  const t = useT();
  const texts = useGridWords();
  const { cell, row, column, rows, columns } = slot;
  const words = cell === undefined ? [] : cellWords(cell, texts);
  const said = [...words, ...(severity === undefined ? [] : [texts.problem])];
  return (
    <td
      role="gridcell"
      data-place={`${row}:${column}`}
      data-role={cell?.role}
      data-kind={cell?.kind}
      data-severity={severity}
      data-merged={slot.merged || undefined}
      rowSpan={rows === 1 ? undefined : rows}
      colSpan={columns === 1 ? undefined : columns}
      aria-colindex={column + 1}
      aria-selected={chosen}
      tabIndex={entry ? 0 : -1}
      title={[`${columnLetters(column)}${row}`, ...said].join(' · ')}
    >
      {cell !== undefined && (
        <>
          <span lang="zh-CN" className="sheet-text">
            {cell.text}
          </span>
          {cell.readAs !== undefined && (
            <span lang="zh-CN" className="sheet-read-as">
              {' '}
              → {cell.readAs}
            </span>
          )}
          {cell.says?.map((says) => (
            <span key={says} className="sheet-says" aria-hidden>
              {texts.says[says]}
            </span>
          ))}
          <span className="visually-hidden">{said.length === 0 ? '' : ` ${said.join(t.terms.comma)}`}</span>
        </>
      )}
    </td>
  );
}

const GRAVITY = { error: 2, warning: 1, note: 0 } as const;

function gravest(
  { cell }: GridSlot,
  severityOf: GridRowProps['severityOf'],
): ImportProblemDto['severity'] | undefined {
  const found = (cell?.problems ?? []).map((id) => severityOf(id) ?? 'note');
  return found.sort((a, b) => GRAVITY[b] - GRAVITY[a])[0];
}
