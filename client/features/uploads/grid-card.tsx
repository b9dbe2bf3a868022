import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { PreviewGridDto } from '#contract/preview-grid.ts';
import type { UploadDto } from '#contract/uploads.ts';
import { GRID_PAGE, type GridPlace, gridQuery } from '#client/api/uploads-query.ts';
import { parseCell } from '#client/lib/cell-address.ts';
import { useGridWords } from '#client/lib/grid-words.ts';
import { Card } from '#client/ui/card.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Skeleton } from '#client/ui/states.tsx';
import type { Ticking } from './ticks.ts';
import { CellFacts } from './cell-facts.tsx';
import { GridLegend } from './grid/grid-legend.tsx';
import { GridPager } from './grid/grid-pager.tsx';
import { GridTable } from './grid/grid-table.tsx';
import { SheetTabs } from './grid/sheet-tabs.tsx';
import type { CellPlace } from './grid/step-cell.ts';
import './grid/grid.css';

export interface GridCardProps {
  readonly upload: UploadDto;
  readonly revision: number;
  /** The cell the address asks for, `Sheet1!D17`; empty for none. */
  readonly target: string;
  readonly ticking?: Ticking | undefined;
}

/** The original as it stands, each cell marked with what it was taken for; mount anew for another target. */
export function GridCard({ upload, revision, target, ticking }: GridCardProps): ReactNode {
  const words = useGridWords();
  const asked = useMemo(() => parseCell(target), [target]);
  const [place, setPlace] = useState<GridPlace>(() => ({
    sheet: undefined,
    name: asked && asked.sheet !== '' ? asked.sheet : undefined,
    from: pageOf(asked?.row ?? 1),
  }));
  const [chosen, setChosen] = useState<CellPlace | undefined>(asked);
  const [revealed, setRevealed] = useState<CellPlace | undefined>(asked);
  const query = useQuery(gridQuery({ id: upload.id, revision }, place));

  function goTo(cell: CellPlace): void {
    setPlace((now) => ({ ...now, from: pageOf(cell.row) }));
    setChosen(cell);
    setRevealed(cell);
  }

  return (
    <Card title={words.title} className="grid-card">
      <QueryView query={query} skeleton={<Skeleton height={320} />}>
        {(grid) =>
          grid.state !== 'shown' ? (
            <p>{words[grid.state]}</p>
          ) : (
            <>
              <SheetTabs
                grid={grid}
                onSheet={(sheet) => {
                  setPlace({ sheet, name: undefined, from: 1 });
                  setChosen(undefined);
                }}
              >
                <GridBody
                  {...{ grid, upload, chosen, revealed, ticking }}
                  onChoose={setChosen}
                  onPage={(from) => setPlace((now) => ({ ...now, from }))}
                  onGo={goTo}
                />
              </SheetTabs>
            </>
          )
        }
      </QueryView>
    </Card>
  );
}

interface GridBodyProps {
  readonly grid: PreviewGridDto;
  readonly upload: UploadDto;
  readonly chosen: CellPlace | undefined;
  readonly revealed: CellPlace | undefined;
  readonly ticking: Ticking | undefined;
  readonly onChoose: (cell: CellPlace) => void;
  readonly onPage: (from: number) => void;
  readonly onGo: (cell: CellPlace) => void;
}

function GridBody(props: GridBodyProps): ReactNode {
  const { grid, upload, chosen, revealed, ticking, onChoose, onPage, onGo } = props;
  const words = useGridWords();
  const byId = useMemo(() => new Map(upload.problems.map((each) => [each.id, each])), [upload.problems]);
  const severityOf = useCallback((id: string) => byId.get(id)?.severity, [byId]);
  const sheet = grid.sheets[grid.sheet];
  if (!sheet || sheet.rows === 0) return <p className="muted">{words.empty}</p>;
  const columns = Math.min(sheet.columns, GRID_COLUMNS);
  const cell = chosen && cellAt(grid, chosen);
  return (
    <>
      <GridLegend compared={upload.state === 'staged'} />
      {grid.rows.length === 0 ? (
        <p className="muted">{words.noRows}</p>
      ) : (
        <GridTable {...{ grid, columns, chosen, revealed, onChoose, severityOf }} />
      )}
      <GridPager {...{ from: grid.from, shown: grid.rows.length, sheet, onPage, onGo }} />
      {sheet.columns > columns && <p className="muted">{words.columnsCut(columns, sheet.columns)}</p>}
      <CellFacts
        place={chosen}
        cell={cell}
        problems={(cell?.problems ?? []).flatMap((id) => byId.get(id) ?? [])}
        ticking={ticking}
      />
    </>
  );
}

// As many as the server gives of one row.
const GRID_COLUMNS = 100;

function cellAt(grid: PreviewGridDto, { row, column }: CellPlace) {
  return grid.rows.find((each) => each.row === row)?.cells.find((each) => each.column === column);
}

function pageOf(row: number): number {
  return row - ((row - 1) % GRID_PAGE);
}
