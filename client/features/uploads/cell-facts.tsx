import type { ReactNode } from 'react';
import type { GridCell } from '#contract/preview-grid.ts';
import type { ImportProblemDto } from '#contract/uploads.ts';
import { columnLetters } from '#client/lib/cell-address.ts';
import { useGridWords } from '#client/lib/grid-words.ts';
import { ProblemLine } from './problem-line.tsx';
import type { Ticking } from './ticks.ts';
import { cellWords } from './grid/cell-words.ts';
import type { CellPlace } from './grid/step-cell.ts';

export interface CellFactsProps {
  readonly place: CellPlace | undefined;
  readonly cell: GridCell | undefined;
  readonly problems: readonly ImportProblemDto[];
  readonly ticking: Ticking | undefined;
}

/** The chosen cell in words, with its problems and their ticks. */
export function CellFacts({ place, cell, problems, ticking }: CellFactsProps): ReactNode {
  const words = useGridWords();
  if (!place) return <p className="muted">{words.none}</p>;
  const address = `${columnLetters(place.column)}${place.row}`;
  const said = cell === undefined ? [] : cellWords(cell, words);
  return (
    <div className="cell-facts">
      <p aria-live="polite">
        <span className="visually-hidden">{words.chosen} </span>
        <b>{address}</b>{' '}
        {cell === undefined || cell.text === '' ? (
          <span className="muted">{words.blank}</span>
        ) : (
          <span lang="zh-CN">「{cell.text}」</span>
        )}
        {said.length > 0 && ` · ${said.join(' · ')}`}
        {cell?.readAs !== undefined && ` · ${words.readAs(cell.readAs)}`}
      </p>
      {problems.length > 0 && (
        <ul className="import-problems">
          {problems.map((problem) => (
            <ProblemLine key={problem.id} problem={problem} ticking={ticking} place="grid" />
          ))}
        </ul>
      )}
    </div>
  );
}
