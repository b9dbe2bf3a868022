import { describe, expect, test } from 'vitest';
import { REGISTERS } from '#domain/registers/list.ts';
import { fillSampleEntries } from '#server/services/fill-sample-entries.ts';
import { listObservations } from '#server/services/reading/list-observations.ts';
import { exportEntries } from '#server/services/registers/export-entries.ts';
import { importEntries } from '#server/services/registers/import-entries.ts';
import { addEntry } from '#server/services/registers/keep-entry.ts';
import { readEntries, readRegisters } from '#server/services/registers/read-registers.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { useCtx } from '../use-ctx.ts';

const PLANS = 'layoff-plans';

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-07-15' });
  const persons = async () =>
    (await listObservations(made.ctx, { indicator: 'layoff-plans-persons', limit: 100, offset: 0 })).items
      .map(({ region, period, value, status }) => `${region} ${period} ${value} ${status}`)
      .sort();

  test('every register gets entries that say they are made up', async () => {
    const { ctx } = made;
    const written = await fillSampleEntries(ctx);
    const counts = (await readRegisters(ctx, undefined)).map(({ id, entries }) => [id, entries > 0]);
    expect(counts).toEqual(REGISTERS.map(({ id }) => [id, true]));
    const entries = await Promise.all(REGISTERS.map(({ id }) => readEntries(ctx, id, {})));
    expect(entries.flat()).toHaveLength(written);
    expect(entries.flat().filter(({ sample, by }) => !sample || by !== '示例数据')).toEqual([]);
  });

  test('figures made from sample plans are samples, and those of other districts stay reports', async () => {
    const { ctx } = made;
    await fillSampleEntries(ctx);
    // Filed on 10 June, 3 and 10 July in the first three districts of the pack; July is not over.
    const samples = ['500103 2020-06 24 sample', '500104 2020-07 12 sample', '500105 2020-07 5 sample'];
    expect(await persons()).toEqual(samples);
    await addEntry(ctx, PLANS, {
      values: { firm: '某厂', region: '北碚区', cut: 30, filedOn: '2020-07-01' },
    });
    expect(await persons()).toEqual([...samples, '500109 2020-07 30 reported']);
  });

  test('a report added to a district with a sample makes a sample, not a report', async () => {
    const { ctx } = made;
    await fillSampleEntries(ctx);
    await addEntry(ctx, PLANS, {
      values: { firm: '某厂', region: '渝中区', cut: 30, filedOn: '2020-06-20' },
    });
    expect(await persons()).toContain('500103 2020-06 54 sample');
  });

  test('the mark travels with an exported sheet', async () => {
    const { ctx } = made;
    await fillSampleEntries(ctx);
    const sheet = await exportEntries(ctx, 'policy-terms', {}, { format: 'xlsx', blank: false });
    const parts: Uint8Array[] = [];
    for await (const part of sheet.body) parts.push(part);
    await importEntries(ctx, 'policy-terms', { name: sheet.name, bytes: Buffer.concat(parts) });
    const entries = await readEntries(ctx, 'policy-terms', {});
    expect(entries.map(({ sample }) => sample)).toEqual([true, true, true, true, true, true]);
  });

  test('what names another source, or none, is no sample', async () => {
    const { ctx } = made;
    const fund = { region: '渝中区', fund: '就业补助资金', year: 2020 };
    await addEntry(ctx, 'employment-funds', { values: fund });
    await addEntry(ctx, 'employment-funds', { values: { ...fund, source: '渝财社〔2020〕1号' } });
    expect((await readEntries(ctx, 'employment-funds', {})).map(({ sample }) => sample)).toEqual([
      false,
      false,
    ]);
  });
});
