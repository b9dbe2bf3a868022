import { describe, expect, test } from 'vitest';
import { stageUpload } from '#server/services/imports/stage-upload.ts';
import { exportValues } from '#server/services/outputs/export-values.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf, put, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';
import { bytesOf, textOf } from './bytes-of.ts';

const HEADER = 'indicator,region,group,industry,period,basis,value,unit,note,source,comparable_prior';
const SHEET = [
  'urban-new-jobs,500000,,,2020-03,ytd,34.210,万人,"快报, 初步",市人力社保局,30.15',
  'urban-new-jobs,500103,,,2020-03,ytd,"1,234",人,,,',
  'urban-new-jobs,500104,,,2020-03,ytd,３４,人,,,',
  'urban-new-jobs,500105,,,2020-03,ytd,—,人,=1+1,,',
  'urban-new-jobs,500106,,,2020-03,ytd,…,人,,@x,',
  'urban-new-jobs,500107,,,2020-03,ytd,***,人,,,',
  'urban-new-jobs,500103,,,2020-01..02,period,812,人,,,',
  'urban-new-jobs,500103,college-graduates,,2020-03,ytd,99,人,,,',
];

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });
  const sheet = () => put(made.ctx, tidy('sheet.csv', SHEET, HEADER));
  const csv = async (query: Parameters<typeof exportValues>[1]) =>
    textOf(await exportValues(made.ctx, query, 'csv'));

  describe('exportValues', () => {
    test('writes the tidy form with the unit and the text as reported', async () => {
      await sheet();
      expect(
        (await csv({ indicator: 'urban-new-jobs', region: '全市,渝中区,大渡口' })).split('\r\n'),
      ).toEqual([
        HEADER,
        'urban-new-jobs,500000,total,total,2020-03,ytd,34.210,万人,"快报, 初步",市人力社保局,30.15',
        'urban-new-jobs,500103,total,total,2020-01..02,period,812,人,,,',
        'urban-new-jobs,500103,total,total,2020-03,ytd,"1,234",人,,,',
        'urban-new-jobs,500104,total,total,2020-03,ytd,３４,人,,,',
        '',
      ]);
    });

    test('defuses texts that a spreadsheet would run, and takes them back in as they were', async () => {
      await sheet();
      const text = await csv({ region: '500105,500106' });
      expect(text).toContain(",—,人,'=1+1,,\r\n");
      expect(text).toContain(",…,人,,'@x,\r\n");
      const elsewhere = text.replaceAll('2020-03', '2020-04');
      const file = { name: 'april.csv', bytes: new TextEncoder().encode(elsewhere), hints: {} };
      await put(made.ctx, { ...file, origin: 'reported' });
      expect(await csv({ region: '500105', from: '2020-04' })).toContain(",—,人,'=1+1,,\r\n");
    });

    test('asks for every group with *, for the whole when not told', async () => {
      await sheet();
      expect((await csv({ region: '500103', group: '*' })).split('\r\n')).toHaveLength(5);
      expect((await csv({ region: '500103' })).split('\r\n')).toHaveLength(4);
    });

    test.each(['csv', 'xlsx'] as const)('as %s reads back in with every value unchanged', async (format) => {
      await sheet();
      const bytes = await bytesOf(await exportValues(made.ctx, { group: '*', industry: '*' }, format));
      const name = `again.${format}`;
      const again = await stageUpload(made.ctx, { name, bytes, hints: {}, origin: 'reported' });
      const counts = { cells: 8, added: 0, changed: 0, unchanged: 8, vanished: 0, errors: 0, warnings: 0 };
      expect(again.summary).toEqual(counts);
    });

    test('answers as known on a day', async () => {
      await sheet();
      made.setToday('2020-08-01');
      await put(made.ctx, tidy('later.csv', ['urban-new-jobs,500104,2020-03,ytd,35,人']));
      expect(await csv({ region: '500104' })).toContain(',35,人,');
      expect(await csv({ region: '500104', asOf: '2020-07-20' })).toContain(',３４,人,');
    });

    test('writes SDMX-CSV with value, power of ten and status', async () => {
      await sheet();
      const file = await exportValues(made.ctx, { region: '500000,500103,500106' }, 'sdmx-csv');
      const structure = 'dataflow,QINGYU:EMPLOYMENT(1.0),I';
      expect((await textOf(file)).split('\r\n')).toEqual([
        'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR,REF_AREA,POPULATION_GROUP,ACTIVITY,BASIS,TIME_PERIOD,' +
          'OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS,ORIGIN,SOURCE,COMMENT_OBS',
        `${structure},M,urban-new-jobs,500000,total,total,ytd,2020-03,34.21,PS,4,A,reported,市人力社保局,"快报, 初步"`,
        `${structure},M2,urban-new-jobs,500103,total,total,period,2020-01-01/P2M,812,PS,0,A,reported,,`,
        `${structure},M,urban-new-jobs,500103,total,total,ytd,2020-03,1234,PS,0,A,reported,,`,
        `${structure},M,urban-new-jobs,500106,total,total,ytd,2020-03,,PS,0,N,reported,'@x,`,
        '',
      ]);
    });

    test('writes JSON as the observations are answered', async () => {
      await sheet();
      const file = await exportValues(made.ctx, { region: '500104' }, 'json');
      const answer: unknown = JSON.parse(await textOf(file));
      expect(answer).toMatchObject({ total: 1, next: null, items: [{ value: 0.0034, reported: '３４' }] });
      expect(JSON.parse(await textOf(await exportValues(made.ctx, { region: '500108' }, 'json')))).toEqual({
        items: [],
        total: 0,
        next: null,
      });
    });

    test('refuses names nobody knows and a range that runs backwards', async () => {
      expect(await codeOf(csv({ indicator: 'urban-new-jobs,happiness' }))).toBe('not.found');
      expect(await codeOf(csv({ from: '2020-06', to: '2020-01' }))).toBe('request.invalid');
    });

    test('marks what was made up', async () => {
      const row = 'urban-new-jobs,500103,2020-03,ytd,812,人';
      await put(made.ctx, { ...tidy('sample.csv', [row]), origin: 'sample' });
      expect(await csv({})).toContain(',812,人,,示例数据,\r\n');
    });
  });
});
