import type { ReactNode } from 'react';
import type { ExploreCell, ExploreDto, ExploreRow } from '#contract/explore.ts';
import type { exploreWords } from '#client/lib/explore-words.ts';
import type { FigureKey } from '#client/lib/figure-key.ts';
import { figureText } from '#client/lib/format.ts';
import type { Language } from '#client/lib/messages/language.ts';
import { cellText } from './cell-text.ts';
import type { DimensionNames } from './dimension-names.ts';
import { shadeStyle } from './shades.ts';

/** What all cells of a table say themselves with. */
export interface CellTold {
  readonly table: ExploreDto;
  readonly language: Language;
  readonly words: ReturnType<typeof exploreWords>;
  readonly nameOf: DimensionNames['nameOf'];
  readonly open: (change: { readonly figure: FigureKey }) => void;
}

export interface PivotCellProps {
  readonly told: CellTold;
  readonly row: ExploreRow;
  readonly cell: ExploreCell;
  /** Code of its column. */
  readonly column: string;
  readonly at: readonly [row: number, column: number];
  /** 0–1 */
  readonly shade: number;
}

/** One cell: what was asked, or why it is not there; opens where its figure comes from. */
export function PivotCell({ told, row, cell, column, at, shade }: PivotCellProps): ReactNode {
  const { table, language, words, nameOf, open } = told;
  const text = cellText(cell, table, language, words);
  const names = [nameOf(table.rowsBy, row.code), nameOf(table.columnsBy, column)] as const;
  const said = cell.shown === null ? text : withFigure(cell, text);
  return (
    <td className="cell-end" style={shade > 0 ? shadeStyle(shade) : undefined}>
      <button
        type="button"
        className={cell.shown === null ? 'explore-cell explore-why' : 'explore-cell'}
        data-at={at.join(',')}
        tabIndex={-1}
        aria-haspopup="dialog"
        aria-label={words.cell(...names, said)}
        title={said === text ? undefined : said}
        onClick={() => open({ figure: figureOfCell(table, row.code, column) })}
      >
        {text}
        {cell.derived === true && table.show === 'value' && <sup>{words.derivedMark}</sup>}
        {cell.comparable === true && <sup>{words.comparableMark}</sup>}
      </button>
    </td>
  );

  function withFigure({ value, derived, comparable }: ExploreCell, shown: string): string {
    const { unit, decimals } = table;
    const parts = [
      shown,
      ...(table.show === 'value' || value === null
        ? []
        : [words.figureIs(figureText({ value, unit, decimals }, language))]),
      ...(derived === true ? [words.legend.derived] : []),
      ...(comparable === true ? [words.legend.comparable] : []),
    ];
    return parts.join(' · ');
  }
}

/** Which stored figure the cell is of. */
export function figureOfCell(table: ExploreDto, row: string, column: string): FigureKey {
  const { indicator, basis, region, group, industry, rowsBy, columnsBy, period } = table;
  const key: FigureKey = { indicator, region, group, industry, period, basis };
  const ofRow = { ...key, [rowsBy]: row };
  return { ...ofRow, [columnsBy]: column };
}
