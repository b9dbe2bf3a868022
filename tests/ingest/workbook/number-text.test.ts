import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInFormat, parseNumberFormat } from '#server/ingest/workbook/number-format.ts';
import { decimalText, numberText } from '#server/ingest/workbook/number-text.ts';

describe('decimalText', () => {
  test.each([
    [0.1 + 0.2, 0, '0.3'],
    [0.123, 2, '12.3'],
    [0.29, 2, '29'],
    [-0.0007, 2, '-0.07'],
    [1234567890123.45, 0, '1234567890123.45'],
    [1e-7, 0, '0.0000001'],
    [1_234_567_890_123_456, 0, '1234567890123456'],
    [1e21, 0, '1000000000000000000000'],
    [-0, 0, '0'],
    [35_782.600000000006, 0, '35782.6'],
    [1.234, 4, '12340'],
  ])('%d × 10^%d is %s', (value, shift, text) => {
    expect(decimalText(value, shift)).toBe(text);
  });

  test('every number of at most 15 digits comes back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }), fc.nat(9), (digits, places) => {
        const value = Number(`${digits}e-${places}`);
        expect(Number(decimalText(value))).toBe(value + 0);
        expect(Number(decimalText(value, 2))).toBe(Number(`${digits}e${2 - places}`) + 0);
      }),
    );
  });
});

describe('numberText', () => {
  test.each([
    // Percent keeps every digit, however few are shown.
    [0.12345, '0.0%', '12.345%'],
    [-1.052, '0%', '-105.2%'],
    [12.5, '0.00"%"', '12.5%'],
    [12.5, '0.0\\%', '12.5%'],
    // A unit written behind the number belongs to it; colours, brackets and fills do not.
    [34.21, '0.00"万人"', '34.21万人'],
    [2020, '0"年"', '2020年'],
    [6, 'General"月"', '6月'],
    [3, 'G/通用格式"人"', '3人'],
    [-5, '#,##0_);[Red](#,##0)', '-5'],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0'],
    [1234.5, '¥#,##0.00', '1234.5'],
    [1234.5, '[$¥-804]#,##0.00', '1234.5'],
    [0.5, '# ?/?', '0.5'],
    [12_345, '0.00E+00', '12345'],
    // Of several sections the one for the number counts.
    [5, '[>=10]0"个";0"件"', '5件'],
    [12, '[>=10]0"个";0"件"', '12个'],
    [7, ';;;', '7'],
    // Shown smaller than it is: no reader takes these for numbers.
    [12_345, '#,##0,', '12345（按 12.345 显示）'],
    [12_345, '0!.0,"万"', '12345（按 1.2345 显示）'],
    [12_345, '0\\.0,', '12345（按 1.2345 显示）'],
    // Dates as what they show: a month is a month, and the first of one can be read as it.
    [43_983, 'yyyy"年"m"月"', '2020年6月'],
    [43_983, 'yyyy-mm', '2020年6月'],
    [43_983, 'mmm-yy', '2020年6月'],
    [43_983, '[$-804]yyyy"年"m"月";@', '2020年6月'],
    [45_931, 'm/d/yy', '2025-10-01'],
    [43_987, 'yyyy/m/d', '2020-06-05'],
    [43_987, 'm"月"d"日"', '2020-06-05'],
    [43_987.5, 'yyyy/m/d h:mm', '2020-06-05 12:00:00'],
    [43_983, 'yyyy', '2020年'],
    [43_983, 'm"月"', '6月'],
    [43_983, 'dd', '2020-06-01'],
    [0.75, 'h:mm', '18:00:00'],
    [1.5, '[h]:mm', '1.5'],
    [-1, 'yyyy-mm-dd', '#####'],
    // Excel takes 1900 for a leap year: day 59 is 28 February, day 60 none, day 61 is 1 March.
    [59, 'yyyy-mm-dd', '1900-02-28'],
    [60, 'yyyy-mm-dd', '#####'],
    [61, 'yyyy-mm-dd', '1900-03-01'],
  ])('%d as %s is %s', (value, code, text) => {
    expect(numberText(value, parseNumberFormat(code))).toBe(text);
  });

  test.each([
    [9, 0.5, '50%'],
    [10, 0.1234, '12.34%'],
    [14, 43_983, '2020-06-01'],
    [17, 43_983, '2020年6月'],
    // The formats of a Chinese Excel.
    [27, 43_983, '2020年6月'],
    [31, 43_983, '2020-06-01'],
    [57, 43_983, '2020年6月'],
    [58, 43_983, '2020-06-01'],
    [4, 1234.5, '1234.5'],
    [49, 7, '7'],
  ])('format number %d shows %d as %s', (id, value, text) => {
    expect(numberText(value, parseNumberFormat(builtInFormat(id)))).toBe(text);
  });

  test('dates may count from 1904', () => {
    expect(numberText(42_521, parseNumberFormat('yyyy-mm-dd'), true)).toBe('2020-06-01');
  });
});
