import { describe, expect, test } from 'vitest';
import type { PreviewGridDto } from '#contract/preview-grid.ts';
import { commitUpload } from '#server/services/imports/commit-upload.ts';
import { previewGrid } from '#server/services/imports/preview-grid.ts';
import { stageUpload, type IncomingFile } from '#server/services/imports/stage-upload.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { cityJobs, codeOf, put } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const WHOLE = { from: 1, rows: 200 };

function file(name: string, lines: readonly string[]): IncomingFile {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  return { name, bytes, hints: {}, origin: 'reported' };
}

const DISTRICTS = file('2020年4月.csv', [
  '2020年4月各区县城镇新增就业情况表,,,',
  '单位：万人,,,',
  '区县,1—4月累计,同比±%,备注',
  '渝中区,1.25,3.1,已核',
  '万州区,约一万,2.0,',
  '江北区,—,,',
  '填表人：统计科,,,',
]);

function cellOf(grid: PreviewGridDto, row: number, column: number) {
  return grid.rows.find((each) => each.row === row)?.cells.find((each) => each.column === column);
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('previewGrid', () => {
    test('shows the original, each cell with what it was taken for and what would become of it', async () => {
      const { id } = await stageUpload(made.ctx, DISTRICTS);
      const grid = await previewGrid(made.ctx, id, WHOLE);
      expect(grid).toMatchObject({ state: 'shown', sheet: 0, from: 1, merges: [], hiddenColumns: [] });
      expect(grid.sheets).toEqual([{ index: 0, name: '', hidden: false, rows: 7, columns: 4, tables: 1 }]);
      expect(grid.rows.map(({ row, hidden, cells }) => [row, hidden, cells.length])).toEqual([
        [1, false, 1],
        [2, false, 1],
        [3, false, 4],
        [4, false, 4],
        [5, false, 3],
        [6, false, 2],
        [7, false, 1],
      ]);
      expect(cellOf(grid, 1, 1)).toEqual({
        column: 1,
        text: '2020年4月各区县城镇新增就业情况表',
        role: 'title',
        says: ['period'],
      });
      expect(cellOf(grid, 2, 1)).toEqual({ column: 1, text: '单位：万人', role: 'title', says: ['unit'] });
      expect(cellOf(grid, 3, 2)).toEqual({ column: 2, text: '1—4月累计', role: 'header', says: ['period'] });
      expect(cellOf(grid, 4, 1)).toEqual({ column: 1, text: '渝中区', role: 'label' });
      expect(cellOf(grid, 4, 2)).toEqual({ column: 2, text: '1.25', role: 'value', kind: 'added' });
      expect(cellOf(grid, 4, 3)).toEqual({ column: 3, text: '3.1', role: 'check' });
      expect(cellOf(grid, 4, 4)).toEqual({ column: 4, text: '已核', role: 'ignored' });
      // Unreadable: no figure, an error at its cell.
      expect(cellOf(grid, 5, 2)).toEqual({
        column: 2,
        text: '约一万',
        role: 'value',
        problems: ['value.unreadable@B5'],
      });
      expect(cellOf(grid, 7, 1)).toMatchObject({ text: '填表人：统计科', role: 'ignored' });
    });

    test('tells a figure that changes, one that stays and one that is held', async () => {
      await put(made.ctx, cityJobs({ '2020-03': 16.26, '2020-04': 21.7 }));
      const { id } = await stageUpload(
        made.ctx,
        cityJobs({ '2020-03': 16.26, '2020-04': 21.9, '2020-05': 20 }, 'second.csv'),
      );
      const grid = await previewGrid(made.ctx, id, { from: 2, rows: 3 });
      expect(grid.rows.map(({ row }) => row)).toEqual([2, 3, 4]);
      expect([2, 3, 4].map((row) => cellOf(grid, row, 5)?.kind)).toEqual(['unchanged', 'changed', 'blocked']);
      expect(cellOf(grid, 4, 5)?.problems).toContain('ytd.fell@E4');
    });

    test('compares nothing once the upload is committed', async () => {
      const { id } = await stageUpload(made.ctx, DISTRICTS);
      await commitUpload(made.ctx, id, { accept: [] });
      const grid = await previewGrid(made.ctx, id, WHOLE);
      expect(cellOf(grid, 4, 2)).toEqual({ column: 2, text: '1.25', role: 'value' });
    });

    test('gives rows past the end as none, and refuses a sheet that is none', async () => {
      const { id } = await stageUpload(made.ctx, DISTRICTS);
      expect((await previewGrid(made.ctx, id, { from: 8, rows: 10 })).rows).toEqual([]);
      expect(await codeOf(previewGrid(made.ctx, id, { ...WHOLE, sheet: 1 }))).toBe('not.found');
      expect(await codeOf(previewGrid(made.ctx, 'none', WHOLE))).toBe('not.found');
    });

    test('shows nothing of a file with personal data, and nothing of one that is no table', async () => {
      const personal = file('名单.csv', ['区县,2020年4月新增就业（人）', '渝中区,11010119900307876X']);
      const { id } = await stageUpload(made.ctx, personal);
      expect(await previewGrid(made.ctx, id, WHOLE)).toMatchObject({
        state: 'withheld',
        sheets: [],
        rows: [],
      });
      const pdf = await stageUpload(made.ctx, file('a.pdf', ['%PDF-1.7']));
      expect(await previewGrid(made.ctx, pdf.id, WHOLE)).toMatchObject({ state: 'unreadable', rows: [] });
      const quotes = await stageUpload(made.ctx, file('quotes.csv', ['a,b', '"渝中区,1']));
      expect(await previewGrid(made.ctx, quotes.id, WHOLE)).toMatchObject({ state: 'unreadable', rows: [] });
    });
  });
});
