import { missingCode } from '#server/ingest/drafts.ts';
import { draftAddress, figure, type Judge, report, unitOfDraft } from './check.ts';

const BLANK = missingCode('not-reported');
const SAME = { zh: '，数值相同，只写一次', en: ' with the same value, written once' };
const OTHER = { zh: '，数值不同', en: ' with different values' };

export type RepeatsInput = Pick<Judge, 'batch' | 'sorted' | 'problems' | 'repeats'>;

/**
 * value.duplicate: one series and period twice. The same value is noted and written once; another is an error on
 * both; a blank gives way to what is said elsewhere, 4.3 under 1—6月 beside nothing under 6月. Runs before the comparison, which passes over repeats, and marks them.
 */
export function reportDuplicates(input: RepeatsInput): void {
  const { series, period } = input.batch;
  const { order } = input.sorted;
  for (let from = 0, to = 1; from < order.length; from = to, to += 1) {
    const first = order[from] ?? 0;
    while (
      to < order.length &&
      series[order[to] ?? 0] === series[first] &&
      period[order[to] ?? 0] === period[first]
    ) {
      to += 1;
    }
    if (to > from + 1) judgeRepeats(input, withoutBlanks(input, order.subarray(from, to)));
  }
}

function withoutBlanks({ batch, repeats }: RepeatsInput, drafts: Uint32Array): Uint32Array {
  const said = drafts.filter((draft) => batch.missing[draft] !== BLANK);
  if (said.length === 0) return drafts;
  for (const draft of drafts) if (batch.missing[draft] === BLANK) repeats[draft] = 1;
  return said;
}

function judgeRepeats(judge: RepeatsInput, drafts: Uint32Array): void {
  if (drafts.length < 2) return;
  const { batch, repeats } = judge;
  const [first = 0, second = 0, ...rest] = drafts;
  const others = [second, ...rest];
  const isSame = others.every(
    (draft) =>
      batch.missing[draft] === batch.missing[first] && Object.is(batch.value[draft], batch.value[first]),
  );
  for (const draft of isSame ? others : drafts) {
    if (isSame) repeats[draft] = 1;
    const twin = draft === first ? second : first;
    report(judge, {
      code: 'value.duplicate',
      draft,
      severity: isSame ? 'note' : 'error',
      details: () => ({
        how: isSame ? SAME : OTHER,
        found: textOf(judge, draft),
        other: textOf(judge, twin),
        expected: draftAddress(batch, twin),
      }),
    });
  }
}

function textOf(judge: RepeatsInput, draft: number): string {
  const { batch } = judge;
  if (batch.missing[draft] !== 0) return batch.reported[draft] ?? '—';
  return figure(batch.value[draft] ?? 0, unitOfDraft(judge, draft));
}
