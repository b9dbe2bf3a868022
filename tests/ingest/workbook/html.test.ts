import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { faultOf, rowsOf, sheetsOf } from './sheets-of.ts';

const utf8 = (text: string): Buffer => Buffer.from(text);
const PAGE = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>不读</title><style>td { color: red }</style></head>
<body><h2>2020年6月就业情况</h2><p>单位：人</p>
<table border=1>
<tr><th rowspan="2">区县</th><th colspan=2>累计</th><!-- <td>注释</td> --></tr>
<tr><th>人数</th><th>同比<br>(%)</th></tr>
<tr><td>渝中区</td><td align="right">18,600</td><td>&nbsp;</td></tr>
<tr><td>石柱<b>县</b><td>  7&nbsp;400 <td>1.5&lt;2
</table>
<table><tr><td>另一张</td></tr></table></body></html>`;
const ROWS = [
  ['2020年6月就业情况'],
  ['单位：人'],
  ['区县', '累计'],
  ['', '人数', '同比\n(%)'],
  ['渝中区', '18,600'],
  ['石柱县', '7\u00a0400', '1.5<2'],
  [''],
  ['另一张'],
];

describe('openHtml', () => {
  test.each([
    ['GBK, as the page says', iconv.encode(PAGE, 'gbk')],
    ['UTF-8, whatever the page says', utf8(PAGE)],
    ['UTF-8 with a mark', utf8(`\ufeff${PAGE}`)],
    ['UTF-16', iconv.encode(PAGE, 'utf-16le', { addBOM: true })],
    ['GBK of a page that says nothing', iconv.encode(PAGE.replace(/<meta[^>]*>/, ''), 'gbk')],
  ])('%s', async (_, bytes) => {
    const rows = await rowsOf(bytes);
    // The head of a joined cell counts its width, blank cells at the end do not.
    expect(rows.map((row) => row.join('|').replace(/\|+$/, ''))).toEqual(ROWS.map((row) => row.join('|')));
  });

  test('joined cells are merges', async () => {
    const [sheet] = await sheetsOf(utf8(PAGE));
    expect(sheet?.merges).toEqual([
      { startRow: 2, startColumn: 0, endRow: 3, endColumn: 0 },
      { startRow: 2, startColumn: 1, endRow: 2, endColumn: 2 },
    ]);
  });

  test('a cell may reach down past cells that stand to its right', async () => {
    const page =
      '<table><tr><td>a<td rowspan=3>b<td>c<tr><td>d<td>e<tr><td>f<td>g<tr><td>h<td>i<td>j</table>';
    expect(await rowsOf(utf8(page))).toEqual([
      ['a', 'b', 'c'],
      ['d', '', 'e'],
      ['f', '', 'g'],
      ['h', 'i', 'j'],
    ]);
  });

  test.each([
    ['a page without a table', '<html><body><p>请登录</p></body></html>', 'file.type'],
    ['a cell wider than any sheet', '<table><tr><td colspan=99999999>1</td></tr></table>', 'file.damaged'],
    [
      'cells that together are wider',
      '<table><tr><td colspan=16000>1<td colspan=16000>1</tr></table>',
      'file.too.large',
    ],
    ['tables in tables in tables', '<table><tr><td>'.repeat(200), 'file.too.large'],
    [
      'many cells that all reach far down',
      `<table>${'<tr><td rowspan=1000000>1'.repeat(3000)}`,
      'file.too.large',
    ],
    ['a table cut off', '<table><tr><td>1', 'read'],
    ['a tag cut off', '<table><tr><td>1</td><td', 'read'],
  ])('%s: %s', async (_, page, code) => {
    expect(await faultOf(utf8(page))).toBe(code);
  });

  test.each([
    ['tags that never end', `<table><tr><td>${'<'.repeat(500_000)}`],
    ['tags that end late', `<table><tr><td>${'< '.repeat(500_000)}>`],
    ['a name without end', `<table><tr><td ${'a'.repeat(500_000)}=>1`],
    ['blanks without end', `<table><tr><td>${'&nbsp;'.repeat(200_000)}x`],
    ['lines without end', `<table><tr><td>x${'<br>'.repeat(200_000)}`],
  ])('%s cost no more than their length', async (_, page) => {
    const start = performance.now();
    await faultOf(utf8(page));
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  test('a cell that reaches past the end of its table ends with it', async () => {
    const [sheet] = await sheetsOf(utf8('<table><tr><td rowspan=1000000>1<td>2<tr><td>3</table>'));
    expect(sheet?.merges).toEqual([{ startRow: 0, startColumn: 0, endRow: 1, endColumn: 0 }]);
  });
});
