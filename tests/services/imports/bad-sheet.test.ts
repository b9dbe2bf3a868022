import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { commitUpload } from '#server/services/imports/commit-upload.ts';
import { stageUpload } from '#server/services/imports/stage-upload.ts';
import { listObservations } from '#server/services/reading/list-observations.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { put, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const HEADER = '指标,区县,期间,口径,数值,单位';
const BEFORE = ['城镇新增就业,九龙坡区,2020-04,累计,7400,人', '城镇新增就业,万州区,2020-05,累计,12000,人'];
const SHEET = [
  '城镇新增就业,渝中区,2020-05,累计,8120,人',
  '城镇新增就业,某某区,2020-05,累计,8120,人',
  '城镇新增就业,万州区,2020-05,累计,,人',
  '城镇新增就业,涪陵区,2020-05,累计,—,人',
  '城镇新增就业,大渡口区,2020-05,累计,…,人',
  '城镇新增就业,江北区,2020-05,累计,约一万,人',
  '城镇新增就业,沙坪坝区,2020-05,累计,9000,人',
  '城镇新增就业,沙坪坝区,2020-05,累计,9100,人',
  '城镇新增就业,九龙坡区,2020-05,累计,7000,人',
];

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  /** What stands of May, by region: the value in 万人, or the reason there is none. */
  const ofMay = async () => {
    const query = { indicator: 'urban-new-jobs', from: '2020-05', limit: 100, offset: 0 };
    const { items } = await listObservations(made.ctx, query);
    return items.map(({ region, value, missing, reported }) => [region, value ?? missing, reported]);
  };

  describe('a sheet with every kind of fault', () => {
    test('has a problem of its own at each cell, and the good rows go in when the analyst agrees', async () => {
      const { ctx } = made;
      await put(ctx, tidy('april.csv', BEFORE, HEADER));
      const staged = await stageUpload(ctx, tidy('may.csv', SHEET, HEADER));
      const found = staged.problems.map(
        (each) => `${each.severity} ${each.code} ${String(each.cell)} ${each.found}`,
      );
      expect(found.sort()).toEqual([
        'error region.unknown B3 某某区',
        'error value.duplicate E8 9000人',
        'error value.duplicate E9 9100人',
        'error value.unreadable E7 约一万',
        'note value.missing E4 ',
        'note value.missing E5 —',
        'note value.missing E6 …',
        'warning value.blanked E4 ',
        'warning ytd.fell E10 7000人',
      ]);
      // Held: one unknown region, one text, two duplicates, and two warnings nobody has accepted.
      expect(await commitUpload(ctx, staged.id, { accept: [] })).toMatchObject({ written: 3, held: 6 });
      expect(await ofMay()).toEqual([
        ['500103', 0.812, '8120'],
        ['500104', 'below-unit', '…'],
        ['500102', 'not-applicable', '—'],
        ['500101', 1.2, '12000'],
      ]);
    });

    test('lets the doubtful rows in too once their warnings are accepted', async () => {
      const { ctx } = made;
      await put(ctx, tidy('april.csv', BEFORE, HEADER));
      const staged = await stageUpload(ctx, tidy('may.csv', SHEET, HEADER));
      const accept = staged.problems.filter(({ severity }) => severity === 'warning').map(({ id }) => id);
      const request = { accept, reason: '经核实无误' };
      expect(await commitUpload(ctx, staged.id, request)).toMatchObject({ written: 5, held: 4 });
      expect(await ofMay()).toEqual([
        ['500103', 0.812, '8120'],
        ['500104', 'below-unit', '…'],
        ['500107', 0.7, '7000'],
        ['500102', 'not-applicable', '—'],
        ['500101', 'not-reported', ''],
      ]);
    });
  });

  describe('a sheet in GB18030', () => {
    test('says what its UTF-8 twin says, to the last cell', async () => {
      const { ctx } = made;
      const text = [HEADER, ...SHEET, ''].join('\n');
      const bytes = new Uint8Array(iconv.encode(text, 'gb18030'));
      const twin = tidy('may.csv', SHEET, HEADER);
      await put(ctx, twin);
      const inUtf8 = await ofMay();
      const staged = await stageUpload(ctx, { ...twin, bytes });
      expect(staged.file.encoding).toBe('gb18030');
      expect(staged.summary).toMatchObject({ added: 0, changed: 0, unchanged: inUtf8.length });
      expect(inUtf8).toEqual([
        ['500103', 0.812, '8120'],
        ['500104', 'below-unit', '…'],
        ['500107', 0.7, '7000'],
        ['500102', 'not-applicable', '—'],
      ]);
    });
  });
});
