import type { ImportProblemDto } from '#contract/uploads.ts';
import type { IsoDate } from '#domain/period.ts';
import type { CellMark, Cover, CoverRow } from '../../ingest/workbook/mark-workbook.ts';

export const SLIP_SHEET = '退回说明';

export interface SlipFacts {
  readonly fileName: string;
  readonly sentAt: string;
  readonly deadline: IsoDate;
  /** Whether the day was named, or counted from today. */
  readonly isNamed: boolean;
  readonly faults: readonly ImportProblemDto[];
  /** Problems of all kinds that were found; only the first are kept in words. */
  readonly total: number;
  readonly notes: number;
  /** What had to be left out of the slip, in words. */
  readonly remark: string | undefined;
}

const HEADER = [
  '序号 No.',
  '单元格 Cell',
  '级别 Severity',
  '现值 Found',
  '应为 Expected',
  '问题 Problem',
  '怎么改 How to mend',
  'Problem',
  'How to mend',
];
const SEVERITY_WORDS = { error: '错误 error', warning: '需核实 to check', note: '提示 note' } as const;

/** The first sheet of a return slip: what is wrong, where, how to mend it, and by when. */
export function slipCover(facts: SlipFacts): Cover {
  const { fileName, sentAt, deadline, isNamed, faults, total, notes, remark } = facts;
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  const counted = isNamed
    ? ''
    : '（未另行指定，按3个工作日计，未计法定节假日 three working days from today）';
  const more = total - faults.length - notes;
  const lines: CoverRow[] = [
    { cells: [`${SLIP_SHEET} · Return slip`], look: 'title' },
    { cells: ['报表 File', fileName] },
    { cells: ['收到 Received', sentAt] },
    { cells: ['请于此日前改好重报 Mend and send by', `${deadline}${counted}`] },
    {
      cells: [
        '共 Count',
        `错误 errors ${errors}，需核实 to check ${faults.length - errors}，提示 notes ${notes}（提示不必改 nothing to mend）`,
      ],
    },
    ...(more > 0 ? [{ cells: ['另有 Not listed', `${more}`] }] : []),
    ...(remark === undefined ? [] : [{ cells: ['说明 Note', remark] }]),
    { cells: [''] },
    { cells: HEADER, look: 'header' },
    ...faults.map(faultRow),
  ];
  return { name: SLIP_SHEET, widths: [12, 16, 16, 20, 20, 44, 44, 44, 44], rows: lines };
}

function faultRow(problem: ImportProblemDto, at: number): CoverRow {
  const { cell, severity, found, expected, message, fix, messageEn, fixEn } = problem;
  const cells = [at + 1, cell ?? '整份 whole file', SEVERITY_WORDS[severity]];
  const look = severity === 'error' ? 'error' : 'warning';
  const mark = placeOf(problem);
  return {
    cells: [...cells, found, expected, message, fix, messageEn, fixEn],
    look,
    ...(mark && { leadsTo: { at: 1, mark } }),
  };
}

/** The marks of cells with an error or a warning: the graver colour, everything said of the cell in one comment. */
export function cellMarks(faults: readonly ImportProblemDto[]): CellMark[] {
  const marks = new Map<string, CellMark>();
  for (const fault of faults) {
    const place = placeOf(fault);
    if (!place) continue;
    const key = `${place.sheet}!${place.row}:${place.column}`;
    const before = marks.get(key);
    const own = `【${SEVERITY_WORDS[fault.severity]}】${fault.message}\n${fault.fix}\n${fault.messageEn} ${fault.fixEn}`;
    marks.set(key, {
      ...place,
      severity: before?.severity === 'error' || fault.severity === 'error' ? 'error' : 'warning',
      text: before ? `${before.text}\n\n${own}` : own,
    });
  }
  return [...marks.values()];
}

// A problem of a whole row is shown at its first cell.
function placeOf({
  cell,
  row,
  column,
}: ImportProblemDto): Pick<CellMark, 'sheet' | 'row' | 'column'> | undefined {
  if (cell === null || row === null || row < 1) return undefined;
  const end = cell.lastIndexOf('!');
  return { sheet: end < 0 ? '' : cell.slice(0, end), row, column: column ?? 1 };
}
