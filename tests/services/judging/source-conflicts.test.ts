import { describe, expect, test } from 'vitest';
import { withdrawUpload } from '#server/services/imports/withdraw-upload.ts';
import { readConflicts } from '#server/services/judging/source-conflicts.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf, put, tidy, TIDY_HEADER } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const paper = (name: string, value: number, source: string) =>
  tidy(name, [`urban-new-jobs,500000,2021-12,ytd,${value},万人,${source}`], `${TIDY_HEADER},source`);

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2022-07-15' });

  describe('readConflicts', () => {
    test('two papers: both with file and cell, how far apart, and which counts', async () => {
      const { ctx, setToday } = made;
      const first = await put(ctx, paper('congress.csv', 70.7, '人大报告'));
      const was = ctx.clock.now();
      setToday('2022-07-20');
      const second = await put(ctx, paper('bulletin.csv', 75.1, '统计公报'));
      const place = { sheet: '', cell: 'E2', note: null };
      expect(await readConflicts(ctx, {})).toEqual([
        {
          ...{ indicator: 'urban-new-jobs', region: '500000', group: 'total', industry: 'total' },
          ...{ basis: 'ytd', period: '2021-12', unit: '万人', decimals: 2, spread: 4.4 },
          relative: 44_000 / 751_000,
          sayings: [
            {
              ...{ source: '统计公报', value: 75.1, counts: true, upload: second.id, file: 'bulletin.csv' },
              ...place,
              ...{ version: 2, recordedAt: ctx.clock.now() },
            },
            {
              ...{ source: '人大报告', value: 70.7, counts: false, upload: first.id, file: 'congress.csv' },
              ...place,
              ...{ version: 1, recordedAt: was },
            },
          ],
        },
      ]);
      expect(await readConflicts(ctx, { region: '500103' })).toEqual([]);
      expect(await readConflicts(ctx, { asOf: '2022-07-16' })).toEqual([]);
      expect(await codeOf(readConflicts(ctx, { indicator: '无此指标' }))).toBe('not.found');
    });

    test('a source that corrected itself, and one that was withdrawn, contradict nobody', async () => {
      const { ctx } = made;
      await put(ctx, paper('congress.csv', 70.7, '人大报告'));
      await put(ctx, paper('bulletin.csv', 75.1, '统计公报'));
      const again = await put(ctx, paper('again.csv', 75.1, '人大报告'));
      // The same value again is no new vintage: the paper's last word that is kept is its first.
      expect(again).toMatchObject({ written: 0 });
      const corrected = await put(ctx, paper('corrected.csv', 70.7, '统计公报'));
      expect(corrected).toMatchObject({ written: 1 });
      expect(await readConflicts(ctx, {})).toEqual([]);
      await withdrawUpload(ctx, corrected.id, '误报');
      const [conflict] = await readConflicts(ctx, {});
      expect(conflict?.sayings.map(({ source, value, counts }) => [source, value, counts])).toEqual([
        ['统计公报', 75.1, true],
        ['人大报告', 70.7, false],
      ]);
    });
  });
});
