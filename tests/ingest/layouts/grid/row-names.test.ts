import { describe, expect, test } from 'vitest';
import { rowNamer } from '#server/ingest/layouts/grid/row-names.ts';
import { findTables } from '#server/ingest/layouts/grid/table-shape.ts';

function namesOf(text: string): string[] {
  const rows = text.split('\n').map((line) => line.split(','));
  const [shape] = findTables(rows);
  if (!shape) return [];
  const nameRow = rowNamer(shape);
  return shape.bodyRows.map((at) => {
    const { names, unit } = nameRow(rows[at] ?? []);
    return `${names.map((name) => name.text).join('/')}${unit === '' ? '' : ` (${unit})`}`;
  });
}

describe('rowNamer', () => {
  test('a blank left of a name repeats the name above it', () => {
    expect(namesOf('日期,城市,环比\n2025年11月,北京,99.5\n,上海,100.1\n2025年10月,北京,99.9')).toEqual([
      '2025年11月/北京',
      '2025年11月/上海',
      '2025年10月/北京',
    ]);
  });

  test('a total stands for itself, a new group does not take the rest of the old one', () => {
    expect(namesOf('片区,区县,类别,人数\n主城,甲区,新增,5\n,乙区,新增,6\n,合计,,11\n渝东,,再就业,3')).toEqual(
      ['主城/甲区/新增', '主城/乙区/新增', '合计', '渝东/再就业'],
    );
  });

  test('units, running numbers and numbers of lines are no names', () => {
    expect(namesOf('序号,指标名称,代码,计量单位,本月\n1,新增就业,01,人,5\n2,其中：农民工,011,人,3')).toEqual([
      '新增就业 (人)',
      '其中：农民工 (人)',
    ]);
  });

  test('spaces that spread a short name are no part of it', () => {
    expect(namesOf('地区,人数\n重\u3000\u3000庆,5\n北 京,6')).toEqual(['重庆', '北京']);
  });
});
