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

  test('a whole with all its parts: how far it is from them, and how far rounding goes', async () => {
    const parts = made.ctx.catalogue.pack.regions.flatMap(({ code, kind }) =>
      kind === 'division' ? [`urban-new-jobs,${code},2020-06,ytd,1000,人`] : [],
    );
    await put(made.ctx, tidy('jobs.csv', ['urban-new-jobs,500000,2020-06,ytd,3.81,万人', ...parts]));
    const { bytes } = await fileOf({ from: '2020-06', to: '2020-06', format: 'csv' });
    const lines = bytes.toString().split('\r\n');
    // ½ × 0.01 of the whole and 38 × ½ × 0.1 of the parts.
    expect(lines.filter((line) => /合计|总数|舍入|功能区，/.test(line))).toEqual([
      '各区县合计（不含功能区）,3.8',
      '合计含有数的/应有的,38/38',
      '总数减各家之和,0.01',
      '舍入可致的差至多,1.905',
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
