import { describe, expect, test } from 'vitest';
import { looseUnits, unitNamed } from '#server/ingest/words/loose-units.ts';

describe('unitNamed', () => {
  test.each([
    ['万人', '万人'],
    ['percent', '%'],
    ['Percentage of population in the labour force', '%'],
    ['万元人民币', '万元'],
    ['万美元', '万美元'],
    ['吨', '吨'],
    ['元/人', '元/人'],
    ['Thousands of persons', 'Thousands of persons'],
  ])('%s is %s', (text, unit) => {
    expect(unitNamed(text)).toBe(unit);
  });

  test.each(['上年同月=100', '直管区', '规模以上', '折合人民币', 'seasonally adjusted'])(
    '%s is none',
    (text) => {
      expect(unitNamed(text)).toBeUndefined();
    },
  );
});

describe('looseUnits', () => {
  test.each([
    ['居民消费价格指数(上年同月=100)', []],
    ['财政支出（亿元）i', ['亿元']],
    ['固定资产投资(不含农户)_比上年增长(%)', ['%']],
    ['population_percent', ['%']],
    ['Employment (thousands)', ['thousands']],
  ])('of the header %s: %j', (text, units) => {
    expect(looseUnits(text, 'header')).toEqual(units);
  });

  test.each([
    ['单位：万元人民币', ['万元']],
    ['单位：人、%', ['人', '%']],
    ['12-Month Percent Change', ['%']],
    ['Labour force, numbers in thousands', ['thousands']],
    ['2020年就业情况（快报）', []],
  ])('of the title %s: %j', (text, units) => {
    expect(looseUnits(text, 'title')).toEqual(units);
  });
});
