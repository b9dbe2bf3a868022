import { describe, expect, test } from 'vitest';
import { readBasis, withoutBasis } from '#server/ingest/words/basis-text.ts';
import { hasPersonalData } from '#server/ingest/words/personal-data.ts';
import { nameKey, ownText, shownText, toHalfWidth, withoutRowMarks } from '#server/ingest/words/text.ts';
import { unitsInHeader, unitsInTitle, withoutUnits } from '#server/ingest/words/unit-text.ts';

describe('toHalfWidth', () => {
  test('turns full-width signs to ASCII and leaves circled digits', () => {
    expect(toHalfWidth('１２．３％（ａ）①')).toBe('12.3%(a)①');
  });
});

describe('shownText', () => {
  test('keeps the punctuation and evens the spaces', () => {
    expect(shownText(' 表3　 新增（人）\n ')).toBe('表3 新增（人）');
  });
});

describe('nameKey', () => {
  test.each([
    ['重　　庆', '重庆'],
    ['開縣', '开县'],
    ['两江新区（直管区）', '两江新区直管区'],
    ['Urban New Jobs', 'urbannewjobs'],
    ['渝中区①', '渝中区'],
  ])('%s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });
});

describe('withoutRowMarks', () => {
  test.each([
    ['其中：两江新区', '两江新区'],
    ['  其 中: 两江新区', '两江新区'],
    ['#农民工', '农民工'],
    ['1.渝中区', '渝中区'],
    ['（一）渝中区', '渝中区'],
    ['二、渝中区', '渝中区'],
    ['渝中区*', '渝中区'],
    ['31个大城市', '31个大城市'],
  ])('%s', (label, name) => {
    expect(withoutRowMarks(label)).toBe(name);
  });
});

describe('ownText', () => {
  test('is the same text', () => {
    expect(ownText('城镇新增就业人数合计（不含功能区）')).toBe('城镇新增就业人数合计（不含功能区）');
  });
});

describe('hasPersonalData', () => {
  test.each([
    '500000199002300009',
    '50000019900230000X',
    '身份证５０００００１９９００２３００００９',
    '19900000000',
    '联系电话：199-0000-0000',
    '+86 199 0000 0000。',
  ])('%s is personal', (cell) => {
    expect(hasPersonalData(cell)).toBe(true);
  });

  test.each([
    '123456789012345678',
    '19,900,000,000',
    '19900000000.5',
    '119900000000',
    '023-00000000',
    '500103000000',
    'urban-new-jobs',
    '2020年1—6月全市城镇新增就业完成情况表',
  ])('%s is not', (cell) => {
    expect(hasPersonalData(cell)).toBe(false);
  });
});

describe('unitsInTitle', () => {
  test.each([
    ['制表单位：示例局   填报日期：2020年7月3日   单位：人、%', ['人', '%']],
    ['计量单位：万人次', ['万人次']],
    ['2020年1—6月情况（单位：万人）', ['万人']],
    ['年末常住人口(万人)', ['万人']],
    ['两江新区（直管区）', []],
  ])('%s', (title, codes) => {
    expect(unitsInTitle(title).map(({ code }) => code)).toEqual(codes);
  });
});

describe('unitsInHeader', () => {
  test.each([
    ['人数（万人）', ['万人']],
    ['同比(±%)', ['%']],
    ['完成%', ['%']],
    ['万户', ['万户']],
    ['人数', []],
  ])('%s', (header, codes) => {
    expect(unitsInHeader(header).map(({ code }) => code)).toEqual(codes);
  });
});

describe('withoutUnits', () => {
  test('takes out units and leaves other brackets', () => {
    expect(withoutUnits('货币（M2）供应量(亿元)').trim()).toBe('货币(M2)供应量');
  });
});

describe('readBasis', () => {
  test.each([
    ['累计', { basis: 'ytd', length: undefined }],
    ['1-6月累计', { basis: 'ytd', length: undefined }],
    ['累计平均', { basis: 'ytd_mean', length: undefined }],
    ['ytd_mean', { basis: 'ytd_mean', length: undefined }],
    ['本 月', { basis: 'period', length: 'month' }],
    ['当季', { basis: 'period', length: 'quarter' }],
    ['期末', { basis: 'period', length: undefined }],
  ])('%s', (text, reading) => {
    expect(readBasis(text)).toEqual(reading);
  });

  test('is undefined where none is named', () => {
    expect(readBasis('人数')).toBeUndefined();
  });
});

describe('withoutBasis', () => {
  test('takes out every word of basis', () => {
    expect(withoutBasis('本月累计完成').trim()).toBe('完成');
  });
});
