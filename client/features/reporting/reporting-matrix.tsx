import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ReportColumnDto, ReportingDto, ReportRowDto } from '#contract/reporting.ts';
import { useNames } from '#client/api/names.ts';
import { formatPeriod, monthName } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useReportingWords } from '#client/lib/reporting-words.ts';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { Empty } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';
import type { Column } from '#client/ui/table.tsx';
import { ReportLegend, ReportMark } from './report-mark.tsx';

export interface ReportingMatrixProps {
  readonly reporting: ReportingDto;
  readonly period: string;
}

/** Regions down, indicators or months across, a mark for how each figure came. */
export function ReportingMatrix({ reporting, period }: ReportingMatrixProps): ReactNode {
  const { language } = useLanguage();
  const texts = useReportingWords();
  const { view } = useView();
  const names = useNames();
  const columns = useColumns(reporting);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const words = texts;
  const rows = onlyOpen ? reporting.rows.filter(isOpen) : reporting.rows;
  const first = reporting.columns[0];
  const title =
    reporting.by === 'month' && first
      ? words.matrixOf(names.indicator(first.indicator), period.slice(0, 4))
      : words.matrix(formatPeriod(period, language));
  return (
    <Card
      title={title}
      actions={
        <label className="report-only">
          <input type="checkbox" checked={onlyOpen} onChange={(event) => setOnlyOpen(event.target.checked)} />{' '}
          {words.onlyOpen}
        </label>
      }
      footer={<ReportLegend />}
    >
      {rows.length === 0 ? (
        <Empty title={words.allIn} />
      ) : (
        <div className="report-matrix">
          <Table<ReportRowDto>
            caption={title}
            dense
            columns={columns}
            rows={rows}
            rowKey={(row) => row.region}
            rowTone={(row) => (row.region === view.region ? 'near' : undefined)}
          />
        </div>
      )}
    </Card>
  );
}

function isOpen({ counts }: ReportRowDto): boolean {
  return counts.late + counts.overdue > 0;
}

function useColumns({ by, columns }: ReportingDto): Column<ReportRowDto>[] {
  const { language } = useLanguage();
  const texts = useReportingWords();
  const names = useNames();
  const words = texts;
  return [
    {
      key: 'region',
      header: words.region,
      nowrap: true,
      cell: (row) => (language === 'zh' ? names.region(row.region) : names.shortRegion(row.region)),
    },
    ...columns.map((column, at): Column<ReportRowDto> => {
      return {
        key: `${column.indicator}-${column.period}`,
        header: <ColumnHead column={column} by={by} />,
        nowrap: true,
        cell: (row) => {
          const cell = row.cells[at];
          return cell && <ReportMark cell={cell} />;
        },
      };
    }),
    {
      key: 'row',
      header: words.row,
      align: 'end',
      cell: ({ counts }) => words.cameOf(counts.came, counts.expected),
    },
  ];
}

function ColumnHead({
  column,
  by,
}: {
  readonly column: ReportColumnDto;
  readonly by: ReportingDto['by'];
}): ReactNode {
  const { language } = useLanguage();
  const texts = useReportingWords();
  const names = useNames();
  const { counts, due, indicator, period } = column;
  return (
    <span className="report-head">
      <span className="report-head-name">
        {by === 'month' ? monthName(Number(period.slice(5, 7)), language) : names.indicator(indicator)}
      </span>
      <span className="report-head-due">{due === null ? texts.noDue : texts.due(due.slice(5))}</span>
      {counts.expected > 0 && (
        <span className="report-head-due">{texts.cameOf(counts.came, counts.expected)}</span>
      )}
    </span>
  );
}
