import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { makeXlsx, rowsXml } from '../../support/make-xlsx.ts';
import { rowsOf, sheetsOf } from './sheets-of.ts';

const one = (xml: string, options?: Parameters<typeof makeXlsx>[1]): Buffer =>
  makeXlsx([{ name: 'Sheet1', xml }], options);

describe('openXlsx, cells', () => {
  test.each([
    ['a number', '<c r="A1"><v>18600</v></c>', '18600'],
    ['noise of arithmetic', '<c r="A1"><v>0.30000000000000004</v></c>', '0.3'],
    ['scientific form', '<c r="A1"><v>1.8600000000000001E4</v></c>', '18600'],
    ['a result of a formula', '<c r="A1"><f>SUM(B1:B9)</f><v>12.5</v></c>', '12.5'],
    ['a text of a formula', '<c r="A1" t="str"><f>A2&amp;"县"</f><v>开县</v></c>', '开县'],
    ['nothing, by a formula', '<c r="A1" t="str"><f>IF(1,"",2)</f><v></v></c>', ''],
    ['a formula not calculated', '<c r="A1"><f>SUM(B1:B9)</f></c>', '#公式未计算'],
    ['a formula with an empty result', '<c r="A1"><f>SUM(B1:B9)</f><v/></c>', '#公式未计算'],
    ['a shared formula not calculated', '<c r="A1"><f t="shared" si="0"/></c>', '#公式未计算'],
    ['an error', '<c r="A1" t="e"><f>B1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['a truth', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['a text', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 1,234 </t></is></c>', ' 1,234 '],
    [
      'runs of text',
      '<c r="A1" t="inlineStr"><is><r><t>渝中</t></r><r><rPr><b/></rPr><t>区</t></r></is></c>',
      '渝中区',
    ],
    [
      'a text said how',
      '<c r="A1" t="inlineStr"><is><t>開縣</t><rPh sb="0" eb="1"><t>かい</t></rPh></is></c>',
      '開縣',
    ],
    ['a shared text', '<c r="A1" t="s"><v>1</v></c>', '本月\n（人）'],
    ['a percentage', '<c r="A1" s="1"><v>0.12345</v></c>', '12.345%'],
    ['a month', '<c r="A1" s="2"><v>43983</v></c>', '2020年6月'],
    ['a date by its number', '<c r="A1" s="3"><v>45931</v></c>', '2025-10-01'],
    ['a unit behind', '<c r="A1" s="4"><v>34.21</v></c>', '34.21万人'],
    ['a date as ISO text', '<c r="A1" t="d"><v>2020-06-05T00:00:00</v></c>', '2020-06-05'],
    ['an escaped character', '<c r="A1" t="inlineStr"><is><t>本月_x000D_\n累计</t></is></c>', '本月\n累计'],
    ['nothing', '<c r="A1" s="1"/>', ''],
    ['a prefix', '<x:c r="A1"><x:v>7</x:v></x:c>', '7'],
  ])('%s', async (_, cell, text) => {
    const bytes = one(`<row r="1">${cell}<c r="B1"><v>1</v></c></row>`, {
      formats: ['0.0%', 'yyyy"年"m"月"', 14, '0.00"万人"'],
      texts: ['<t>unused</t>', '<t>本月&#10;（人）</t>'],
    });
    expect(await rowsOf(bytes)).toEqual([[text, '1']]);
  });

  test('rows and cells stand where their addresses say, gaps are blank', async () => {
    const xml = '<row r="2"><c r="C2"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row><row r="9"/>';
    expect(await rowsOf(one(xml))).toEqual([[''], ['', '', '1'], [''], ['2']]);
  });

  test('rows and cells without addresses follow each other', async () => {
    expect(
      await rowsOf(
        one(
          rowsXml([
            ['区县', '累计'],
            ['渝中区', 18_600],
          ]),
        ),
      ),
    ).toEqual([
      ['区县', '累计'],
      ['渝中区', '18600'],
    ]);
  });

  test('of merged cells only the first has a text', async () => {
    const xml = `<sheetData>${rowsXml([
      ['题', '看不见', 3],
      ['看不见', '看不见', 4],
    ])}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`;
    const [sheet] = await sheetsOf(one(xml));
    expect(sheet?.merges).toEqual([{ startRow: 0, startColumn: 0, endRow: 1, endColumn: 1 }]);
    expect(await rowsOf(one(xml))).toEqual([
      ['题', '', '3'],
      ['', '', '4'],
    ]);
  });

  test('hidden sheets, rows and columns are read and told', async () => {
    const rows = [
      ['a', 'b', 'c'],
      [1, 2, 3],
    ];
    const xml = `<cols><col min="2" max="16384" hidden="1"/></cols><sheetData>${rowsXml(rows, { 2: 'hidden="1"' })}</sheetData>`;
    const sheets = await sheetsOf(
      makeXlsx([
        { name: '明细', xml, state: 'veryHidden' },
        { name: '汇总', xml: rowsXml([[1]]) },
      ]),
    );
    const told = sheets.map(({ index, name, hidden, hiddenRows, hiddenColumns }) => [
      index,
      name,
      hidden,
      hiddenRows,
      hiddenColumns,
    ]);
    expect(told).toEqual([
      [0, '明细', true, [2], [2, 3]],
      [1, '汇总', undefined, undefined, undefined],
    ]);
  });

  test('dates may count from 1904', async () => {
    const xml = '<row r="1"><c r="A1" s="1"><v>42521</v></c></row>';
    expect(await rowsOf(one(xml, { formats: [14], workbook: '<workbookPr date1904="1"/>' }))).toEqual([
      ['2020-06-01'],
    ]);
  });

  test('a long sheet comes out whole, as often as asked', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => [`渝中区第${at}行`, at / 8]);
    const [sheet] = await sheetsOf(one(rowsXml(rows)));
    const texts = (): string[] =>
      [...(sheet?.blocks() ?? [])].flatMap((block) => block.rows.map((row) => row.join('|')));
    const expected = rows.map(([name, value]) => `${name}|${value}`);
    expect([texts(), texts()]).toEqual([expected, expected]);
  });

  test('what another writer made is read alike', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '一',
          rows: [
            ['区县', '累计'],
            ['渝中区', 18_600.5],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
        },
        { name: '二', rows: [[true, null, 'x']], hidden: true },
      ],
    });
    const sheets = await sheetsOf(bytes);
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['一', undefined],
      ['二', true],
    ]);
    expect(await rowsOf(bytes)).toEqual([
      ['区县', ''],
      ['渝中区', '18600.5'],
    ]);
  });
});
