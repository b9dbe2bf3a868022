import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { observationsSchema } from '#contract/observations.ts';
import { stageUpload } from '#server/services/imports/stage-upload.ts';
import { blankSheet } from '#server/services/outputs/blank-sheet.ts';
import { exportValues } from '#server/services/outputs/export-values.ts';
import type { OutputFile } from '#server/services/outputs/output-file.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { put, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';
import { bytesOf, textOf } from './bytes-of.ts';

const RUNS = 12;
const MISSING = ['—', '-', '/', '…', '***', '未报', ''];
const whole = fc.integer({ min: 0, max: 900_000 });
const fullWidth = (text: string): string =>
  text.replace(/[0-9.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const places = (value: number): string => (value / 1000).toFixed(3);

/** A cell and its unit as people write them: plain, grouped, full-width, 万 behind it, zeros at its end, a reason. */
const persons = fc.oneof(
  whole.map((value) => [String(value), '人']),
  whole.map((value) => [`"${value.toLocaleString('en-US')}"`, '人']),
  whole.map((value) => [fullWidth(String(value)), '人']),
  whole.map((value) => [`${places(value)}万`, '人']),
  whole.map((value) => [places(value), '万人']),
  whole.map((value) => [fullWidth(places(value)), '万人']),
  fc.constantFrom(...MISSING).map((sign) => [sign, '人']),
);
const rates = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((value) => [(value / 10).toFixed(1), '%']),
  fc.integer({ min: 0, max: 1000 }).map((value) => [`${value / 10}%`, '%']),
  fc.constantFrom(...MISSING).map((sign) => [sign, '%']),
);
const region = fc.constantFrom('500000', '500103', '500104', '500105', '5001LJ');
const jobs = fc.tuple(
  fc.constant('urban-new-jobs'),
  region,
  fc.constantFrom('2020-03,ytd', '2020-04,ytd', '2020-01..02,period', '2020-Q1,period', '2020-03,period'),
  persons,
);
const unemployment = fc.tuple(
  fc.constant('surveyed-unemployment-rate'),
  region,
  fc.constantFrom('2020-03,period', '2020-03,ytd_mean', '2020-Q1,period'),
  rates,
);
const sheets = fc.uniqueArray(fc.oneof(jobs, unemployment), {
  minLength: 3,
  maxLength: 25,
  selector: ([indicator, of, period]) => `${indicator}|${of}|${period}`,
});

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });
  const takeIn = async (file: OutputFile) => {
    const { name } = file;
    const staged = await stageUpload(made.ctx, {
      name,
      bytes: await bytesOf(file),
      hints: {},
      origin: 'reported',
    });
    const { added, changed, unchanged, errors, warnings } = staged.summary;
    return { added, changed, unchanged, errors, warnings };
  };
  const nothingNew = (unchanged: number) => ({ added: 0, changed: 0, unchanged, errors: 0, warnings: 0 });

  describe('what stands, exported and taken in again', () => {
    test('is unchanged, as CSV, as a workbook and as a template, whatever was sent', async () => {
      let values = 0;
      let templates = 0;
      await fc.assert(
        fc.asyncProperty(sheets, async (rows) => {
          const lines = rows.map(([indicator, of, period, cell]) =>
            [indicator, of, period, ...cell].join(','),
          );
          await put(made.ctx, tidy('sheet.csv', lines));
          const csv = await exportValues(made.ctx, {}, 'csv');
          const all = (await textOf(csv)).trimEnd().split('\r\n').length - 1;
          values += all;
          const exported = async (format: 'csv' | 'xlsx') => takeIn(await exportValues(made.ctx, {}, format));
          expect(await exported('csv')).toEqual(nothingNew(all));
          expect(await exported('xlsx')).toEqual(nothingNew(all));
          const of = 'urban-new-jobs,surveyed-unemployment-rate';
          const march = { from: '2020-03', to: '2020-03', basis: 'period' } as const;
          const json = await textOf(await exportValues(made.ctx, { indicator: of, ...march }, 'json'));
          const standing = observationsSchema.parse(JSON.parse(json)).items;
          // A column with no two figures does not show the importer that it is one: such a table is refused.
          const known = standing.filter(({ value }) => value !== null).map(({ indicator }) => indicator);
          if (of.split(',').some((code) => known.filter((each) => each === code).length < 2)) return;
          templates += 1;
          for (const format of ['csv', 'xlsx'] as const) {
            const template = await blankSheet(made.ctx, {
              ...{ indicator: of, period: '2020-03', basis: 'period', filled: 'true' },
              ...{ layout: 'district', format },
            });
            expect(await takeIn(template)).toEqual(nothingNew(standing.length));
          }
        }),
        { numRuns: RUNS },
      );
      expect(values).toBeGreaterThan(RUNS * 3);
      expect(templates).toBeGreaterThan(0);
    });
  });
});
