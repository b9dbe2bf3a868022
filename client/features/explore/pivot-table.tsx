import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ExploreDto, ExploreRow } from '#contract/explore.ts';
import { useExploreWords } from '#client/lib/explore-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Badge } from '#client/ui/badge.tsx';
import { useDimensionNames } from './dimension-names.ts';
import { type Shading, useExploreState } from './explore-state.ts';
import { keepOneStop, moveInGrid } from './grid-keys.ts';
import { PivotCell } from './pivot-cell.tsx';
import { heatOf, shadesOf } from './shades.ts';
import { SumRow } from './sum-row.tsx';
import { MOST_DRAWN } from './table-rows.ts';

export interface PivotTableProps {
  readonly table: ExploreDto;
  readonly rows: readonly ExploreRow[];
  /** Codes of the rows that are drawn. */
  readonly drawn: readonly string[];
  readonly caption: string;
}

/** The table itself: one stop of the Tab key, arrow keys within it, column heads that sort. */
export function PivotTable({ table, rows, drawn, caption }: PivotTableProps): ReactNode {
  const { language } = useLanguage();
  const words = useExploreWords();
  const { nameOf } = useDimensionNames();
  const { setView } = useView();
  const { table: state } = useExploreState();
  const grid = useRef<HTMLTableElement>(null);
  useLayoutEffect(() => {
    if (grid.current) keepOneStop(grid.current);
  });
  const told = { table, language, words, nameOf, open: setView };
  const shades = shadesAsked(table, state.shading);
  return (
    <div className="table-scroll explore-scroll" role="group" aria-label={caption}>
      <table ref={grid} className="table table-dense explore-table" role="grid" onKeyDown={moveInGrid}>
        <caption className="visually-hidden">
          {caption} {words.keys}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="explore-name">
              {words.by[table.rowsBy]}
            </th>
            {table.columns.map((code) => (
              <ColumnHead key={code} table={table} code={code} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.code} className={row.role === 'part' ? undefined : 'explore-beside'}>
              <RowHead table={table} row={row} index={index} drawn={drawn} />
              {row.cells.map((cell, column) => (
                <PivotCell
                  key={table.columns[column]}
                  told={told}
                  row={row}
                  cell={cell}
                  column={table.columns[column] ?? ''}
                  at={[index, column + 1]}
                  shade={shades?.get(row.code)?.[column] ?? 0}
                />
              ))}
            </tr>
          ))}
        </tbody>
        <SumRow table={table} />
      </table>
    </div>
  );
}

function shadesAsked(
  table: ExploreDto,
  shading: Shading,
): ReadonlyMap<string, readonly number[]> | undefined {
  switch (shading) {
    case 'columns':
      return shadesOf(table);
    case 'table':
      return heatOf(table).shades;
    case 'off':
      return undefined;
    default:
      return shading satisfies never;
  }
}

function ColumnHead({ table, code }: { readonly table: ExploreDto; readonly code: string }): ReactNode {
  const words = useExploreWords();
  const { table: state, set } = useExploreState();
  const { nameOf, shortOf } = useDimensionNames();
  const name = nameOf(table.columnsBy, code);
  const isSorted = state.sortBy === code;
  // Down, up, and back to the order of the catalogue.
  const next = !isSorted ? `${code}:down` : state.isDescending ? `${code}:up` : undefined;
  return (
    <th
      scope="col"
      className="cell-end"
      aria-sort={isSorted ? (state.isDescending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className="explore-sort"
        title={words.sortBy(name)}
        onClick={() => set({ sort: next })}
      >
        {shortOf(table.columnsBy, code)}
        <span aria-hidden="true">{isSorted ? (state.isDescending ? ' ▼' : ' ▲') : ''}</span>
      </button>
    </th>
  );
}

interface RowHeadProps {
  readonly table: ExploreDto;
  readonly row: ExploreRow;
  readonly index: number;
  readonly drawn: readonly string[];
}

function RowHead({ table, row, index, drawn }: RowHeadProps): ReactNode {
  const words = useExploreWords();
  const { set } = useExploreState();
  const { nameOf } = useDimensionNames();
  const name = nameOf(table.rowsBy, row.code);
  const isDrawn = drawn.includes(row.code);
  const isFull = !isDrawn && drawn.length >= MOST_DRAWN;
  const toggled = isDrawn ? drawn.filter((code) => code !== row.code) : [...drawn, row.code];
  return (
    <th scope="row" className="explore-name">
      <label className="explore-pick">
        <input
          type="checkbox"
          data-at={`${index},0`}
          tabIndex={index === 0 ? 0 : -1}
          checked={isDrawn}
          aria-disabled={isFull}
          aria-label={words.draw(name)}
          title={isFull ? words.chart.atMost(MOST_DRAWN) : words.draw(name)}
          onChange={() => {
            if (!isFull) set({ pick: toggled.join(',') || ',' });
          }}
        />
        <span>{name}</span>
        {row.kind === 'zone' && <Badge tone="idle">{words.zone}</Badge>}
      </label>
    </th>
  );
}
