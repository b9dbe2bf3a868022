import { describe, expect, test } from 'vitest';
import { joinJanuaryFebruary, tablePeriods } from '#domain/explore/table-periods.ts';
import type { Step } from '#domain/explore/question.ts';
import { periodId } from '#domain/period.ts';
import { at } from '../support.ts';

function ids(step: Step, from: string | undefined, to: string): string[] {
  return tablePeriods(step, from === undefined ? undefined : at(from), at(to)).map(periodId);
}

describe('tablePeriods', () => {
  test('those that lie wholly between', () => {
    expect(ids('quarter', '2019-12', '2020-07')).toEqual(['2020-Q1', '2020-Q2']);
    expect(ids('month', '2019-Q4', '2020-01')).toEqual(['2019-10', '2019-11', '2019-12', '2020-01']);
    expect(ids('half', '2019', '2020-H1')).toEqual(['2019-H1', '2019-H2', '2020-H1']);
    expect(ids('year', '2018', '2020-11')).toEqual(['2018', '2019']);
    expect(ids('year', '2020-02', '2020-12')).toEqual([]);
  });

  test('without a beginning, back to the same period of last year or further', () => {
    expect(ids('month', undefined, '2020-06')).toHaveLength(13);
    expect(ids('month', undefined, '2020-06')[0]).toBe('2019-06');
    expect(ids('quarter', undefined, '2020-06').at(0)).toBe('2018-Q2');
    expect(ids('year', undefined, '2020-06')).toEqual(['2014', '2015', '2016', '2017', '2018', '2019']);
  });
});

describe('joinJanuaryFebruary', () => {
  const months = tablePeriods('month', at('2019-12'), at('2020-03'));
  const join = (...withFigure: string[]) =>
    joinJanuaryFebruary(months, (period) => withFigure.includes(periodId(period))).map(periodId);

  test('one column where the two came together only', () => {
    expect(join('2020-01..02')).toEqual(['2019-12', '2020-01..02', '2020-03']);
  });

  test('two where either has a figure, and where nothing is known', () => {
    expect(join('2020-02', '2020-01..02')).toEqual(['2019-12', '2020-01', '2020-02', '2020-03']);
    expect(join()).toEqual(['2019-12', '2020-01', '2020-02', '2020-03']);
  });

  test('a table that begins in February keeps it', () => {
    const short = tablePeriods('month', at('2020-02'), at('2020-03'));
    expect(joinJanuaryFebruary(short, () => true).map(periodId)).toEqual(['2020-02', '2020-03']);
    expect(joinJanuaryFebruary(short, ({ months: length }) => length === 2).map(periodId)).toEqual([
      '2020-02',
      '2020-03',
    ]);
  });
});
