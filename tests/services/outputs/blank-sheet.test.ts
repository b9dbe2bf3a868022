import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { BlankSheetQuery } from '#contract/blank-sheets.ts';
import { stageUpload } from '#server/services/imports/stage-upload.ts';
import { blankSheet } from '#server/services/outputs/blank-sheet.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf, put, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';
import { bytesOf, textOf } from './bytes-of.ts';

const ASKED: BlankSheetQuery = {
  indicator: 'urban-new-jobs,surveyed-unemployment-rate',
  period: '2020-06',
  layout: 'district',
  format: 'csv',
  filled: 'false',
};
const REGIONS = ['500103', '500105', '500000'];

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });
  const sheet = (query: Partial<BlankSheetQuery> = {}) => blankSheet(made.ctx, { ...ASKED, ...query });
  const stage = (name: string, text: string) =>
    stageUpload(made.ctx, { name, bytes: new TextEncoder().encode(text), hints: {}, origin: 'reported' });

  describe('blankSheet', () => {
    test('has the period in its title, units and bases in its headers, a row a region and 合计 last', async () => {
      const file = await sheet({ regions: '渝中区,江北区,全市' });
      expect(file.name).toBe('晴雨报表-2020年6月.csv');
      expect((await textOf(file)).split('\r\n')).toEqual([
        '2020年6月区县报表,,',
        '单位：万人、%,,',
        '区县,城镇新增就业 累计（万人）,城镇调查失业率 本月（%）',
        '渝中区,,',
        '江北区,,',
        '合计,,',
        '',
      ]);
    });

    test('lists the 41 regions of the time and the city', async () => {
      const lines = (await textOf(await sheet())).trim().split('\r\n');
      expect(lines).toHaveLength(3 + 42);
      expect(lines[3]).toMatch(/^渝中区,/);
      expect(lines.at(-1)).toMatch(/^合计,/);
    });

    test.each(['district', 'tidy'] as const)(
      '%s: filled in, it is taken in without a single question',
      async (layout) => {
        const file = await sheet({ indicator: 'urban-new-jobs', layout });
        let left = 0;
        const filled = (await textOf(file)).split('\r\n').map((line) => {
          // 41 districts of 0.5 and the city of 20.5, by the value's place in the line.
          const isCity = /^合计,|,全市,/.test(line);
          const isRow =
            layout === 'tidy' ? /^城镇新增就业,/.test(line) : /^\D+,$/.test(line) && !line.includes('单位');
          if (!isRow || !/,(,|$)/.test(line)) return line;
          left += 1;
          const value = isCity ? '20.5' : '0.5';
          return layout === 'tidy'
            ? line.replace(',ytd,,', `,ytd,${value},`)
            : line.replace(/,$/, `,${value}`);
        });
        expect(left).toBeGreaterThanOrEqual(42);
        const staged = await stage(file.name, filled.join('\r\n'));
        expect(staged.problems).toEqual([]);
        expect(staged.summary).toMatchObject({ cells: 42, added: 42, errors: 0, warnings: 0 });
      },
    );

    test('exists for every indicator of the catalogue', async () => {
      const refused: string[] = [];
      for (const { code } of made.ctx.catalogue.pack.indicators) {
        for (const layout of ['district', 'tidy'] as const) {
          const query = { indicator: code, layout, period: '2020-06', regions: REGIONS.join(',') };
          const said = await sheet(query).then(() => undefined, String);
          if (said !== undefined) refused.push(`${layout} ${code}`);
        }
      }
      expect(refused).toEqual([]);
    });

    test.each([
      ['2020-01..02', 'period', '2020年1—2月区县报表'],
      ['2020-Q2', 'period', '2020年第2季度区县报表'],
      ['2020-H1', 'period', '2020年上半年区县报表'],
      ['2019', 'period', '2019年度区县报表'],
    ] as const)('is of %s as well', async (period, basis, title) => {
      const text = await textOf(await sheet({ indicator: 'urban-new-jobs', period, basis }));
      expect(text.split(/[,\r]/)[0]?.replace('\uFEFF', '')).toBe(title);
    });

    test('refuses what would be read as something else', async () => {
      expect(await codeOf(sheet({ period: '2020-Q2', basis: 'ytd' }))).toBe('request.invalid');
      expect(await codeOf(sheet({ indicator: 'happiness' }))).toBe('not.found');
    });

    test.each(['district', 'tidy'] as const)(
      '%s, with what stands in it, reads back unchanged',
      async (layout) => {
        await put(
          made.ctx,
          tidy('june.csv', [
            'urban-new-jobs,500103,2020-06,ytd,34.210,万人',
            'urban-new-jobs,500104,2020-06,ytd,"1,234",人',
            'urban-new-jobs,500105,2020-06,ytd,—,人',
            'urban-new-jobs,500106,2020-06,ytd,…,人',
            'urban-new-jobs,500107,2020-06,ytd,***,人',
            'surveyed-unemployment-rate,500000,2020-06,period,5.9,%',
          ]),
        );
        const file = await sheet({ layout, filled: 'true' });
        const staged = await stage(file.name, await textOf(file));
        expect(staged.summary).toMatchObject({ added: 0, changed: 0, unchanged: 6, errors: 0, warnings: 0 });
      },
    );

    test('as a workbook has the same cells, labels locked and places to fill open', async () => {
      const file = await sheet({ format: 'xlsx', indicator: 'urban-new-jobs', regions: '渝中区,全市' });
      const { sheets } = await readXlsx(await bytesOf(file), { readStyles: true });
      expect(sheets[0]?.rows).toEqual([
        ['2020年6月区县报表', null],
        ['单位：万人', null],
        ['区县', '城镇新增就业 累计（万人）'],
        ['渝中区', null],
        ['合计', null],
      ]);
      expect(sheets[0]?.protection?.sheet).toBe(true);
      expect(sheets[0]?.cells?.get('3,1')?.style?.protection?.locked).toBe(false);
    });
  });
});
