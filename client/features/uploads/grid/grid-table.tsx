import { useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { PreviewGridDto } from '#contract/preview-grid.ts';
import type { ImportProblemDto } from '#contract/uploads.ts';
import { columnLetters } from '#client/lib/cell-address.ts';
import { useGridWords } from '#client/lib/grid-words.ts';
import { gridLines, type GridSlot, slotAt } from './grid-layout.ts';
import { GridRow } from './grid-row.tsx';
import { type CellPlace, stepCell } from './step-cell.ts';

export interface GridTableProps {
  readonly grid: PreviewGridDto;
  readonly columns: number;
  readonly chosen: CellPlace | undefined;
  /** A cell asked for from outside: shown and focused once, as soon as it is here. */
  readonly revealed: CellPlace | undefined;
  readonly onChoose: (slot: GridSlot) => void;
  readonly severityOf: (id: string) => ImportProblemDto['severity'] | undefined;
}

/** The sheet as a grid of cells; one is chosen by a click or with the arrow keys. */
export function GridTable(props: GridTableProps): ReactNode {
  const { grid, columns, chosen, revealed, onChoose, severityOf } = props;
  const texts = useGridWords();
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef<CellPlace>(undefined);
  const lines = useMemo(() => gridLines(grid, columns), [grid, columns]);
  const active = chosen && slotAt(lines, chosen.row, chosen.column);
  const hiddenColumns = useMemo(() => new Set(grid.hiddenColumns), [grid.hiddenColumns]);
  const sheet = grid.sheets[grid.sheet];

  useEffect(() => {
    if (!revealed || shown.current === revealed) return;
    const slot = slotAt(lines, revealed.row, revealed.column);
    if (!slot) return;
    shown.current = revealed;
    focusOn(box.current, slot)?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [lines, revealed]);

  function choose(slot: GridSlot | undefined): void {
    if (!slot) return;
    onChoose(slot);
    focusOn(box.current, slot);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const from = slotOf(event.target);
    const next = from && stepCell(lines, from, event.key);
    if (!next) return;
    event.preventDefault();
    choose(next);
  }

  function slotOf(target: EventTarget): GridSlot | undefined {
    const place = target instanceof Element ? target.closest('[data-place]') : null;
    const [row, column] = (place?.getAttribute('data-place') ?? '').split(':').map(Number);
    return row === undefined || column === undefined ? undefined : slotAt(lines, row, column);
  }

  return (
    <div className="sheet-scroll" ref={box}>
      <table
        className="sheet"
        role="grid"
        aria-label={texts.table(sheet?.name ?? '')}
        aria-rowcount={(sheet?.rows ?? 0) + 1}
        aria-colcount={columns + 1}
        onKeyDown={onKeyDown}
        onClick={(event: MouseEvent) => choose(slotOf(event.target))}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="sheet-corner">
              <span className="visually-hidden">{texts.corner}</span>
            </th>
            {Array.from({ length: columns }, (_, at) => (
              <th
                key={at}
                scope="col"
                data-hidden={hiddenColumns.has(at + 1) || undefined}
                title={hiddenColumns.has(at + 1) ? texts.hiddenColumn : undefined}
              >
                {columnLetters(at + 1)}
                {hiddenColumns.has(at + 1) && <span className="visually-hidden">{texts.hiddenColumn}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <GridRow
              key={line.row}
              line={line}
              chosen={line.row === active?.row ? active.column : undefined}
              entry={at === 0 && !active ? line.slots[0]?.column : undefined}
              severityOf={severityOf}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function focusOn(box: HTMLElement | null, { row, column }: GridSlot): HTMLElement | undefined {
  const found = box?.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`) ?? undefined;
  found?.focus({ preventScroll: false });
  return found;
}
