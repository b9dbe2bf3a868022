import { columnLetter } from '#server/ingest/sheet.ts';
import type { ColumnPlan } from './column-plan.ts';
import { type CheckKind, checkKind, isRemarkHeader } from '#server/ingest/layouts/grid/column-words.ts';
import { isSerialHeader } from '#server/ingest/layouts/grid/label-columns.ts';
import type { TableContext } from './table-context.ts';
import type { TableShape } from '#server/ingest/layouts/grid/table-shape.ts';
import { planValueColumn } from './value-column.ts';
import type { Bilingual } from '#server/ingest/words/text.ts';

const CHECK_WORDS: Readonly<Record<CheckKind, Bilingual>> = {
  change: { zh: '同比或增减，只核对', en: 'a change, only checked' },
  prior: { zh: '上年同期数，作同比基数', en: 'last year’s figure, the base of the change' },
  attainment: { zh: '完成率，只核对', en: 'attainment, only checked' },
  schedule: { zh: '序时进度，不入库', en: 'the schedule, not loaded' },
  rank: { zh: '排名，不入库', en: 'a rank, not loaded' },
  target: { zh: '年度目标，只核对', en: 'the target, only checked' },
  other: { zh: '只供参考，不入库', en: 'not loaded' },
};

/** What each column of a district table is for. */
export function planColumns(shape: TableShape, regionColumn: number, context: TableContext): ColumnPlan[] {
  return Array.from({ length: shape.width }, (_, at) => planColumn(at, shape, regionColumn, context));
}

function planColumn(at: number, shape: TableShape, regionColumn: number, context: TableContext): ColumnPlan {
  const path = shape.paths[at] ?? [];
  const header = path.join(' ');
  const base = { at, header };
  const hint = context.read.hints.columns?.[columnLetter(at + 1)];
  if (at === regionColumn) {
    return {
      ...base,
      as: 'label',
      field: 'region',
      why: { zh: '各行是区县名', en: 'its cells are region names' },
    };
  }
  if (hint?.as === 'ignored') {
    return {
      ...base,
      as: 'ignored',
      unknown: false,
      why: { zh: '上传时指定不读', en: 'left out when uploading' },
    };
  }
  if (hint?.as === 'value') return planValueColumn({ at, path, hint }, context);
  const check = checkKind(path);
  if (hint?.as === 'check') {
    return { ...base, as: 'check', check: check ?? 'other', why: CHECK_WORDS[check ?? 'other'] };
  }
  if (at < shape.labelColumns || path.some(isSerialHeader)) {
    return {
      ...base,
      as: 'label',
      field: 'row',
      why: { zh: '行的序号或分类', en: 'numbers or classes of the rows' },
    };
  }
  if (path.length === 0 || isRemarkHeader(header)) {
    return {
      ...base,
      as: 'ignored',
      unknown: false,
      why: { zh: '备注或代码，未读入', en: 'remarks or codes, left out' },
    };
  }
  if (check) return { ...base, as: 'check', check, why: CHECK_WORDS[check] };
  return planValueColumn({ at, path, hint: undefined }, context);
}

/**
 * The value column a check column speaks of: under the same top heading when it has one there, else the nearest to
 * the left, and for a target or an attainment the nearest year-to-date one first. Undefined when there is none.
 */
export function columnChecked(
  plans: readonly ColumnPlan[],
  at: number,
  shape: TableShape,
): number | undefined {
  const plan = plans[at];
  if (plan?.as !== 'check') return undefined;
  const values = plans.filter((each) => each.as === 'value');
  const top = (column: number): string | undefined => {
    const path = shape.paths[column] ?? [];
    return path.length > 1 ? path[0] : undefined;
  };
  const own = top(at);
  const together = own === undefined ? [] : values.filter((value) => top(value.at) === own);
  const isYearly = plan.check === 'attainment' || plan.check === 'target';
  const cumulative = isYearly ? values.filter(({ basis }) => basis !== 'period') : [];
  const candidates = [together, cumulative, values].find((each) => each.length > 0) ?? [];
  const left = candidates.filter((value) => value.at < at).at(-1);
  return (left ?? (isYearly ? candidates[0] : undefined))?.at;
}
