import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { csvSheet, guessDelimiter } from '#server/ingest/csv.ts';
import { type Encoding, FileFault, receiveFile } from '#server/ingest/receive.ts';
import { headRows, type Row } from '#server/ingest/sheet.ts';

function rowsOf(bytes: Uint8Array): Row[] {
  const received = receiveFile(bytes);
  if (received.kind === 'workbook') throw new RangeError('a workbook');
  if (received.kind === 'refused') throw new FileFault(received.code, received.details);
  return headRows(csvSheet(received), 1_000_000);
}
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const TABLE = '区县,数值\n渝中区,1.86\n"石柱,县","1,234"\n';
const ROWS = [
  ['区县', '数值'],
  ['渝中区', '1.86'],
  ['石柱,县', '1,234'],
];

describe('csvSheet', () => {
  test.each<[string, Uint8Array, Encoding]>([
    ['UTF-8', utf8(TABLE), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${TABLE}`), 'utf-8'],
    ['UTF-16 LE', iconv.encode(TABLE, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16 BE', iconv.encode(TABLE, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['UTF-16 LE without a mark', iconv.encode(TABLE, 'utf-16le', { addBOM: false }), 'utf-16le'],
    ['GB18030', iconv.encode(TABLE, 'gb18030'), 'gb18030'],
    ['GBK', iconv.encode(TABLE, 'gbk'), 'gb18030'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(receiveFile(bytes)).toMatchObject({ kind: 'text', encoding });
    expect(rowsOf(bytes)).toEqual(ROWS);
  });

  test.each([
    ['CRLF', TABLE.replaceAll('\n', '\r\n')],
    ['CR', TABLE.replaceAll('\n', '\r')],
    ['no last line end', TABLE.trimEnd()],
  ])('reads %s', (_, text) => {
    expect(rowsOf(utf8(text))).toEqual(ROWS);
  });

  test('keeps blank rows, so that row numbers are those of the file', () => {
    expect(rowsOf(utf8('a,b\n\n1,2\n'))).toEqual([['a', 'b'], [''], ['1', '2']]);
  });

  test('a line break inside quotes is part of the cell', () => {
    expect(rowsOf(utf8('a,b\n"1\n2",3\n'))).toEqual([
      ['a', 'b'],
      ['1\n2', '3'],
    ]);
  });

  test('rows cut by the chunks of a long file come out whole', () => {
    const lines = Array.from({ length: 30_000 }, (_, at) => `渝中区第${at}行,"a""${at}",${at}`);
    const rows = rowsOf(iconv.encode(`${lines.join('\r\n')}\r\n`, 'gb18030'));
    expect(rows.length).toBe(30_000);
    expect(rows.every((row, at) => row.join('|') === `渝中区第${at}行|a"${at}|${at}`)).toBe(true);
  });

  test('a quote that is never closed stops the reading and names its row', () => {
    const lines = Array.from({ length: 200_000 }, (_, at) => (at === 7 ? `"${at},b` : `${at},b`));
    expect(() => rowsOf(utf8(lines.join('\n')))).toThrow(new FileFault('file.quotes', { row: 8 }));
  });

  test('a row without end is no table', () => {
    expect(() => rowsOf(utf8('1,'.repeat(2_000_000)))).toThrow(FileFault);
  });
});

describe('guessDelimiter', () => {
  test.each([
    ['a,b\n1,2\n', ','],
    ['a;b\n1,5;2,5\n3,5;4,5\n', ';'],
    ['a\tb\n1\t2\n', '\t'],
    ['2020年1—6月情况，单位：人\n区县\t累计\n渝中区\t1,234\n江北区\t1,300\n', '\t'],
    ['sep=;\na,b;c\n', ';'],
    ['alone\n', ','],
  ])('%j', (head, delimiter) => {
    expect(guessDelimiter(head)).toBe(delimiter);
  });
});
