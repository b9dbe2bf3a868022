import type { ReadSink } from '#server/ingest/layout.ts';
import type { NewProblem, ProblemDetails } from '#server/ingest/problems.ts';
import { nearDetails } from '#server/ingest/layouts/tidy/tidy-faults.ts';
import type { BrokenColumn, ColumnPlan } from './column-plan.ts';
import { type FoundTable, hasField } from './found-table.ts';
import { placeOf } from './place-of.ts';
import type { LabelledRow } from './row-labels.ts';

/** What is wrong with a table, each thing told once and where it can be mended. */
export interface TableProblems {
  /** A row and a column that leave a question open, or hold words nobody knows. */
  plan(row: LabelledRow, plan: ColumnPlan): void;
  /** A row by itself. */
  row(row: LabelledRow, problem: Omit<NewProblem, 'at'>): void;
  /** What concerns the table as a whole. */
  table(problem: Omit<NewProblem, 'at'>): void;
  /** Names of rows outside the catalogue, told together at the end. */
  outside(label: string, rowAt: number): void;
  finish(): void;
}

const NAMED_TOGETHER = 5;

/** `together`: rows outside the catalogue are one remark for all, as in tables made for other readers. */
export function tableProblems(table: FoundTable, { problems }: ReadSink, together: boolean): TableProblems {
  const told = new Set<string>();
  const outside: { label: string; at: number }[] = [];
  const tell = (problem: NewProblem): void => {
    const key = `${problem.code}|${problem.at?.row}|${problem.at?.column}`;
    if (told.has(key)) return;
    told.add(key);
    problems.add(problem);
  };
  const top = placeOf(table, table.shape.titleRows[0] ?? table.shape.headerRows[0] ?? 0, 0);
  const atRow = (row: LabelledRow) => placeOf(table, row.at, row.labelAt);
  return {
    plan: (row, plan) => {
      if (plan.as === 'broken') {
        tell({
          code: plan.code,
          at: placeOf(table, ...placeOfFault(table, row, plan)),
          details: plan.details,
        });
      }
      if (plan.as !== 'ignored') return;
      if (plan.unknown === 'column') {
        const at = placeOf(table, headerRow(table), plan.at);
        tell({ code: 'header.unknown', at, details: { found: plan.header } });
      }
      if (plan.unknown === 'row' && together) outside.push({ label: row.label, at: row.at });
      if (plan.unknown === 'row' && !together) tell({ ...unknownRow(row, table), at: atRow(row) });
    },
    row: (row, problem) => {
      tell({ ...problem, at: atRow(row) });
    },
    table: (problem) => {
      tell({ ...problem, at: top });
    },
    outside: (label, at) => outside.push({ label, at }),
    finish: () => {
      const labels = [...new Set(outside.map(({ label }) => label))];
      const [first] = outside;
      if (!first) return;
      const shown = labels.slice(0, NAMED_TOGETHER).join('、');
      const details: ProblemDetails = {
        found: labels.length > NAMED_TOGETHER ? `${shown}……` : shown,
        count: new Set(outside.map(({ at }) => at)).size,
      };
      tell({ code: 'rows.outside', at: placeOf(table, first.at, 0), details });
    },
  };
}

function headerRow({ shape }: FoundTable): number {
  return shape.headerRows[0] ?? 0;
}

/** Row and column, from 0, where a question of a plan can be answered. */
function placeOfFault(table: FoundTable, row: LabelledRow, { code, at }: BrokenColumn): [number, number] {
  const header: [number, number] = [headerRow(table), at];
  const isNamedRow = hasField(table, 'names');
  switch (code) {
    case 'region.unknown':
      return header;
    case 'period.unknown':
      return hasField(table, 'period') ? [row.at, row.labelAt] : header;
    case 'basis.unknown':
      return isNamedRow ? [row.at, at] : header;
    case 'unit.unknown':
    case 'unit.mismatch':
      return isNamedRow ? [row.at, unitColumn(table, row) ?? at] : header;
    default:
      return isNamedRow ? [row.at, row.labelAt] : header;
  }
}

function unitColumn({ labels }: FoundTable, { unitText }: LabelledRow): number | undefined {
  return unitText === '' ? undefined : labels.find(({ field }) => field === 'unit')?.at;
}

function unknownRow({ label, path }: LabelledRow, { context }: FoundTable): Omit<NewProblem, 'at'> {
  if (path.length > 1) return { code: 'group.unknown', details: { found: label } };
  const near = nearDetails(context.read.index.indicators.near(label));
  return { code: 'indicator.unknown', details: { found: label, ...near } };
}
