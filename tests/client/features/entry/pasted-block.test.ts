import { describe, expect, test } from 'vitest';
import { cellsOf, placeBlock } from '#client/features/entry/pasted-block.ts';

const region = (code: string, nameZh: string, aliases: readonly string[] = []) => ({
  ...{ code, nameZh, nameEn: `${nameZh} en`, fullName: `重庆市${nameZh}`, shortName: nameZh.slice(0, -1) },
  aliases,
});
const REGIONS = [
  region('500103', '渝中区'),
  region('500105', '江北区'),
  region('500110', '綦江区'),
  region('500240', '石柱土家族自治县', ['石柱县']),
];
const place = (text: string, { from = 0, column = 0 } = {}) =>
  placeBlock(cellsOf(text), { regions: REGIONS, from }, column);

describe(cellsOf, () => {
  test('splits lines and tabs, keeps blanks, and reads quoted cells whole', () => {
    expect(cellsOf('渝中区\t1,234\t\r\n"江\n北""区"""\t\t—\r\n')).toEqual([
      ['渝中区', '1,234', ''],
      ['江\n北"区"', '', '—'],
    ]);
    expect(cellsOf('5\n')).toEqual([['5']]);
  });
});

describe(placeBlock, () => {
  test('matches rows by the names beside them, in whatever order', () => {
    expect(place('石 柱 县\t3\n渝中\t1\n重庆市江北区\t2')).toMatchObject({
      byName: true,
      values: [
        { region: '500103', text: '1' },
        { region: '500105', text: '2' },
        { region: '500240', text: '3' },
      ],
      unmatched: [],
    });
  });

  test('leaves out and tells names it does not know, and a region that stands twice', () => {
    const block = place('渝中区\t1\n渝西区\t2\n江北区\t3\n渝中区\t4\n合计\t');
    expect(block.unmatched).toEqual(['渝西区', '渝中区']);
    expect(block.values).toEqual([
      { region: '500103', text: '1' },
      { region: '500105', text: '3' },
    ]);
  });

  test('without names goes by order from the row it was pasted at, and tells what is too much', () => {
    expect(place('7\n\n9', { from: 2 })).toMatchObject({
      byName: false,
      values: [
        { region: '500110', text: '7' },
        { region: '500240', text: '' },
      ],
      leftOver: 1,
    });
  });

  test('of several columns takes the one chosen', () => {
    const text = '渝中区\t700\t4200\n江北区\t900\t5500';
    expect(place(text).columns).toEqual([
      { at: 1, sample: '700 · 900' },
      { at: 2, sample: '4200 · 5500' },
    ]);
    expect(place(text, { column: 1 }).values.map((each) => each.text)).toEqual(['4200', '5500']);
  });

  test('numbers beside names are never taken for names', () => {
    expect(place('1\t渝中区\t700\n2\t江北区\t900').values).toEqual([
      { region: '500103', text: '700' },
      { region: '500105', text: '900' },
    ]);
  });
});
