import { describe, expect, test } from 'vitest';
import { isWritten } from '#server/ingest/plan.ts';
import { aHistory, aSeries, monthsOf, type Points } from './a-history.ts';
import { aReference, manyDistricts } from './a-reference.ts';
import { draftsOf, readFixture, readText } from './read-fixture.ts';

const HEADER = 'indicator,region,period,basis,value,unit';
const ids = ({ problems }: Awaited<ReturnType<typeof readText>>): string[] =>
  problems.first().map(({ id }) => id);

describe('judgeUpload, a correction', () => {
  test('ten thousand times what stands is a slip, though no other month is known', async () => {
    const history = aHistory([[aSeries(), { '2020-06': 7100 }]]);
    const row = 'urban-new-jobs,500103,2020-06,ytd';
    expect(ids(await readText(`${HEADER}\n${row},7200,万人\n`, { history }))).toEqual(['unit.slip@E2']);
    expect(ids(await readText(`${HEADER}\n${row},7200,人\n`, { history }))).toEqual([]);
  });

  test('of a slip that stands is judged by the months around it', async () => {
    const history = aHistory([[aSeries(), { '2020-05': 6000, '2020-06': 71_000_000 }]]);
    const text = `${HEADER}\nurban-new-jobs,500103,2020-06,ytd,7200,人\n`;
    expect(ids(await readText(text, { history }))).toEqual([]);
  });
});

describe('the tidy form', () => {
  test('累计 of a rate or a level is no figure of it', async () => {
    const rows = [
      'surveyed-unemployment-rate,500000,2020-05,ytd,5.6,%',
      'urban-new-jobs,500103,2020-05,ytd,600,人',
    ];
    const result = await readText([HEADER, ...rows].join('\n'));
    expect(ids(result)).toEqual(['basis.unknown@D2']);
    expect(draftsOf(result)).toEqual(['urban-new-jobs 500103 20200501 ytd = 600 added']);
  });
});

