import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { missingReason } from '#server/ingest/drafts.ts';
import { draftsOf, fixtureBytes, readBytes, readFixture, readText } from './read-fixture.ts';

const HEADER = '指标,区县,期间,数值,单位';

describe('readUpload, tidy', () => {
  test('reads every value into the base unit and keeps what came with it', async () => {
    const result = await readFixture('clean-tidy.csv');
    expect(draftsOf(result)).toEqual([
      'urban-new-jobs 500103 20200501 ytd = 15200 added',
      'urban-new-jobs 500103 20200601 ytd = 18600 added',
      'urban-new-jobs 500103/college-graduates/C 20200601 ytd = 420 added',
      'urban-new-jobs 500103 20200601 period = 3400 added',
      'surveyed-unemployment-rate 500000 20200601 period = 5.6 added',
    ]);
    const { batch } = result;
    expect([0, 1, 2, 3, 4].map((draft) => batch.reported[draft])).toEqual([
      undefined,
      undefined,
      undefined,
      '3,400',
      '5.6%',
    ]);
    expect([0, 1, 2].map((draft) => batch.extraOf(draft))).toEqual([
      { source: '示例局' },
      { source: '示例局', note: '快报数', comparablePrior: 19_000 },
      undefined,
    ]);
    expect(result.recognised?.periods).toEqual(['2020-05', '2020-06']);
  });

  test('34.21 万人 is 342100 persons, exactly', async () => {
    const { batch } = await readText(`${HEADER}\n城镇新增就业,全市,2020-06,34.21,万人\n`);
    expect(batch.value[0]).toBe(342_100);
    expect(batch.reported[0]).toBeUndefined();
  });

  test('a trailing zero is kept as reported', async () => {
    const { batch } = await readText(`${HEADER}\n城镇新增就业,全市,2020-06,34.20,万人\n`);
    expect([batch.value[0], batch.reported[0]]).toEqual([342_000, '34.20']);
  });

  test('without unit and basis the display unit and the usual basis are meant', async () => {
    const result = await readText('indicator,region,period,value\nurban-new-jobs,500103,2020,7.5\n');
    expect(draftsOf(result)).toEqual(['urban-new-jobs 500103 20201201 ytd = 75000 blocked']);
  });

  test('a joint January–February is a period of its own, or year to date at February', async () => {
    const result = await readText(
      `指标,区县,期间,口径,数值\n城镇新增就业,渝中区,2020年1—2月,,0.4\n城镇新增就业,渝中区,2020年1—2月,当期,0.4\n`,
    );
    expect(draftsOf(result)).toEqual([
      'urban-new-jobs 500103 20200201 ytd = 4000 added',
      'urban-new-jobs 500103 20200102 period = 4000 added',
    ]);
  });

  test('an unknown basis is told whatever the rows around it say', async () => {
    const row = (basis: string, region: string): string => `城镇新增就业,${region},2020-06,${basis},1.86`;
    const text = [
      '指标,区县,期间,口径,数值',
      row('', '渝中区'),
      row('滚动', '江北区'),
      row('', '石柱县'),
    ].join('\n');
    const result = await readText(text);
    expect(result.problems.first().map(({ id }) => id)).toEqual(['basis.unknown@D3']);
    expect(draftsOf(result)).toEqual([
      'urban-new-jobs 500103 20200601 ytd = 18600 added',
      'urban-new-jobs 500240 20200601 ytd = 18600 added',
    ]);
  });

  test('a month without year takes it from the title', async () => {
    const result = await readText(`2020年就业数据,,,,\n${HEADER}\n城镇新增就业,渝中区,6月份,1.86,万人\n`);
    expect(draftsOf(result)).toEqual(['urban-new-jobs 500103 20200601 ytd = 18600 added']);
  });

  test('hints fill what the rows do not say and never what they do', async () => {
    const hints = { region: '渝中区', period: '2020年6月', unit: '人' };
    const result = await readText('指标,数值,单位\n城镇新增就业,18600,\n失业人员再就业,0.74,万人\n', {
      hints,
    });
    expect(draftsOf(result)).toEqual([
      'urban-new-jobs 500103 20200601 ytd = 18600 added',
      'unemployed-reemployed 500103 20200601 ytd = 7400 added',
    ]);
  });

  test('rows in another order give the same values', async () => {
    const [header = '', ...rows] = Buffer.from(fixtureBytes('clean-tidy.csv')).toString().trim().split('\n');
    const expected = draftsOf(await readFixture('clean-tidy.csv')).toSorted();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
        const result = await readText([header, ...shuffled, ''].join('\n'));
        expect(draftsOf(result).toSorted()).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe('readUpload, district table', () => {
  test('reads values and leaves checks, groups and remarks', async () => {
    const result = await readFixture('clean-district-table.csv');
    expect(draftsOf(result)).toEqual([
      'urban-new-jobs 500000 20200601 period = 2600 added',
      'urban-new-jobs 500000 20200601 ytd = 15700 added',
      'urban-new-jobs 500103 20200601 period = 700 added',
      'urban-new-jobs 500103 20200601 ytd = 4200 added',
      'urban-new-jobs 500105 20200601 period = 900 added',
      'urban-new-jobs 500105 20200601 ytd = 5500 added',
      'urban-new-jobs 500110 20200601 period = 500 added',
      'urban-new-jobs 500110 20200601 ytd = 3000 added',
      'urban-new-jobs 500240 20200601 period = 500 added',
      'urban-new-jobs 500240 20200601 ytd = 3000 added',
      'urban-new-jobs 5001WS 20200601 period = 90 added',
      'urban-new-jobs 5001WS 20200601 ytd = 480 added',
    ]);
    expect([result.batch.reported[3], result.batch.reported[5]]).toEqual(['4,200', '5 500']);
  });

  test('says in words what was recognised', async () => {
    const { recognised } = await readFixture('clean-district-table.csv');
    expect(recognised).toMatchObject({
      layout: 'district-table',
      headerRows: [3, 4],
      unit: '人',
      periods: ['2020-06'],
    });
    expect(recognised?.columns.map(({ column, header, as, basis }) => [column, header, as, basis])).toEqual([
      ['A', '序号', 'label', undefined],
      ['B', '区县', 'label', undefined],
      ['C', '年度目标', 'check', undefined],
      ['D', '本月 人数', 'value', 'period'],
      ['E', '本月 同比(%)', 'check', undefined],
      ['F', '累计 人数', 'value', 'ytd'],
      ['G', '累计 同比(%)', 'check', undefined],
      ['H', '序时 进度', 'check', undefined],
      ['I', '完成率', 'check', undefined],
      ['J', '排名', 'check', undefined],
    ]);
  });

  test('tells every table with its place', async () => {
    const { recognised } = await readFixture('several-tables.csv');
    const places = recognised?.tables.map(({ title, headerRows, firstRow, lastRow, labelColumns, unit }) => ({
      title,
      rows: [firstRow, ...headerRows, lastRow],
      labelColumns,
      unit,
    }));
    expect(places).toEqual([
      { title: '2020年5月城镇新增就业情况（单位：人）', rows: [1, 2, 4], labelColumns: ['A'], unit: '人' },
      { title: '2020年6月城镇新增就业情况（单位：人）', rows: [6, 7, 9], labelColumns: ['A'], unit: '人' },
    ]);
  });

  test('several indicators and units may stand side by side', async () => {
    expect(draftsOf(await readFixture('indicator-per-column.csv'))).toEqual([
      'urban-new-jobs 500103 20200601 ytd = 18600 added',
      'unemployed-reemployed 500103 20200601 ytd = 7400 added',
      'surveyed-unemployment-rate 500103 20200601 period = missing 2 added',
      'startup-loans-amount 500103 20200601 ytd = 42000000 added',
      'urban-new-jobs 500105 20200601 ytd = 17700 added',
      'unemployed-reemployed 500105 20200601 ytd = 6900 added',
      'surveyed-unemployment-rate 500105 20200601 period = missing 2 added',
      'startup-loans-amount 500105 20200601 ytd = 38000000 added',
    ]);
  });

  test('a group named in the title is never taken for the whole', async () => {
    const result = await readText(
      '2020年6月高校毕业生城镇新增就业（单位：人）,\n区县,累计\n渝中区,420\n江北区,400\n',
    );
    expect(draftsOf(result)).toEqual([
      'urban-new-jobs 500103/college-graduates 20200601 ytd = 420 added',
      'urban-new-jobs 500105/college-graduates 20200601 ytd = 400 added',
    ]);
  });

  test('months across and a unit in the corner', async () => {
    const result = await readText(
      '2020年城镇新增就业,,\n单位：万人,1—5月,1—6月\n渝中区,1.52,1.86\n江北区,1.41,1.77\n',
    );
    expect(draftsOf(result)).toEqual([
      'urban-new-jobs 500103 20200501 ytd = 15200 added',
      'urban-new-jobs 500103 20200601 ytd = 18600 added',
      'urban-new-jobs 500105 20200501 ytd = 14100 added',
      'urban-new-jobs 500105 20200601 ytd = 17700 added',
    ]);
  });

  test('6月 beside 1—6月 is the month alone', async () => {
    const result = await readText(
      '2020年城镇新增就业（单位：人）,,\n区县,6月,1—6月\n渝中区,3400,18600\n江北区,3600,17700\n',
    );
    expect(draftsOf(result)).toEqual([
      'urban-new-jobs 500103 20200601 period = 3400 added',
      'urban-new-jobs 500103 20200601 ytd = 18600 added',
      'urban-new-jobs 500105 20200601 period = 3600 added',
      'urban-new-jobs 500105 20200601 ytd = 17700 added',
    ]);
  });

  test('本月 of a table that names only the year is a question', async () => {
    const result = await readText('2020年城镇新增就业（单位：人）,\n区县,本月\n渝中区,3400\n江北区,3600\n');
    expect(result.problems.first().map(({ id }) => id)).toEqual(['period.unknown@B2']);
  });

  test('完成数 under a heading of targets is a figure, the rest is checked', async () => {
    const text =
      '2020年1—6月城镇新增就业（单位：人）,,,\n区县,年度目标完成情况,,\n,目标数,完成数,完成率(%)\n渝中区,32000,18600,58.1\n江北区,30000,17700,49.0\n';
    const result = await readText(text);
    expect(draftsOf(result)).toEqual([
      'urban-new-jobs 500103 20200601 ytd = 18600 added',
      'urban-new-jobs 500105 20200601 ytd = 17700 blocked',
    ]);
    expect(result.problems.first().map(({ id }) => id)).toEqual(['rate.contradicts@D5']);
  });

  test('上年同期 goes with the value as its comparable base', async () => {
    const { batch } = await readFixture('rate-contradicts.csv');
    expect([batch.extraOf(0), batch.extraOf(1)]).toEqual([
      { comparablePrior: 18_000 },
      { comparablePrior: 17_000 },
    ]);
  });

  test('上年同月 after several months goes with the latest, or the one it names', async () => {
    const rates = (header: string) =>
      readText(`2020年6月城镇调查失业率（%）\n地区,${header}\n全国,5.7,5.9,5.1\n`);
    const priors = async (header: string) => {
      const { batch } = await rates(header);
      return [batch.extraOf(0)?.comparablePrior, batch.extraOf(1)?.comparablePrior];
    };
    expect(await priors('6月,5月,上年同月')).toEqual([5.1, undefined]);
    expect(await priors('5月,6月,上年同月')).toEqual([undefined, 5.1]);
    expect(await priors('6月,5月,上年5月')).toEqual([undefined, 5.1]);
  });

  test.each(['上年全年', '去年年底', '上年末', '上年度', '前年同期', '上月累计', '上期'])(
    '%s is no base of the same months of last year',
    async (header) => {
      const { batch } = await readText(
        `2020年6月城镇新增就业（单位：人）\n区县,累计,${header}\n渝中区,18600,36000\n`,
      );
      expect([batch.length, batch.extraOf(0)?.comparablePrior]).toEqual([1, undefined]);
    },
  );

  test('累计 over a rate is a question', async () => {
    const result = await readText('2020年1—6月城镇调查失业率,\n区县,累计\n渝中区,5.1\n江北区,5.2\n');
    expect(result.problems.first().map(({ id }) => id)).toEqual(['basis.unknown@B2']);
    expect(result.plan.counts).toMatchObject({ cells: 2, added: 0 });
  });

  test('the sender’s mapping goes before what was recognised', async () => {
    const text = '就业情况,,\n区县,人数,比例\n渝中区,18600,5.1\n江北区,17700,5.2\n';
    expect((await readText(text)).plan.counts.added).toBe(0);
    const result = await readText(text, {
      hints: {
        indicator: '城镇新增就业',
        period: '2020年6月',
        unit: '人',
        columns: {
          B: { as: 'value', basis: 'period' },
          C: { as: 'value', indicator: 'surveyed-unemployment-rate', unit: '%' },
        },
      },
    });
    expect(draftsOf(result)).toEqual([
      'urban-new-jobs 500103 20200601 period = 18600 added',
      'surveyed-unemployment-rate 500103 20200601 period = 5.1 added',
      'urban-new-jobs 500105 20200601 period = 17700 added',
      'surveyed-unemployment-rate 500105 20200601 period = 5.2 added',
    ]);
  });

  test('a value column can be left out by the sender', async () => {
    const result = await readFixture('indicator-per-column.csv', {
      hints: { columns: { C: { as: 'ignored' } } },
    });
    expect(draftsOf(result).filter((draft) => draft.startsWith('unemployed'))).toEqual([]);
  });

  test('the period is taken from the file’s name when the sheet has none', async () => {
    const text = '城镇新增就业（单位：人）,\n区县,累计\n渝中区,18600\n江北区,17700\n';
    const result = await readText(text, { fileName: '就业月报202006.csv' });
    expect(result.recognised?.periods).toEqual(['2020-06']);
    expect((await readText(text)).problems.first().map(({ id }) => id)).toEqual(['period.unknown@B2']);
  });
});

describe('readUpload, the same table otherwise written', () => {
  const text = Buffer.from(fixtureBytes('clean-district-table.csv')).toString();
  const semicolons = text.replaceAll(',', ';').replaceAll('4;200', '4,200').replaceAll('"', '');

  test.each([
    ['GB18030', iconv.encode(text, 'gb18030')],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', iconv.encode(text, 'utf-16', { addBOM: true })],
    ['CRLF', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['semicolons', Buffer.from(semicolons)],
    ['tabs', Buffer.from(semicolons.replaceAll(';', '\t'))],
    ['padded with commas', Buffer.from(text.replaceAll('\n', ',,,\n'))],
  ])('%s gives the same values', async (_, bytes) => {
    const expected = draftsOf(await readFixture('clean-district-table.csv'));
    expect(draftsOf(await readBytes(bytes))).toEqual(expected);
  });
});

describe('readUpload, whatever the bytes', () => {
  const originals = ['clean-tidy.csv', 'clean-district-table.csv', 'value-missing.csv'].map(fixtureBytes);

  test('damaged files are refused or read in part, and no value is made up', async () => {
    const mutation = fc.record({
      file: fc.nat(originals.length - 1),
      at: fc.nat(2000),
      bytes: fc.uint8Array({ maxLength: 6 }),
      removed: fc.nat(12),
    });
    await fc.assert(
      fc.asyncProperty(mutation, async ({ file, at, bytes, removed }) => {
        const original = originals[file] ?? new Uint8Array();
        const from = at % original.length;
        const mutated = Buffer.concat([original.subarray(0, from), bytes, original.subarray(from + removed)]);
        const { batch } = await readBytes(mutated);
        for (let draft = 0; draft < batch.length; draft += 1) {
          const isKnown = batch.missing[draft] === 0;
          expect(Number.isFinite(batch.value[draft])).toBe(isKnown);
          expect(missingReason(batch.missing[draft] ?? 0) === undefined).toBe(isKnown);
        }
      }),
      { numRuns: 300 },
    );
  });
});
