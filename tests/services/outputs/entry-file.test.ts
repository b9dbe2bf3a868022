import { describe, expect, test } from 'vitest';
import { originalFile } from '#server/services/outputs/return-slip.ts';
import { stageEntry } from '#server/services/outputs/entry-file.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';
import { textOf } from './bytes-of.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('stageEntry', () => {
    test('goes the way of a sheet, its original a sheet of its own', async () => {
      const staged = await stageEntry(made.ctx, {
        indicator: '城镇新增就业',
        period: '2020-06',
        rows: [
          { region: '渝中区', value: '3.4万', note: '=快报' },
          { region: '江北', value: '1,234' },
          { region: '南岸区', value: '-' },
        ],
        unit: '人',
      });
      expect(staged).toMatchObject({
        state: 'staged',
        file: { name: '在线填报-城镇新增就业-2020-06.csv' },
        summary: { cells: 3, added: 3, errors: 0 },
      });
      expect((await textOf(await originalFile(made.ctx, staged.id))).split('\r\n')).toEqual([
        '指标,区县,群体,行业,期间,口径,数值,单位,备注',
        "urban-new-jobs,渝中区,,,2020-06,ytd,3.4万,人,'=快报",
        'urban-new-jobs,江北,,,2020-06,ytd,"1,234",人,',
        'urban-new-jobs,南岸区,,,2020-06,ytd,-,人,',
        '',
      ]);
    });

    test('names the cell of what cannot be read, and runs no formula', async () => {
      const { problems } = await stageEntry(made.ctx, {
        indicator: 'urban-new-jobs',
        period: '2020-06',
        rows: [
          { region: '渝中去', value: '1' },
          { region: '江北区', value: '=1+1' },
        ],
      });
      expect(problems.map(({ code, cell }) => [code, cell])).toEqual([
        ['region.unknown', 'B2'],
        ['value.unreadable', 'G3'],
      ]);
    });

    test('refuses an indicator nobody knows', async () => {
      const rows = [{ region: '渝中区', value: '1' }];
      expect(await codeOf(stageEntry(made.ctx, { indicator: '幸福', period: '2020-06', rows }))).toBe(
        'not.found',
      );
    });
  });
});
