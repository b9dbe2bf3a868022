import { describe, expect, test } from 'vitest';
import type { ObservationDto } from '#contract/observations.ts';
import { stageUpload } from '#server/services/imports/stage-upload.ts';
import { listObservations } from '#server/services/reading/list-observations.ts';
import { observationsCsv } from '#server/services/reading/observations-csv.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { put, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const HEADER =
  'indicator,region,group,industry,period,basis,value,unit,missing,source,note,comparable_prior,status\r\n';

const ROW: ObservationDto = {
  indicator: 'urban-new-jobs',
  region: '500000',
  group: 'total',
  industry: 'total',
  period: '2020-03',
  basis: 'ytd',
  value: 16.26,
  unit: '万人',
  reported: '16.26',
  reportedUnit: '万人',
  status: 'reported',
  derived: false,
  upload: 'ab12',
  recordedAt: '2020-04-10T04:00:00.000Z',
  version: 1,
};
const START = 'urban-new-jobs,500000,total,total,2020-03,ytd';

describe('observationsCsv', () => {
  test('is a header and a line a value, ended by CRLF', () => {
    expect(observationsCsv([])).toBe(HEADER);
    expect(observationsCsv([ROW])).toBe(`${HEADER}${START},16.26,万人,,,,,reported\r\n`);
  });

  test.each([
    ['not-reported', ''],
    ['not-applicable', '—'],
    ['below-unit', '…'],
    ['suppressed', '***'],
  ] as const)('writes the sign of a value that is %s', (missing, sign) => {
    const line = observationsCsv([{ ...ROW, value: null, missing }]).slice(HEADER.length);
    expect(line).toBe(`${START},${sign},万人,${missing},,,,reported\r\n`);
  });

  test('marks made-up data', () => {
    expect(observationsCsv([{ ...ROW, status: 'sample' }])).toContain('示例数据');
  });

  test('quotes what needs it, and defuses what a spreadsheet would run', () => {
    const source = '局"快报",一';
    expect(observationsCsv([{ ...ROW, source, note: '=1+1' }])).toContain(`,"局""快报"",一",'=1+1,`);
    expect(observationsCsv([{ ...ROW, value: -0.4, note: '-0.4' }])).toContain(',-0.4,万人,,,-0.4,');
  });
});

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('observationsCsv', () => {
    test('reads back in as itself: everything unchanged', async () => {
      const { ctx } = made;
      const header = 'indicator,region,group,period,basis,value,unit,source,note,comparable_prior';
      await put(
        ctx,
        tidy(
          'mixed.csv',
          [
            'urban-new-jobs,500000,,2020-03,ytd,16.26,万人,市人力社保局,"快报, 初步",15.2',
            'urban-new-jobs,500000,,2020-04,ytd,—,万人,,,',
            'urban-new-jobs,500000,,2020-05,ytd,…,万人,,,',
            'urban-new-jobs,500103,,2020-03,ytd,8120,人,,,',
            'urban-new-jobs,500103,,2020-01..02,ytd,4120,人,,,',
          ],
          header,
        ),
      );
      const { items } = await listObservations(ctx, { indicator: 'urban-new-jobs', limit: 100, offset: 0 });
      expect(items).toHaveLength(5);
      const bytes = new TextEncoder().encode(observationsCsv(items));
      const again = await stageUpload(ctx, { name: 'export.csv', bytes, hints: {}, origin: 'reported' });
      expect(again.summary).toMatchObject({ cells: 5, added: 0, changed: 0, unchanged: 5, errors: 0 });
    });
  });
});
