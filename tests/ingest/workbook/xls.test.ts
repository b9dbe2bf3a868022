import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { makeXls, record, wideText, type XlsSheet } from '../../support/make-xls.ts';
import { faultOf, rowsOf, sheetsOf } from './sheets-of.ts';

const PERCENT_STYLE = 1;
const MONTH_STYLE = 2;
const globals = [
  record(0x41e, [2, 200], wideText('yyyy"年"m"月"', 2)),
  record(0xe0, [2, 0], [2, 0]),
  record(0xe0, [2, 0], [2, 10]),
  record(0xe0, [2, 0], [2, 200]),
];
const at = (row: number, column: number, style = 0): readonly [2, number][] => [
  [2, row],
  [2, column],
  [2, style],
];
const sheet = (records: readonly Buffer[], name = 'Sheet1', state = 0): XlsSheet => ({
  name: wideText(name, 1),
  state,
  records,
});

describe('openXls', () => {
  test.each([
    ['a double', [record(0x203, ...at(0, 0), { double: 34.21 })], ['34.21']],
    ['noise of arithmetic', [record(0x203, ...at(0, 0), { double: 0.1 + 0.2 })], ['0.3']],
    ['a percentage', [record(0x203, ...at(0, 0, PERCENT_STYLE), { double: 0.12345 })], ['12.345%']],
    ['a month', [record(0x203, ...at(0, 0, MONTH_STYLE), { double: 43_983 })], ['2020年6月']],
    // 1860000 hundredths as an integer, −7 as one, and 1.5 as the upper half of a double.
    ['packed hundredths', [record(0x27e, ...at(0, 0), [4, ((1_860_000 << 2) | 3) >>> 0])], ['18600']],
    ['a packed integer', [record(0x27e, ...at(0, 0), [4, ((-7 << 2) | 2) >>> 0])], ['-7']],
    ['a packed double', [record(0x27e, ...at(0, 0), [4, 0x3ff80000])], ['1.5']],
    [
      'several packed',
      [record(0xbd, [2, 0], [2, 1], [2, 0], [4, 6], [2, PERCENT_STYLE], [4, 0x3ff80000], [2, 2])],
      ['', '1', '150%'],
    ],
    ['a text', [record(0x204, ...at(0, 0), wideText('渝中区', 2))], ['渝中区']],
    ['an error', [record(0x205, ...at(0, 0), [1, 0x17], [1, 1])], ['#REF!']],
    ['a truth', [record(0x205, ...at(0, 0), [1, 1], [1, 0])], ['TRUE']],
    ['a result', [record(0x06, ...at(0, 0), { double: 12.5 }, [2, 0])], ['12.5']],
    ['a result of zero', [record(0x06, ...at(0, 0), { double: 0 }, [2, 0])], ['0']],
    ['a formula never calculated', [record(0x06, ...at(0, 0), { double: 0 }, [2, 3])], ['#公式未计算']],
    // 0 text, 1 truth, 2 error, 3 nothing: the kind, the value, then two bytes that say that it is no number.
    [
      'a truth by a formula',
      [record(0x06, ...at(0, 0), Buffer.from([1, 0, 1, 0, 0, 0, 255, 255]), [2, 0])],
      ['TRUE'],
    ],
    [
      'an error by a formula',
      [record(0x06, ...at(0, 0), Buffer.from([2, 0, 7, 0, 0, 0, 255, 255]), [2, 0])],
      ['#DIV/0!'],
    ],
    [
      'a text by a shared formula',
      [
        record(0x06, ...at(0, 0), Buffer.from([0, 0, 0, 0, 0, 0, 255, 255]), [2, 8]),
        record(0x4bc, [2, 0]),
        record(0x207, wideText('开县', 2)),
      ],
      ['开县'],
    ],
    [
      'a text that never came',
      [record(0x06, ...at(0, 0), Buffer.from([0, 0, 0, 0, 0, 0, 255, 255]), [2, 0])],
      ['#公式未计算'],
    ],
  ])('%s', async (_, records, row) => {
    expect(await rowsOf(makeXls([sheet(records)], globals))).toEqual([row]);
  });

  test('shared texts go on across records, in letters of one byte and of two', async () => {
    const texts = [
      record(0xfc, [4, 3], [4, 3], wideText('渝中区', 2), [2, 4], [1, 0], Buffer.from('ab')),
      record(0x3c, [1, 1], Buffer.from('江北', 'utf16le'), [2, 2], [1, 8], [2, 1], Buffer.from('xy'), [4, 0]),
    ];
    const cells = [0, 1, 2].map((column) => record(0xfd, ...at(0, column), [4, column]));
    expect(await rowsOf(makeXls([sheet(cells)], [...globals, ...texts]))).toEqual([
      ['渝中区', 'ab江北', 'xy'],
    ]);
  });

  test('sheets, hidden ones, hidden rows and columns, merged cells', async () => {
    const cells = [
      record(0x208, [2, 1], [2, 0], [2, 3], [2, 0], [4, 0], [2, 0x20], [2, 0]),
      record(0x7d, [2, 1], [2, 1], [2, 0], [2, 0], [2, 1], [2, 0]),
      record(0x204, ...at(0, 0), wideText('题', 2)),
      record(0x204, ...at(0, 1), wideText('看不见', 2)),
      record(0x203, ...at(1, 2), { double: 7 }),
      record(0xe5, [2, 1], [2, 0], [2, 0], [2, 0], [2, 2]),
    ];
    const bytes = makeXls([sheet(cells, '汇总'), sheet([], '明细', 2)], globals);
    const sheets = await sheetsOf(bytes);
    expect(
      sheets.map(({ name, hidden, hiddenRows, hiddenColumns, merges }) => [
        name,
        hidden,
        hiddenRows,
        hiddenColumns,
        merges,
      ]),
    ).toEqual([
      ['汇总', undefined, [2], [2], [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 2 }]],
      ['明细', true, undefined, undefined, undefined],
    ]);
    expect(await rowsOf(bytes)).toEqual([
      ['题', ''],
      ['', '', '7'],
    ]);
  });

  test('a workbook of Excel 95 writes its texts in the code page it names', async () => {
    const gbk = (text: string, lengthBytes: 1 | 2): Buffer => {
      const bytes = iconv.encode(text, 'gbk');
      return Buffer.concat([Buffer.from(lengthBytes === 1 ? [bytes.length] : [bytes.length, 0]), bytes]);
    };
    const cells = [record(0x204, ...at(0, 0), gbk('渝中区', 2)), record(0x203, ...at(0, 1), { double: 1.5 })];
    const old = makeXls([{ name: gbk('汇总', 1), records: cells }], [record(0x42, [2, 936])], 0x0500);
    const [first] = await sheetsOf(old);
    expect([first?.name, await rowsOf(old)]).toEqual(['汇总', [['渝中区', '1.5']]]);
  });

  test('one with a password, an older one, a cut one and a document are refused', async () => {
    const whole = makeXls([sheet([record(0x203, ...at(0, 0), { double: 1 })])]);
    const encrypted = makeXls([sheet([])], [record(0x2f, [2, 1], [4, 0])]);
    const ancient = makeXls([], [], 0x0400);
    const document = Buffer.from(whole);
    document.write('WordDocs', whole.indexOf(Buffer.from('Workbook', 'utf16le')), 'utf16le');
    const faults = await Promise.all([encrypted, ancient, whole.subarray(0, 1800), document].map(faultOf));
    expect(faults).toEqual(['file.encrypted', 'file.type', 'file.damaged', 'file.type']);
  });

  test('chains that run in circles end', async () => {
    const bytes = makeXls([sheet([record(0x203, ...at(0, 0), { double: 1 })])]);
    // The second sector of the stream points back to the first.
    bytes.writeUInt32LE(2, 512 + 3 * 4);
    expect(await faultOf(bytes)).toBe('file.damaged');
  });
});
