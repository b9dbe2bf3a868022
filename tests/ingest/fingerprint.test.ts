import { describe, expect, test } from 'vitest';
import { csvSheet } from '#server/ingest/csv.ts';
import { fingerprintOf } from '#server/ingest/fingerprint.ts';
import { receiveFile } from '#server/ingest/receive.ts';
import { indexReference } from '#server/ingest/reference.ts';
import { aReference } from './a-reference.ts';

const INDEX = indexReference(aReference());
const sheetOf = (text: string, name = '') => {
  const received = receiveFile(new TextEncoder().encode(text));
  if (received.kind !== 'text') throw new Error('no text');
  return { ...csvSheet(received), name };
};
const of = (...texts: readonly string[]) =>
  fingerprintOf(
    texts.map((text) => sheetOf(text)),
    INDEX,
  );

const MAY =
  '2020年1—5月进展情况（单位：人）,,\n填报日期：2020年6月3日,,\n区县,5月,1—5月\n渝中区,700,4200\n江北区,900,5500\n';
const JUNE =
  '2020年1—6月进展情况（单位：人）,,\n填报日期：2020年7月2日,,\n区县,6月,1—6月\n渝中区,650,—\n南岸区,910,6410\n';

describe('fingerprintOf', () => {
  test('is the same for the next month of a sheet, whatever the figures, regions and dates', () => {
    expect(of(JUNE)).toBe(of(MAY));
  });

  test.each([
    ['the unit', MAY.replace('单位：人', '单位：万人')],
    ['a header', MAY.replace('区县,5月', '区县,本月减少')],
    ['the order of month and total', MAY.replace('5月,1—5月', '1—5月,5月')],
    ['the row of the header', MAY.replace('填报日期：2020年6月3日,,\n', '')],
    ['a further column', MAY.replace('区县,5月,1—5月', '区县,5月,1—5月,同比')],
  ])('differs with %s', (_what, text) => {
    expect(of(text)).not.toBe(of(MAY));
  });

  test('tells this year’s column from last year’s', () => {
    const years = '进展情况,,\n区县,2020年6月,2019年6月\n渝中区,700,600\n江北区,900,800\n';
    const next = '进展情况,,\n区县,2021年6月,2020年6月\n渝中区,710,700\n江北区,920,900\n';
    expect(of(next)).toBe(of(years));
    expect(of(years.replace('2020年6月,2019年6月', '2019年6月,2020年6月'))).not.toBe(of(years));
  });

  test('counts sheets that differ only in their month once, and hidden ones not at all', () => {
    expect(of(MAY, JUNE)).toBe(of(MAY));
    const hidden = { ...sheetOf('代码,名称\n1,甲\n'), hidden: true };
    expect(fingerprintOf([sheetOf(MAY), hidden], INDEX)).toBe(of(MAY));
  });

  test('knows a sheet without a table by its first words', () => {
    expect(of('说明 5月,\n请于5日前报送,\n')).toBe(of('说明 6月,\n请于6日前报送,\n'));
    expect(of('说明 5月,\n请于5日前报送,\n')).not.toBe(of('说明,\n请填写,\n'));
  });
});