describe('judgeUpload, comparison', () => {
  const history = aHistory([[aSeries(), { '2020-04': 11_000, '2020-05': 15_200 }]]);
  const text = [
    HEADER,
    'urban-new-jobs,500103,2020-04,ytd,11000,人',
    'urban-new-jobs,500103,2020-05,ytd,1.53,万人',
    'urban-new-jobs,500103,2020-06,ytd,18600,人',
    'urban-new-jobs,500105,2020-06,ytd,,人',
    'urban-new-jobs,500105,2020-05,ytd,—,人',
    'urban-new-jobs,500103,2030-01,ytd,1,人',
  ].join('\n');

  test('tells what is added, changed, unchanged, blocked and skipped', async () => {
    const result = await readText(text, { history });
    expect(draftsOf(result)).toEqual([
      'urban-new-jobs 500103 20200401 ytd = 11000 unchanged',
      'urban-new-jobs 500103 20200501 ytd = 15300 changed',
      'urban-new-jobs 500103 20200601 ytd = 18600 added',
      'urban-new-jobs 500105 20200601 ytd = missing 1 skipped',
      'urban-new-jobs 500105 20200501 ytd = missing 2 added',
      'urban-new-jobs 500103 20300101 ytd = 1 blocked',
    ]);
    expect(result.plan.counts).toEqual({
      cells: 5,
      added: 2,
      changed: 1,
      unchanged: 1,
      vanished: 0,
      errors: 1,
      warnings: 0,
    });
    expect(result.plan.oldOf(1)).toEqual({ value: 15_200, missing: 0 });
    expect(result.plan.oldOf(2)).toBeUndefined();
    expect([0, 1, 2, 3, 4, 5].map((draft) => isWritten(result.plan, draft))).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  test('orders drafts by series and period', async () => {
    const { plan } = await readText(text, { history });
    expect([...plan.order]).toEqual([0, 1, 2, 5, 4, 3]);
  });

  test('the digest changes when what stands has moved, and not with accepted warnings', async () => {
    const digestOf = async (points: Points, accepted: readonly string[] = []): Promise<string> =>
      (await readText(text, { history: aHistory([[aSeries(), points]]), accepted })).plan.digest;
    const digest = await digestOf({ '2020-05': 15_200 });
    expect(await digestOf({ '2020-05': 15_200 })).toBe(digest);
    expect(await digestOf({ '2020-05': 15_200 }, ['jump@*'])).toBe(digest);
    expect(await digestOf({ '2020-05': 15_100 })).not.toBe(digest);
    expect(await digestOf({ '2020-05': 15_200, '2020-06': 1 })).not.toBe(digest);
  });

  test('a value over a missing one and a reason over another are changes', async () => {
    const missing = { pointsOf: () => [{ period: 20_200_601, value: NaN, missing: 1 }] };
    const kindOf = async (cell: string): Promise<string> => {
      const result = await readText(`${HEADER}\nurban-new-jobs,500103,2020-06,ytd,${cell},人`, {
        history: missing,
      });
      return result.plan.kindOf(0);
    };
    expect([await kindOf('18600'), await kindOf(''), await kindOf('—')]).toEqual([
      'changed',
      'unchanged',
      'changed',
    ]);
  });

  test('good rows go in when others have errors', async () => {
    const { plan } = await readFixture('region-unknown.csv');
    expect(plan.counts).toMatchObject({ cells: 3, added: 2, errors: 1 });
  });
});

describe('judgeUpload, warnings', () => {
  test('a warning holds its value until it is accepted, by its id or by its code', async () => {
    const held = await readFixture('unit-slip.csv');
    expect(held.plan.counts).toMatchObject({ added: 3, warnings: 2 });
    const one = await readFixture('unit-slip.csv', { accepted: ['unit.slip@D4'] });
    expect(one.plan.counts).toMatchObject({ added: 4, warnings: 2 });
    const all = await readFixture('unit-slip.csv', { accepted: [...held.problems.warningIds()] });
    expect(all.plan.counts).toMatchObject({ added: 5, warnings: 2 });
    const byCode = await readFixture('unit-slip.csv', { accepted: ['unit.slip@*'] });
    expect(byCode.plan.counts.added).toBe(5);
  });

  test('an error cannot be accepted', async () => {
    const { plan } = await readFixture('value-impossible.csv', { accepted: ['value.impossible@D3'] });
    expect(plan.counts.added).toBe(1);
  });

  test('figures that stand already raise no warning again', async () => {
    const history = aHistory([
      [aSeries({ region: '500110' }), { '2020-04': 9500, '2020-05': 12_600, '2020-06': 129_000 }],
      [aSeries({ region: '500240' }), { '2020-05': 6100, '2020-06': 74_000_000 }],
    ]);
    const result = await readFixture('unit-slip.csv', { history });
    expect(ids(result)).toEqual([]);
    expect(result.plan.counts).toMatchObject({ cells: 5, unchanged: 5 });
  });

  test('an accepted period of the title lets the whole table in', async () => {
    const result = await readFixture('period-disagrees-2020年6月.csv', {
      accepted: ['period.disagrees@file'],
    });
    expect(result.plan.counts.added).toBe(2);
  });

  test('the same input gives the same problems and digest', async () => {
    const first = await readFixture('rate-contradicts.csv');
    const second = await readFixture('rate-contradicts.csv');
    expect(first.problems.first()).toEqual(second.problems.first());
    expect(first.plan.digest).toBe(second.plan.digest);
  });
});

describe('judgeUpload, over time', () => {
  const row = (period: string, value: number, basis = 'ytd'): string =>
    `urban-new-jobs,500103,${period},${basis},${value},人`;

  test('a total below the stored one of last month fell', async () => {
    const history = aHistory([[aSeries(), { '2020-05': 15_200 }]]);
    expect(ids(await readText(`${HEADER}\n${row('2020-06', 15_100)}`, { history }))).toEqual(['ytd.fell@E2']);
  });

  test('a total above a later stored one does not fit either', async () => {
    const history = aHistory([[aSeries(), { '2020-06': 18_600 }]]);
    expect(ids(await readText(`${HEADER}\n${row('2020-05', 19_000)}`, { history }))).toEqual(['ytd.fell@E2']);
  });

  test('January after December is no fall', async () => {
    const history = aHistory([[aSeries(), { '2019-12': 40_000 }]]);
    expect(ids(await readText(`${HEADER}\n${row('2020-01', 2000)}`, { history }))).toEqual([]);
  });

  test('a month is compared with the stored totals around it', async () => {
    const history = aHistory([[aSeries(), { '2020-05': 15_200, '2020-06': 18_600 }]]);
    const text = `${HEADER}\n${row('2020-06', 3000, 'period')}`;
    expect(ids(await readText(text, { history }))).toEqual(['month.ytd.mismatch@E2']);
  });

  test('a part is compared with the stored whole', async () => {
    const history = aHistory([[aSeries(), { '2020-06': 18_600 }]]);
    const text = `${HEADER}\nunemployed-reemployed,500103,2020-06,ytd,19000,人`;
    expect(ids(await readText(text, { history }))).toEqual(['part.exceeds.whole@E2']);
  });

  // The months of 2019 grow by 1000 each but June by 3000; June 2020 grows by 3000 too. Against the last twelve
  // months 3000 is far out, against the same months of the past years it is not: the milder one decides.
  test('a month that is as high every year is no jump', async () => {
    const year = [1000, 2000, 3000, 4000, 5000, 8000, 9000, 10_000, 11_000, 12_000, 13_000, 14_000];
    const half = year.slice(0, 5);
    const past = { ...monthsOf(2017, year), ...monthsOf(2018, year), ...monthsOf(2019, year) };
    const history = aHistory([[aSeries(), { ...past, ...monthsOf(2020, half) }]]);
    expect(ids(await readText(`${HEADER}\n${row('2020-06', 8000)}`, { history }))).toEqual([]);
    expect(ids(await readText(`${HEADER}\n${row('2020-06', 14_000)}`, { history }))).toEqual(['jump@E2']);
  });

  test('too little history gives no verdict', async () => {
    const history = aHistory([[aSeries({ basis: 'period' }), monthsOf(2020, [100, 101, 99, 100, 102])]]);
    expect(ids(await readText(`${HEADER}\n${row('2020-06', 600, 'period')}`, { history }))).toEqual([]);
  });

  test('a slip must show against last year too', async () => {
    const last = { '2020-05': 1500 };
    const now = `${HEADER}\n${row('2020-06', 15_000)}`;
    const slipped = aHistory([[aSeries(), { ...last, '2019-06': 1600 }]]);
    expect(ids(await readText(now, { history: slipped }))).toEqual(['unit.slip@E2']);
    const usual = aHistory([[aSeries(), { ...last, '2019-06': 14_000 }]]);
    expect(ids(await readText(now, { history: usual }))).toEqual([]);
  });

  test('the month now running is asked about, a coming one is refused', async () => {
    const reference = aReference({ today: '2020-06-30' });
    const text = `${HEADER}\n${row('2020-06', 18_600)}`;
    expect(ids(await readText(text, { reference }))).toEqual([]);
    expect(ids(await readText(text, { reference: aReference({ today: '2020-06-29' }) }))).toEqual([
      'period.future@E2',
    ]);
  });
});

describe('judgeUpload, quiet checks', () => {
  const reference = aReference({ regions: manyDistricts(24) });
  const column = (values: readonly number[]): string =>
    [
      '2020年1—6月城镇新增就业（单位：人）,',
      '区县,累计',
      ...values.map((value, at) => `示例${String(at + 1).padStart(2, '0')}区,${value}`),
    ].join('\n');
  const counts = Array.from({ length: 24 }, (_, at) => 1000 + at * 37);

  test('digits of counted figures are no heap', async () => {
    expect(ids(await readText(column(counts), { reference }))).toEqual([]);
  });

  test('a list of fewer than half the districts misses nobody', async () => {
    expect(ids(await readText(column(counts.slice(0, 11)), { reference }))).toEqual([]);
  });

  test('one figure above zero is no column of zeros', async () => {
    expect(ids(await readText(column([...counts.fill(0, 1)]), { reference }))).toEqual([]);
  });

  test('a figure far from its neighbours is left to its own past where it has one', async () => {
    const history = aHistory([[aSeries({ region: '500202' }), { '2020-05': 9_000_000 }]]);
    const far = column([1000, 9_800_000, ...Array.from({ length: 22 }, (_, at) => 1100 + at * 7)]);
    expect(ids(await readText(far, { reference, history }))).toEqual([]);
    expect(ids(await readText(far, { reference }))).toEqual(['unit.slip@B4']);
  });
});

describe('judgeUpload, totals', () => {
  const table = (rows: readonly string[]): string =>
    ['2020年1—6月城镇新增就业（单位：人）,', '区县,累计', ...rows].join('\n');
  const hosts = ['渝中区,100', '江北区,200', '綦江区,300', '石柱县,400'];
  const zones = ['其中：两江新区,50', '万盛经开区,60'];

  test('zones inside their hosts: the total is the districts’ sum', async () => {
    const result = await readText(table(['合计,1000', ...hosts, ...zones]));
    expect(ids(result)).toEqual(['total.fits@B3']);
  });

  test('zones beside the districts: the total takes them in', async () => {
    expect(ids(await readText(table(['合计,1110', ...hosts, ...zones])))).toEqual(['total.fits@B3']);
  });

  test('a total that fits neither says both', async () => {
    const result = await readText(table(['合计,1050', ...hosts, ...zones]));
    expect(ids(result)).toEqual(['total.mismatch@B3']);
    expect(result.problems.first()[0]?.message).toBe(
      '合计 1050人 与区县之和 1000人 相差 50人（不计功能区 1000人，计功能区 1110人，都不相符）',
    );
  });

  // Four districts written to 0.01 万人: rounding can move the sum by 4 × 0.005 = 0.02 万人.
  test.each([
    ['0.12', []],
    ['0.13', ['total.mismatch@B7']],
  ])('a total of %s over 4 × 0.025 rounded to 0.03 and 0.02', async (total, expected) => {
    const text = [
      '2020年1—6月城镇新增就业（单位：万人）,',
      '区县,累计',
      '渝中区,0.03',
      '江北区,0.02',
      '綦江区,0.03',
      '石柱县,0.02',
      `合计,${total}`,
    ].join('\n');
    expect(ids(await readText(text))).toEqual(expected);
  });

  test('a city figure beside a few districts of a tidy file proves nothing', async () => {
    const text = `${HEADER}\nurban-new-jobs,500000,2020-06,ytd,1000,人\nurban-new-jobs,500103,2020-06,ytd,100,人\nurban-new-jobs,500105,2020-06,ytd,200,人`;
    expect(ids(await readText(text))).toEqual([]);
  });

  test('rates are never summed', async () => {
    const text =
      '2020年6月城镇调查失业率,\n区县,失业率\n渝中区,5.1\n江北区,5.2\n綦江区,5\n石柱县,5\n全市,5.1\n';
    expect(ids(await readText(text))).toEqual([]);
  });
});
