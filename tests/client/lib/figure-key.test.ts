import { describe, expect, test } from 'vitest';
import { figureParam, parseFigureParam } from '#client/lib/figure-key.ts';

const JOBS = { indicator: 'urban-new-jobs', region: '500000', period: '2020-09', basis: 'ytd' } as const;

describe('figureParam', () => {
  test('the whole has four parts, whether or not it says so', () => {
    expect(figureParam(JOBS)).toBe('urban-new-jobs~500000~2020-09~ytd');
    expect(figureParam({ ...JOBS, group: 'total', industry: 'total' })).toBe(
      'urban-new-jobs~500000~2020-09~ytd',
    );
  });

  test('of a group or an industry, six', () => {
    expect(figureParam({ ...JOBS, industry: 'C' })).toBe('urban-new-jobs~500000~2020-09~ytd~total~C');
  });
});

describe('parseFigureParam', () => {
  test('reads back what figureParam writes', () => {
    expect(parseFigureParam(figureParam(JOBS))).toEqual(JOBS);
    const women = { ...JOBS, group: 'women', industry: 'total' };
    expect(parseFigureParam(figureParam(women))).toEqual(women);
  });

  test.each(['', 'a~b~2020-13~ytd', 'a~b~2020-09~mean', 'a~b~2020-09~ytd~women', 'a~b~2020-09~ytd~x~y~z'])(
    '%j is none',
    (text) => {
      expect(parseFigureParam(text)).toBeUndefined();
    },
  );
});
