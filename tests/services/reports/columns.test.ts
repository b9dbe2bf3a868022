import { describe, expect, test } from 'vitest';
import { columnsOf, headLines, lettersOf, textLines } from '#server/services/reports/document/columns.ts';

/** 156 mm. */
const PAGE = 8844;

describe('columnsOf', () => {
  test('fills the page, each column by its longest text, when all fit', () => {
    // With room 1.25: 22 + 1.25 and 4 + 1.25 half letters share 84.
    const columns = columnsOf(['指标', '单位'], [['引导农民工回渝就业创业', '万人']]);
    expect(columns.map(({ width }) => width)).toEqual([
      Math.floor((PAGE * 23.25) / 28.5),
      Math.floor((PAGE * 5.25) / 28.5),
    ]);
  });

  test('takes from long texts before it breaks the name in the first column', () => {
    const long = '这是一段很长的说明文字，长到无论如何都要折行，折几次都不要紧，只要不挤坏首列的名称';
    const [name, text] = columnsOf(['指标', '说明'], [['引导农民工回渝就业创业', long]]);
    expect(name?.line).toBeGreaterThanOrEqual(22);
    expect(text?.line).toBeLessThan(lettersOf(long));
  });

  test('leaves room for half of a name and for every number where even halves are too many', () => {
    const head = Array.from({ length: 12 }, (_, index) => (index === 0 ? '指标' : '数值'));
    const [name, ...numbers] = columnsOf(head, [['引导农民工回渝就业创业', ...numbers11()]]);
    expect(name?.line).toBeGreaterThanOrEqual(12);
    expect(Math.min(...numbers.map(({ line }) => line))).toBeGreaterThan(4);
  });
});

function numbers11(): string[] {
  return Array.from({ length: 11 }, () => '123.45');
}

describe('headLines', () => {
  test('breaks before a bracket, and a head that does not fit in the middle', () => {
    expect(headLines('同比（%）', 10)).toEqual(['同比', '（%）']);
    expect(headLines('年度目标', 8)).toEqual(['年度目标']);
    expect(headLines('年度目标', 6)).toEqual(['年度', '目标']);
  });
});

describe('textLines', () => {
  test.each([
    ['高校毕业生就业率', 16, ['高校毕业生就业率']],
    ['高校毕业生就业率', 14, ['高校毕业生就', '业率']],
    ['补贴性职业技能培训', 14, ['补贴性职业技能培训']],
    ['升高 0.2', 5, ['升高 0.2']],
  ])('%s on lines of %d half letters leaves no letter alone', (text, line, lines) => {
    expect(textLines(text, line)).toEqual(lines);
  });
});
