import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ReportCellDto } from '#contract/reporting.ts';
import { useReportingWords } from '#client/lib/reporting-words.ts';
import { useView } from '#client/lib/view.ts';

const SHAPES: Record<ReportCellDto['state'], string> = {
  'on-time': '●',
  late: '◐',
  loaded: '◇',
  overdue: '✕',
  awaited: '○',
  'not-expected': '·',
};

/** How one figure came, in a shape and a word; it leads to the sheet that says what stands. */
export function ReportMark({ cell }: { readonly cell: ReportCellDto }): ReactNode {
  const texts = useReportingWords();
  const { hrefTo } = useView();
  const text = stateText(cell, useReportingWords());
  const mark = (
    <span className={`report-mark report-${cell.state}`}>
      <span aria-hidden="true">{SHAPES[cell.state]}</span>{' '}
      <span className={isQuiet(cell) ? 'visually-hidden' : 'report-word'}>{text}</span>
      {cell.revisions > 0 && (
        <span className="report-revised" title={texts.revised(cell.revisions)}>
          {texts.revisedMark}
          {cell.revisions > 1 && cell.revisions}
        </span>
      )}
    </span>
  );
  if (cell.upload === null) return mark;
  return (
    <Link href={hrefTo(`/data/uploads/${cell.upload}`)} className="report-link" title={text}>
      {mark}
    </Link>
  );
}

// A full table of “in time” is read by its shapes; what needs doing says so in words.
function isQuiet({ state }: ReportCellDto): boolean {
  return state !== 'late' && state !== 'overdue';
}

export function stateText(
  { state, daysLate }: ReportCellDto,
  texts: ReturnType<typeof useReportingWords>,
): string {
  if (daysLate !== null && state === 'late') return texts.late(daysLate);
  if (daysLate !== null && state === 'overdue') return texts.overdue(daysLate);
  return texts.states[state];
}

/** What each shape means. */
export function ReportLegend(): ReactNode {
  const texts = useReportingWords();
  return (
    <ul className="report-legend">
      {Object.entries(SHAPES).map(([state, shape]) => (
        <li key={state} className={`report-${state}`}>
          <span aria-hidden="true">{shape}</span> {wordOf(state, texts)}
        </li>
      ))}
    </ul>
  );
}

function wordOf(state: string, texts: ReturnType<typeof useReportingWords>): string {
  return Object.entries(texts.states).find(([code]) => code === state)?.[1] ?? state;
}
