import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { exploreFileQuerySchema } from '#contract/explore.ts';
import { exploreFile } from '#server/services/explore/explore-file.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { put, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-07-15' });

  async function fileOf(query: Readonly<Record<string, string>>) {
    const { name, body } = await exploreFile(made.ctx, exploreFileQuerySchema.parse(query));
    const pieces: Uint8Array[] = [];
    for await (const piece of body) pieces.push(piece);
    return { name, bytes: Buffer.concat(pieces) };
  }

  async function fill(): Promise<void> {
    const header = 'indicator,region,industry,period,basis,value,unit';
    const row = (industry: string, period: string, value: number | string) =>
      `urban-new-jobs,500000,${industry},${period},ytd,${value},人`;
    const rows = [
      row('total', '2019-06', 1000),
      row('total', '2020-06', 900),
      row('C', '2019-06', 250),
      row('C', '2020-06', 300),
      row('E', '2020-06', 150),
    ];
    await put(made.ctx, tidy('by.csv', rows, header));
  }

  const asked = { rows: 'industry', from: '2020-06', to: '2020-06' };

  test('names, percentages, reasons in words, then what it is', async () => {
    await fill();
    const { name, bytes } = await fileOf({ ...asked, show: 'year-on-year', format: 'csv' });
    expect(name).toBe('晴雨分析-城镇新增就业-同比-2020-06.csv');
    expect(bytes.toString()).toBe(
      [
        '\uFEFF行业,2020-06',
        '合计,-10',
        '制造业,20',
        '建筑业,无对比期数值',
        ',',
        '指标,城镇新增就业 · 累计',
        '内容,同比 · %',
        '范围,全市',
        '来源,by.csv',
        '所知日期,2020-07-15 · v1',
        '',
      ].join('\r\n'),
    );
  });

  test('in English, with the sum and how much of it there is', async () => {
    await fill();
    const { bytes } = await fileOf({ ...asked, from: '2019-12', format: 'csv', lang: 'en', step: 'half' });
    expect(bytes.toString().split('\r\n').slice(0, 6)).toEqual([
      '\uFEFFIndustry,2020-H1',
      'Total,0.09',
      'Manufacturing,0.03',
      'Construction,0.015',
      'Industries added up,0.045',
      'with a figure / expected in the sum,2/20',
    ]);
  });

  test('as a workbook, numbers are numbers', async () => {
    await fill();
    const { name, bytes } = await fileOf({ ...asked, format: 'xlsx' });
    const { sheets } = await readXlsx(bytes);
    expect(name).toBe('晴雨分析-城镇新增就业-数值-2020-06.xlsx');
    expect(sheets[0]?.rows.slice(0, 3)).toEqual([
      ['行业', '2020-06'],
      ['合计', 0.09],
      ['制造业', 0.03],
    ]);
  });
});
