import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReportDto } from '#contract/reports.ts';
import { compose } from '#server/compose.ts';
import { readConfig } from '#server/config.ts';
import { actingAs, type Ctx } from '#server/services/context.ts';
import { fillPublished } from '#server/services/fill-published.ts';
import { fillSampleReturns } from '#server/services/fill-sample-returns.ts';
import { downloadReport, draftReport, issueReport } from '#server/services/reports/reports.ts';
import { ROOT } from '#tests/support/start-server.ts';

/** Within the days in which returns are due. */
const DAY = '2020-07-08';

/**
 * The half-year report of 2020 as it was issued on published figures and sample returns, with what it was made from
 * while `use` looks at it.
 */
export async function withHalfYearReport<T>(
  use: (made: { readonly ctx: Ctx; readonly report: ReportDto; readonly bytes: Uint8Array }) => Promise<T>,
): Promise<T> {
  const data = mkdtempSync(join(tmpdir(), 'qingyu-report-'));
  const running = await compose(readConfig({ QINGYU_DATA: data, QINGYU_CLOCK: DAY, LOG_LEVEL: 'silent' }));
  try {
    const ctx = actingAs(running.deps, 'operator');
    await fillPublished(ctx, join(ROOT, 'seeds', 'published'));
    await fillSampleReturns(ctx);
    const draft = await draftReport(ctx, { kind: 'half-year', period: '2020-06' });
    const report = await issueReport(ctx, draft.id, {});
    const { bytes } = await downloadReport(ctx, report.id);
    return await use({ ctx, report, bytes });
  } finally {
    await running.close();
    rmSync(data, { recursive: true, force: true });
  }
}
