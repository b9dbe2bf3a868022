import type { ReactNode } from 'react';
import type { ChangeDto, ImportProblemDto } from '#contract/uploads.ts';
import { useNames } from '#client/api/names.ts';
import { exactFigure, formatSpan } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { exactNumber, roundPercent } from '#client/lib/number.ts';
import type { Wording } from '#client/lib/attainment-text.ts';
import { problemsByChange } from './change-problems.ts';
import { CellLink } from './show-cell.tsx';
import { Table } from '#client/ui/table.tsx';
import type { Column } from '#client/ui/table.tsx';

const TONES: Record<ChangeDto['kind'], string | undefined> = {
  added: 'good',
  changed: 'near',
  blocked: 'bad',
  vanished: 'idle',
  unchanged: undefined,
};

export interface ChangesTableProps {
  readonly changes: readonly ChangeDto[];
  readonly problems: readonly ImportProblemDto[];
}

/** Old and new beside each other, with what is wrong; the numbers exactly as they would be stored. */
export function ChangesTable({ changes, problems }: ChangesTableProps): ReactNode {
  const texts = useUploadWords();
  return (
    <Table<ChangeDto>
      caption={texts.changes.title}
      dense
      rows={changes}
      rowKey={(change) =>
        [
          change.cell,
          change.indicator,
          change.region,
          change.group,
          change.industry,
          change.period,
          change.basis,
        ].join('|')
      }
      rowTone={(change) => TONES[change.kind]}
      columns={useColumns(problemsByChange(problems))}
    />
  );
}

function useColumns(problemsOf: (change: ChangeDto) => readonly ImportProblemDto[]): Column<ChangeDto>[] {
  const { language, t } = useLanguage();
  const texts = useUploadWords();
  const names = useNames();
  const words = texts.changes;
  return [
    {
      key: 'cell',
      header: words.cell,
      nowrap: true,
      cell: (change) => (change.cell === null ? t.terms.none : <CellLink cell={change.cell} />),
    },
    { key: 'region', header: words.region, nowrap: true, cell: (change) => names.region(change.region) },
    {
      key: 'indicator',
      header: words.indicator,
      nowrap: true,
      cell: (change) => {
        const split = words.split(unlessTotal(change.group), unlessTotal(change.industry));
        return split === ''
          ? names.indicator(change.indicator)
          : `${names.indicator(change.indicator)} · ${split}`;
      },
    },
    {
      key: 'period',
      header: words.period,
      nowrap: true,
      cell: (change) => formatSpan(change.period, change.basis, language),
    },
    { key: 'basis', header: words.basis, nowrap: true, cell: (change) => t.terms.basis[change.basis] },
    {
      key: 'old',
      header: words.old,
      align: 'end',
      cell: (change) =>
        change.kind === 'added' ? '' : cellText(change.old, change.oldMissing, change.unit, { t, language }),
    },
    {
      key: 'value',
      header: words.value,
      align: 'end',
      cell: (change) => cellText(change.value, change.missing, change.unit, { t, language }),
    },
    {
      key: 'difference',
      header: words.difference,
      align: 'end',
      cell: (change) => differenceText(change, { t, language }),
    },
    {
      key: 'note',
      header: words.note,
      cell: (change) => <ChangeNote change={change} problems={problemsOf(change)} />,
    },
  ];
}

interface ChangeNoteProps {
  readonly change: ChangeDto;
  readonly problems: readonly ImportProblemDto[];
}

function ChangeNote({ change, problems }: ChangeNoteProps): ReactNode {
  const { language } = useLanguage();
  const texts = useUploadWords();
  const words = texts.changes;
  const { kind, relative } = change;
  return (
    <>
      {kind !== 'changed' || relative === null
        ? words.kinds[kind]
        : words.revision(roundPercent(relative, true))}
      {problems.map((problem) => (
        <span key={problem.id} className="change-problem">
          {language === 'zh' ? problem.message : problem.messageEn}
        </span>
      ))}
    </>
  );
}

// Only of figures that change; of rates in percentage points.
function differenceText({ kind, difference, unit }: ChangeDto, { t, language }: Wording): string {
  if (kind === 'unchanged' || difference === null) return '';
  const sign = difference > 0 ? '+' : '';
  return unit === '%'
    ? t.terms.pp(sign + exactNumber(difference))
    : sign + exactFigure(difference, unit, language);
}

function cellText(
  value: number | null,
  missing: ChangeDto['missing'],
  unit: string,
  { t, language }: Wording,
): string {
  if (value !== null) return exactFigure(value, unit, language);
  return missing === null ? t.terms.none : t.terms.missing[missing];
}

function unlessTotal(code: string): string {
  return code === 'total' ? '' : code;
}
