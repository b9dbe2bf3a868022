import { type Check, isAdditive, isNews, type Judge, report, unitOfDraft } from './check.ts';
import { type Column, columnsOf, knownOf } from './columns.ts';

const FEWEST_FIGURES = 20;
/** Of ten last digits, 0 and 5 are two. */
const USUAL_SHARE = 0.2;
const STANDARD_DEVIATIONS = 4;

/**
 * digits.heaped: far more last digits are 0 or 5 than counting gives, so the figures look estimated. Of 41 figures 8
 * end so by chance, 19 or more hardly ever. A quiet note. Source: practice 5.3.
 */
export const digitsHeapedCheck: Check = {
  codes: ['digits.heaped'],
  ofFile: (judge) => {
    for (const column of columnsOf(judge)) {
      if (isHeap(column.fives, column.known - column.zeros) && isAdditive(column.indicator))
        judgeColumn(judge, column);
    }
  },
};

function judgeColumn(judge: Judge, column: Column): void {
  const digits = lastDigits(judge, column);
  const count = digits.length;
  const heaped = digits.filter((digit) => digit % 5 === 0).length;
  if (!isHeap(heaped, count)) return;
  const draft = column.drafts().find((each) => isNews(judge, each));
  if (draft === undefined) return;
  const details = () => ({
    found: `${heaped}/${count}`,
    expected: `${Math.round(count * USUAL_SHARE)}/${count}`,
  });
  report(judge, { code: 'digits.heaped', draft, details });
}

function isHeap(heaped: number, count: number): boolean {
  const spread = Math.sqrt(count * USUAL_SHARE * (1 - USUAL_SHARE));
  return count >= FEWEST_FIGURES && heaped >= count * USUAL_SHARE + STANDARD_DEVIATIONS * spread;
}

// Figures of persons end in their last digit; of 万人, in the last one any of the column was written with.
function lastDigits(judge: Judge, column: Column): number[] {
  const { batch } = judge;
  const drafts = knownOf(judge, column).filter((draft) => batch.value[draft] !== 0);
  let zeros = Infinity;
  for (const draft of drafts) {
    const value = batch.value[draft] ?? 0;
    if (!Number.isInteger(value)) return [];
    zeros = Math.min(zeros, unitOfDraft(judge, draft).power === 0 ? 0 : trailingZeros(value));
  }
  const step = 10 ** zeros;
  return drafts.flatMap((draft) => {
    const steps = Math.abs(batch.value[draft] ?? 0) / step;
    return steps < 10 ? [] : [steps % 10];
  });
}

function trailingZeros(value: number): number {
  let zeros = 0;
  for (let rest = value; rest % 10 === 0; rest /= 10) zeros += 1;
  return zeros;
}
