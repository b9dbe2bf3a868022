import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { type CellReading, readCell, readTarget } from '#server/ingest/cell.ts';
import { unitOf } from '#domain/unit.ts';

const number = (value: number, scale: 0 | 4 | 8 = 0): CellReading => ({
  kind: 'number',
  value,
  scale,
  unit: undefined,
});
const inUnit = (value: number, code: string): CellReading => ({
  kind: 'number',
  value,
  scale: 0,
  unit: unitOf(code),
});

describe('readCell', () => {
  test.each<[string, CellReading]>([
    ['34.21', number(34.21)],
    ['0', number(0)],
    ['0.0', number(0)],
    [' 12 ', number(12)],
    ['-3.4', number(-3.4)],
    ['−3.4', number(-3.4)],
    ['１２．３', number(12.3)],
    ['1,234', number(1234)],
    ['1，234，567.8', number(1_234_567.8)],
    ['10 233', number(10_233)],
    ['10\u00a0233', number(10_233)],
    ['10\u2009233', number(10_233)],
    ['10　233', number(10_233)],
    ['3.4万', number(3.4, 4)],
    ['2.9 亿', number(2.9, 8)],
    ['12.3%', inUnit(12.3, '%')],
    ['12.3 ％', inUnit(12.3, '%')],
    ['3.4万人', inUnit(3.4, '万人')],
    ['1,234人', inUnit(1234, '人')],
    ['12.3①', number(12.3)],
    ['820*', number(820)],
    ["'00820", number(820)],
    ['1.2E+05', number(120_000)],
    ['2e-1', number(0.2)],
  ])('%j is a number', (text, reading) => {
    expect(readCell(text)).toEqual(reading);
  });

  test.each([
    ['', 'not-reported'],
    ['　 ', 'not-reported'],
    ['未报', 'not-reported'],
    ['—', 'not-applicable'],
    ['-', 'not-applicable'],
    ['－', 'not-applicable'],
    ['——', 'not-applicable'],
    ['/', 'not-applicable'],
    ['…', 'below-unit'],
    ['……', 'below-unit'],
    ['...', 'below-unit'],
    ['***', 'suppressed'],
    ['x', 'suppressed'],
    ['保密', 'suppressed'],
  ])('%j is missing: %s', (text, reason) => {
    expect(readCell(text)).toEqual({ kind: 'missing', reason });
  });

  test.each([
    ['无', 'text'],
    ['约三千', 'text'],
    ['1234x', 'text'],
    ['1,2345', 'text'],
    ['12/3', 'text'],
    ['2020年6月', 'text'],
    ['5.5左右', 'target'],
    ['60万以上', 'target'],
    ['控制在5%以内', 'target'],
    ['≥60', 'target'],
    ['5%~10%', 'range'],
    ['3—5', 'range'],
    ['(12)', 'brackets'],
    ['（1,234.5）', 'brackets'],
    ['(1.5%)', 'brackets'],
    ['#REF!', 'excel-error'],
    ['#公式未计算', 'uncalculated'],
    ['#DIV/0!', 'excel-error'],
    ['######', 'excel-error'],
    ['1234567890123456', 'digits'],
    ['0.1234567890123456', 'digits'],
    ['1,23', 'comma'],
    ['1.23457E+11', 'rounded'],
  ])('%j cannot be read: %s', (text, hint) => {
    expect(readCell(text)).toEqual({ kind: 'unreadable', hint });
  });

  test('a plain decimal of up to 15 digits comes back as it was, whatever the separators', () => {
    const decimals = fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 999 }));
    fc.assert(
      fc.property(decimals, ([whole, fraction]) => {
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
        const value = Number(`${whole}.${fraction}`);
        expect(readCell(`${grouped}.${fraction}`)).toEqual(number(value));
      }),
    );
  });
});

describe('readTarget', () => {
  test.each([
    ['600000', { value: 600_000, scale: 0 }],
    ['60万以上', { value: 60, scale: 4 }],
    ['5.0以内', { value: 5, scale: 0 }],
    ['不低于90%', { value: 90, scale: 0 }],
  ])('%j', (text, target) => {
    expect(readTarget(text)).toEqual(target);
  });

  test('is undefined where there is no number', () => {
    expect(readTarget('力争')).toBeUndefined();
  });
});
