import { describe, expect, test } from 'vitest';
import { indexReference } from '#server/ingest/reference.ts';
import { anIndicator, aReference } from './a-reference.ts';

const index = indexReference(aReference());

function regionCode(name: string, on?: string): string {
  const found = index.findRegion(name, on);
  if (found.kind === 'one') return found.item.code;
  return found.kind === 'many' ? `many ${found.items.map(({ code }) => code).join(' ')}` : 'none';
}

describe('findRegion', () => {
  test.each([
    ['渝中区', '500103'],
    ['渝中', '500103'],
    ['500103', '500103'],
    ['500103000000', '500103'],
    ['重庆市渝中区', '500103'],
    ['渝　中　区', '500103'],
    ['石柱土家族自治县', '500240'],
    ['石柱縣', '500240'],
    ['全市合计', '500000'],
    ['合 计', '500000'],
    ['重　　庆', '500000'],
    ['渝仲区', 'none'],
    ['', 'none'],
    ['主城', 'many 500103 500105'],
    ['渝中区人力社保局', '500103'],
    ['重庆市渝中区人力资源和社会保障局', '500103'],
    ['渝中就业局', '500103'],
    ['渝中区就业服务中心', '500103'],
    ['渝中区人民政府', '500103'],
    // Not of the whole district, nor of any.
    ['渝中区解放碑街道就业服务中心', 'none'],
    ['渝中区工业园区管委会', 'none'],
    ['渝中区教育局', 'none'],
    ['重庆市人力社保局', 'none'],
    ['全市就业局', 'none'],
    ['人力社保局', 'none'],
  ])('%s is %s', (name, code) => {
    expect(regionCode(name)).toBe(code);
  });

  test('a name two regions bore in turn is settled by the date', () => {
    expect(regionCode('两江新区', '2020-06-30')).toBe('5001LJ');
    expect(regionCode('两江新区', '2026-06-30')).toBe('500999');
    expect(regionCode('两江新区')).toBe('many 5001LJ 500999');
  });
});

describe('indicators', () => {
  test('are found by code, name and alias', () => {
    const codes = ['urban-new-jobs', '城镇新增就业', '新增就业', 'Urban New Jobs'].map((name) => {
      const found = index.indicators.find(name);
      return found.kind === 'one' ? found.item.code : found.kind;
    });
    expect(codes).toEqual(['urban-new-jobs', 'urban-new-jobs', 'urban-new-jobs', 'urban-new-jobs']);
  });

  test('in a text the longest names win and the rest is left', () => {
    const { hits, rest } = index.indicators.findIn('全市城镇新增就业人数完成情况');
    expect(hits.map(({ item }) => item.code)).toEqual(['urban-new-jobs']);
    expect(rest).toBe('全市¦完成情况');
  });

  test('an official name wins over the alias of another', () => {
    const a = anIndicator({ code: 'a', nameZh: '就业' });
    const b = anIndicator({ code: 'b', nameZh: '用工', aliases: ['就业'] });
    const found = indexReference(aReference({ indicators: [a, b] })).indicators.find('就业');
    expect(found).toEqual({ kind: 'one', item: a });
  });

  test('one alias of two is a question', () => {
    const a = anIndicator({ code: 'a', nameZh: '就业', aliases: ['岗位'] });
    const b = anIndicator({ code: 'b', nameZh: '用工', aliases: ['岗位'] });
    const found = indexReference(aReference({ indicators: [a, b] })).indicators.find('岗位');
    expect(found).toEqual({ kind: 'many', items: [a, b] });
  });

  test('near names help', () => {
    expect(index.indicators.near('城镇新增就业数')).toEqual(['城镇新增就业']);
    expect(index.nearRegions('渝仲区')).toEqual(['渝中区']);
  });
});

describe('groups and industries', () => {
  test('total is known by every usual word', () => {
    const found = ['total', '合计', '全部', 'Total'].map((name) => index.groups.find(name));
    expect(found.map((each) => (each.kind === 'one' ? each.item.code : each.kind))).toEqual(
      Array.from({ length: 4 }, () => 'total'),
    );
  });

  test.each(['C', '制造业', '制造', 'C 制造业', 'C制造业'])('%s is the industry C', (name) => {
    const found = index.industries.find(name);
    expect(found.kind === 'one' && found.item.code).toBe('C');
  });
});
