import { describe, expect, test } from 'vitest';
import { EMPTY_HISTORY } from '#server/ingest/history.ts';
import { type Reconciled, reconcileUpload } from '#server/ingest/reconcile.ts';
import { explanationWords } from '#server/ingest/reconcile-words.ts';
import { aHistory, aSeries, monthsOf } from './a-history.ts';
import { aReference } from './a-reference.ts';
import { readText, type ReadOptions } from './read-fixture.ts';

const HEADER = 'indicator,region,period,basis,value,unit';

async function reconciled(
  rows: readonly string[],
  options: ReadOptions = {},
  limit = 500,
): Promise<Reconciled> {
  const text = [HEADER, ...rows.map((row) => `urban-new-jobs,500103,${row}`)].join('\n');
  const read = await readText(text, options);
  return reconcileUpload(read, options.history ?? EMPTY_HISTORY, aReference(), limit);
}

/** Kind, and the cell’s text before and after. */
function told({ differences }: Reconciled): string[] {
  return differences.map(({ explanation: { kind }, correction }) =>
    correction ? `${kind} ${correction.from} → ${correction.to}` : kind,
  );
}

describe('reconcileUpload', () => {
  test('counts the months whose sum holds, with what stands beside what is sent', async () => {
    const history = aHistory([[aSeries(), { '2020-05': 15_200 }]]);
    const rows = [
      '2020-06,ytd,18600,人',
      '2020-06,period,3400,人',
      '2020-01,ytd,2000,人',
      '2020-01,period,2000,人',
    ];
    expect(await reconciled(rows, { history })).toEqual({ differences: [], differing: 0, agreed: 2 });
  });

  test('leaves months out whose total before is not known', async () => {
    const rows = ['2020-06,ytd,18600,人', '2020-06,period,3000,人'];
    expect(await reconciled(rows)).toEqual({ differences: [], differing: 0, agreed: 0 });
  });

  test('corrects the cell at fault in the unit it was written in', async () => {
    const history = aHistory([[aSeries(), { '2020-05': 15_200 }]]);
    const one = await reconciled(['2020-06,ytd,1.86,万人', '2020-06,period,3400,万人'], { history });
    expect(told(one)).toEqual(['unit-slip 3400 → 0.34']);
  });

  test('gives a cell that brought its own unit one that brings it too', async () => {
    const history = aHistory([[aSeries(), { '2020-05': 15_200 }]]);
    const one = await reconciled(['2020-06,ytd,18600,人', '2020-06,period,1.86万,人'], { history });
    expect(told(one)).toEqual(['ytd-in-month-column 1.86万 → 0.34万人']);
  });

  test('names no cell of the file when the stored figure is at fault', async () => {
    const history = aHistory([[aSeries(), { '2020-05': 152_000 }]]);
    const one = await reconciled(['2020-06,ytd,18600,人', '2020-06,period,3400,人'], { history });
    expect(told(one)).toEqual(['unit-slip']);
    expect(one.differences.map(explanationWords)).toEqual([
      {
        zh: '上期累计 152000人 与相符的 15200人 相差 10 倍，疑似单位错误',
        en: 'a unit slip: the total before is 152000人, what fits is 15200人, 10 times apart',
      },
    ]);
  });

  test('reads February’s total as both months where January is blank', async () => {
    const one = await reconciled(['2020-02,ytd,4200,人', '2020-02,period,4200,人']);
    expect(told(one)).toEqual(['joint-january-february 4200 → ']);
  });

  // Stored: each month adds 1000, but March’s own figure was raised to 1200 afterwards. The sheet of June takes it in.
  test('finds the earlier month that was revised', async () => {
    const history = aHistory([
      [aSeries(), monthsOf(2020, [1000, 2000, 3000, 4000, 5000])],
      [aSeries({ basis: 'period' }), monthsOf(2020, [1000, 1000, 1200, 1000, 1000])],
    ]);
    const one = await reconciled(['2020-06,ytd,6200,人', '2020-06,period,1000,人'], { history });
    expect(told(one)).toEqual(['earlier-month-revised']);
    expect(one.differences.map(explanationWords)).toEqual([
      {
        zh: '3月的本月数后来更正了 200人，当时的累计未改，本期累计已含更正',
        en: 'month 3 was later revised by 200人; the totals then were left as they were and this one takes it in',
      },
    ]);
  });

  test('counts beyond what it words', async () => {
    const rows = ['01,2000', '02,4100', '03,6300'].flatMap((each) => {
      const [month, value] = each.split(',');
      return [`2020-${month},ytd,${value},人`, `2020-${month},period,777,人`];
    });
    const one = await reconciled(rows, {}, 1);
    expect([one.differences.length, one.differing, one.agreed]).toEqual([1, 3, 0]);
  });
});
