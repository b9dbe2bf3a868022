import type { DraftBatch } from './drafts.ts';

/** The drafts of a batch in the order series, period, place in the file. */
export interface SortedDrafts {
  readonly order: Uint32Array;
  /** Where each series begins in `order`; one more entry marks the end. */
  readonly starts: Uint32Array;
}

/** Sorts by counting: a million drafts in one pass for the series, and nothing for runs already in order. */
export function sortDrafts(batch: DraftBatch): SortedDrafts {
  const { length, series, period } = batch;
  const starts = new Uint32Array(batch.seriesKeys.length + 1);
  for (let draft = 0; draft < length; draft += 1) {
    const next = (series[draft] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const order = new Uint32Array(length);
  const next = starts.slice();
  for (let draft = 0; draft < length; draft += 1) {
    const at = series[draft] ?? 0;
    const slot = next[at] ?? 0;
    order[slot] = draft;
    next[at] = slot + 1;
  }
  for (let at = 0; at + 1 < starts.length; at += 1) {
    sortRun(order.subarray(starts[at] ?? 0, starts[at + 1] ?? 0), period);
  }
  return { order, starts };
}

function sortRun(run: Uint32Array, period: Int32Array): void {
  for (let at = 1; at < run.length; at += 1) {
    if ((period[run[at - 1] ?? 0] ?? 0) > (period[run[at] ?? 0] ?? 0)) {
      run.sort((a, b) => (period[a] ?? 0) - (period[b] ?? 0) || a - b);
      return;
    }
  }
}
