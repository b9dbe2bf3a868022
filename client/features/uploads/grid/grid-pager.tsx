import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PreviewGridDto } from '#contract/preview-grid.ts';
import { GRID_PAGE } from '#client/api/uploads-query.ts';
import { parseCell } from '#client/lib/cell-address.ts';
import { useGridWords } from '#client/lib/grid-words.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import type { CellPlace } from './step-cell.ts';

export interface GridPagerProps {
  readonly from: number;
  readonly shown: number;
  readonly sheet: PreviewGridDto['sheets'][number];
  readonly onPage: (from: number) => void;
  readonly onGo: (cell: CellPlace) => void;
}

/** Which rows are shown, the way to others, and straight to a cell. */
export function GridPager({ from, shown, sheet, onPage, onGo }: GridPagerProps): ReactNode {
  const words = useGridWords();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const last = from + shown - 1;
  return (
    <div className="sheet-pager">
      <span className="row">
        {from > 1 && <Button onClick={() => onPage(Math.max(1, from - GRID_PAGE))}>{words.previous}</Button>}
        <span className="muted">
          {words.rows(Math.min(from, sheet.rows), Math.max(from, last), sheet.rows)}
        </span>
        {last < sheet.rows && <Button onClick={() => onPage(last + 1)}>{words.next}</Button>}
      </span>
      <form
        className="sheet-go"
        onSubmit={(event) => {
          event.preventDefault();
          const cell = parseCell(text.trim().toUpperCase());
          setWrong(!cell);
          if (cell) onGo(cell);
        }}
      >
        <Field label={words.goTo} inline error={wrong ? words.goToWrong : undefined}>
          {(control) => (
            <input
              {...control}
              className="input sheet-go-input"
              value={text}
              placeholder={words.goToHint}
              autoComplete="off"
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit">{words.go}</Button>
      </form>
    </div>
  );
}
