import { describe, expect, test } from 'vitest';
import type { ReportBlock, ReportDto } from '#contract/reports.ts';
import { draftReport, downloadReport, editReport, refreshReport } from '#server/services/reports/reports.ts';
import { haveSameWords, keepLeftOut, printedBlocks } from '#server/services/reports/left-out.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { cityJobs, put } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';
import { docxPart } from './docx-text.ts';

const TABLE = { kind: 'table', title: '主要指标', unit: '', columns: ['指标'], rows: [['甲']] } as const;
const WORDS = { kind: 'paragraph', parts: ['一', '二'] } as const;
const blocks = (...of: readonly unknown[]) => of as ReportBlock[];

describe('what is left out', () => {
  test('is not printed, stays left out of what is composed anew, and is no change of words', () => {
    const out = { ...TABLE, leftOut: true };
    expect(printedBlocks(blocks(out, WORDS))).toEqual([WORDS]);
    expect(keepLeftOut(blocks(out), blocks({ ...TABLE, rows: [] }, { ...TABLE, title: '区县' }))).toEqual([
      { ...out, rows: [] },
      { ...TABLE, title: '区县' },
    ]);
    expect(haveSameWords(blocks(TABLE, WORDS), blocks(out, { ...WORDS, parts: ['一二'] }))).toBe(true);
    expect(haveSameWords(blocks(TABLE, WORDS), blocks(out, { ...WORDS, parts: ['一三'] }))).toBe(false);
    expect(haveSameWords(blocks(TABLE), blocks(TABLE, WORDS))).toBe(false);
  });
});

/** The draft with its first table left out, or taken in again. */
function choosing({ blocks: of }: ReportDto, leftOut: boolean) {
  const first = of.findIndex(({ kind }) => kind === 'table');
  return of.map((block, index) => (index === first ? { ...block, leftOut } : block));
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-07-12' });

  test('a table left out is in no document, comes back whole, and its numbers hold nothing up', async () => {
    const { ctx } = made;
    await put(ctx, cityJobs({ '2020-03': 12.5, '2020-06': 34.21 }));
    const draft = await draftReport(ctx, { kind: 'half-year', period: '2020-06' });
    const title = draft.blocks.find(({ kind }) => kind === 'table');
    const name = title?.kind === 'table' ? title.title : '';
    const body = async (): Promise<string> =>
      docxPart((await downloadReport(ctx, draft.id)).bytes, 'word/document.xml');
    const whole = await body();
    expect(whole).toContain(name);
    const without = await editReport(ctx, draft.id, { title: draft.title, blocks: choosing(draft, true) });
    expect([without.edited, (await body()).includes(name)]).toEqual([false, false]);
    await put(ctx, cityJobs({ '2020-06': 35.4 }, 'revised.csv'));
    const fresh = await refreshReport(ctx, draft.id, {});
    expect(fresh.blocks.some((block) => block.kind === 'table' && block.leftOut === true)).toBe(true);
    expect((await body()).includes(name)).toBe(false);
    await editReport(ctx, draft.id, { title: fresh.title, blocks: choosing(fresh, false) });
    expect(await body()).toContain(name);
  });
});
