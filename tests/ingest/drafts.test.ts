import { describe, expect, test } from 'vitest';
import {
  type Draft,
  DraftBatch,
  keyOf,
  missingCode,
  missingReason,
  unitAt,
  unitIndex,
} from '#server/ingest/drafts.ts';
import { sortDrafts } from '#server/ingest/sort-drafts.ts';
import { unitOf } from '#domain/unit.ts';
import { aSeries } from './a-history.ts';

function aDraft(fields: Partial<Draft> = {}): Draft {
  return {
    series: 0,
    period: 20_200_601,
    value: 1,
    missing: 0,
    unit: 0,
    row: 2,
    column: 3,
    sheet: 0,
    ...fields,
  };
}

describe('DraftBatch', () => {
  test('gives one number to one series', () => {
    const batch = new DraftBatch();
    expect([
      batch.seriesOf(aSeries()),
      batch.seriesOf(aSeries({ region: '500105' })),
      batch.seriesOf(aSeries()),
    ]).toEqual([0, 1, 0]);
    expect([batch.findSeries(aSeries()), batch.findSeries(aSeries({ basis: 'period' }))]).toEqual([
      0,
      undefined,
    ]);
  });

  test('keeps every value as it grows', () => {
    const batch = new DraftBatch();
    batch.seriesOf(aSeries());
    for (let at = 0; at < 5000; at += 1)
      batch.add(aDraft({ value: at, row: at + 2, reported: at === 4000 ? '４０００' : undefined }));
    expect([batch.length, batch.value[4999], batch.row[4999]]).toEqual([5000, 4999, 5001]);
    expect([batch.reported[3999], batch.reported[4000]]).toEqual([undefined, '４０００']);
    expect(keyOf(batch, 4999)).toEqual(aSeries());
    expect(() => keyOf(batch, 5000)).toThrow(RangeError);
  });

  test('keeps what came with a value', () => {
    const batch = new DraftBatch();
    batch.setExtra(7, { source: '示例局', note: '快报数', comparablePrior: 0 });
    batch.setExtra(9, { comparablePrior: 5 });
    expect([batch.extraOf(7), batch.extraOf(8), batch.extraOf(9)]).toEqual([
      { source: '示例局', note: '快报数', comparablePrior: 0 },
      undefined,
      { comparablePrior: 5 },
    ]);
  });
});

describe('codes of drafts', () => {
  test('units and reasons come back', () => {
    expect(unitAt(unitIndex(unitOf('万人')))).toBe(unitOf('万人'));
    expect([missingReason(missingCode('suppressed')), missingReason(0)]).toEqual(['suppressed', undefined]);
    expect(() => unitAt(255)).toThrow(RangeError);
  });
});

describe('sortDrafts', () => {
  test('orders by series, then period, then place', () => {
    const batch = new DraftBatch();
    for (const region of ['500103', '500105']) batch.seriesOf(aSeries({ region }));
    batch.add(aDraft({ series: 1, period: 20_200_601 }));
    batch.add(aDraft({ series: 0, period: 20_200_601 }));
    batch.add(aDraft({ series: 1, period: 20_200_501 }));
    batch.add(aDraft({ series: 0, period: 20_200_601 }));
    const { order, starts } = sortDrafts(batch);
    expect([[...order], [...starts]]).toEqual([
      [1, 3, 2, 0],
      [0, 2, 4],
    ]);
  });
});
