import { describe, expect, test } from 'vitest';
import { readSheetText } from '../read-layout.ts';

const sheet = (header: string, ...rows: readonly string[]) =>
  readSheetText(['2020年6月城镇新增就业累计（单位：人）', header, ...rows].map((row) => `${row}\n`).join(''));

describe('a code beside a name', () => {
  test.each([
    ['区县代码,区县名称,人数', '500103,渝中区,700', '500106,渝中区,900'],
    ['区县,区划代码,人数', '渝中区,500103,700', '渝中区,500106,900'],
  ])('%s: two districts in one row are a question', async (header, right, wrong) => {
    const { drafts, problems } = await sheet(header, right, wrong);
    expect(drafts).toEqual(['C3 urban-new-jobs 500103 2020-06 ytd 700']);
    expect(problems).toEqual(['region.ambiguous@A4']);
  });

  test('of the same district is read', async () => {
    const { drafts, problems } = await sheet(
      '区县代码,区县名称,人数',
      '500103000000,渝中,700',
      '500105,江北区,500',
    );
    expect([drafts.length, problems]).toEqual([2, []]);
  });
});
