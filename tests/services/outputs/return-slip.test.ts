import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { stageUpload } from '#server/services/imports/stage-upload.ts';
import { originalFile, returnSlip } from '#server/services/outputs/return-slip.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';
import { bytesOf } from './bytes-of.ts';

const BAD = tidy('六月.csv', [
  'urban-new-jobs,渝中区,2020-06,ytd,1200,人',
  'urban-new-jobs,渝中去,2020-06,ytd,=1+1,人',
  'urban-new-jobs,江北区,2020-06,ytd,约2000,人',
]);

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });
  const slipOf = async (id: string, deadline?: string) => {
    const file = await returnSlip(made.ctx, id, deadline);
    return { name: file.name, ...(await readXlsx(await bytesOf(file), { readStyles: true })) };
  };

  describe('returnSlip', () => {
    test('is the sheet with its faulty cells marked, and a list of them before it', async () => {
      const { id } = await stageUpload(made.ctx, BAD);
      const { name, sheets } = await slipOf(id);
      expect(name).toBe('退回-六月.xlsx');
      expect(sheets.map((sheet) => sheet.name)).toEqual(['退回说明', '报表']);
      const list = sheets[0]?.rows.filter(([first]) => typeof first === 'number') ?? [];
      expect(list.map((row) => row.slice(0, 4))).toEqual([
        [1, 'B3', '错误 error', '渝中去'],
        [2, 'E4', '错误 error', '约2000'],
      ]);
      expect(list[1]?.[6]).toBe('改成一个数；没有数据时留空或填“—”');
      const cells = sheets[1]?.cells;
      expect(cells?.get('3,4')).toMatchObject({
        value: '约2000',
        style: { fill: { fgColor: { rgb: 'FFC7CE' } } },
      });
      expect(cells?.get('3,4')?.comment?.text).toBe(
        '【错误 error】不是可读的数：“约2000”\n改成一个数；没有数据时留空或填“—”\n' +
          'This is not a readable number: “约2000” Write one number; where there is none leave blank or write —',
      );
      expect(sheets[1]?.rows[1]).toEqual(['urban-new-jobs', '渝中区', '2020-06', 'ytd', 1200, '人']);
      expect(cells?.get('2,4')?.formula).toBeUndefined();
    });

    test('of a workbook is that workbook, marked in place', async () => {
      const bytes = await writeXlsx({
        sheets: [
          {
            name: '6月',
            rows: [
              ['2020年6月城镇新增就业情况表', null],
              ['区县', '累计（人）'],
              ['渝中区', 1200],
              ['江北区', '约2000'],
            ],
            merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
          },
          { name: '附注', rows: [['快报数']] },
        ],
      });
      const sent = { name: '六月.xlsx', bytes, hints: {}, origin: 'reported' } as const;
      const { id } = await stageUpload(made.ctx, sent);
      const { sheets } = await slipOf(id);
      expect(sheets.map((sheet) => sheet.name)).toEqual(['退回说明', '6月', '附注']);
      expect(sheets[1]?.merges).toEqual([{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }]);
      expect(sheets[1]?.cells?.get('3,1')).toMatchObject({
        value: '约2000',
        style: { fill: { fgColor: { rgb: 'FFC7CE' } } },
      });
      const again = await stageUpload(made.ctx, {
        ...sent,
        bytes: await bytesOf(await returnSlip(made.ctx, id)),
      });
      expect(again.summary).toMatchObject({ cells: 2, added: 1 });
    });

    test('gives three working days, or the day named', async () => {
      const { id } = await stageUpload(made.ctx, BAD);
      const dueOf = async (deadline?: string) => (await slipOf(id, deadline)).sheets[0]?.rows[3]?.[1];
      expect(await dueOf()).toMatch(/^2020-07-20（.*3个工作日/);
      expect(await dueOf('2020-07-31')).toBe('2020-07-31');
    });

    test('of a file that could not be read, is the list alone', async () => {
      const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]);
      const refused = await stageUpload(made.ctx, { name: 'x.xlsx', bytes, hints: {}, origin: 'reported' });
      expect(refused.state).toBe('refused');
      const { sheets } = await slipOf(refused.id);
      expect(sheets.map((sheet) => sheet.name)).toEqual(['退回说明']);
      expect(sheets[0]?.rows.flat()).toContain(
        '原件读不出，只附清单 the file cannot be read: the list alone',
      );
    });

    test('of an upload there is not, is refused', async () => {
      expect(await codeOf(returnSlip(made.ctx, 'nothing'))).toBe('not.found');
    });
  });

  describe('originalFile', () => {
    test('is the file byte for byte, under its name', async () => {
      const { id } = await stageUpload(made.ctx, BAD);
      const file = await originalFile(made.ctx, id);
      expect(file.name).toBe('六月.csv');
      expect(await bytesOf(file)).toEqual(BAD.bytes);
      expect(await codeOf(originalFile(made.ctx, 'nothing'))).toBe('not.found');
    });
  });
});
