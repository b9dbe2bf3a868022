import { CHECKS } from './check-list.ts';
import { type Judge, runOf, spansOf } from './check.ts';
import type { Report } from '#server/ingest/progress.ts';
import { emptyRun } from './series-run.ts';

/** Runs every check: those of the whole file in their order, those of series together, one pass over the drafts. */
export function runChecks(judge: Judge, report?: Report): void {
  const { seriesKeys } = judge.batch;
  checkSeries(judge, report);
  for (const { ofFile } of CHECKS) {
    ofFile?.(judge);
    report?.('check', seriesKeys.length, seriesKeys.length);
  }
}

function checkSeries(judge: Judge, report?: Report): void {
  const { batch, index, news } = judge;
  const checks = CHECKS.flatMap(({ ofSeries }) => ofSeries ?? []);
  const run = emptyRun();
  for (const [series, key] of batch.seriesKeys.entries()) {
    const indicator = index.indicatorOf(key.indicator);
    report?.('check', series, batch.seriesKeys.length);
    if (!indicator || news[series] === 0) continue;
    for (const span of spansOf(judge, series)) {
      runOf(judge, key, span, run);
      for (const check of checks) check({ run, indicator, judge });
    }
  }
}
