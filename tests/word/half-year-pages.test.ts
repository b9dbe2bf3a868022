import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportBlock } from '#contract/reports.ts';
import { findReport } from '#server/db/read/reports.ts';
import { reportDocument } from '#server/services/reports/document/report-document.ts';
import { withHalfYearReport } from '#tests/reports/half-year.ts';
import { drawnPages, type DrawnPage, type Word } from './drawn-pages.ts';

const POINTS_A_MM = 72 / 25.4;
/** The page of official documents. Units: points. */
const LEFT = 28 * POINTS_A_MM;
const TOP = 37 * POINTS_A_MM;
const RIGHT = LEFT + 156 * POINTS_A_MM;
const BOTTOM = TOP + 225 * POINTS_A_MM;
/** A letter’s box is drawn a little around what is seen of it. Units: points. */
const LEEWAY = 8;
/** 三号. Units: points. */
const LETTER = 16;

const LONG: ReportBlock = {
  ...{ kind: 'table', title: '长表', unit: '万人', columns: ['区县', '数值'] },
  rows: Array.from({ length: 90 }, (_, row) => [`R${row + 1}`, '1']),
};

/** Every name of a length that some column width would leave one letter of. */
const NAMES = [
  '城镇新增就业',
  '城镇调查失业率',
  '高校毕业生就业率',
  '补贴性职业技能培训',
  '引导农民工回渝就业创业',
  '脱贫人口（含监测对象）务工规模',
];
const WIDE: ReportBlock = {
  ...{ kind: 'table', title: '宽表', unit: '' },
  columns: '指标 单位 年度目标 本月 累计 同比（%） 完成率（%） 序时（%） 差距 判断'.split(' '),
  rows: NAMES.map((name) => [
    name,
    ...'万人次 60 8.73 134.21 -19.8 157.0 50.0 -18.60 控制在目标内'.split(' '),
  ]),
};

let report: DrawnPage[];
let wide: DrawnPage[];
let long: DrawnPage[];
beforeAll(async () => {
  await withHalfYearReport(async ({ ctx, report: { id }, bytes }) => {
    report = drawnPages(bytes);
    const row = await findReport(ctx.store.read, id);
    if (!row) throw new Error('the report is gone');
    wide = drawnPages(await reportDocument(ctx, { ...row, blocks: JSON.stringify([WIDE]) }));
    long = drawnPages(await reportDocument(ctx, { ...row, blocks: JSON.stringify([LONG]) }));
  });
}, 180_000);

/** What stands in the text block, without the number of the page below it. */
const inBlock = ({ words }: DrawnPage): Word[] => words.filter(({ bottom }) => bottom < BOTTOM + LEEWAY);
const all = (): DrawnPage[] => [...report, ...long];

describe('a report as LibreOffice draws it', () => {
  test('stands on pages of A4, within the text block of official documents', () => {
    for (const page of all()) {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([595, 842]);
      const words = inBlock(page);
      expect(Math.min(...words.map(({ left }) => left))).toBeGreaterThan(LEFT - LEEWAY);
      // A mark that ends a line may hang over its edge, by its own width.
      const over = words.map(({ text, right }) => right - (/[，。、；：）]$/.test(text) ? LETTER : 0));
      expect(Math.max(...over)).toBeLessThan(RIGHT + LEEWAY);
      expect(Math.min(...words.map(({ top }) => top))).toBeGreaterThan(TOP - LEEWAY);
    }
  });

  test('of a half year is some pages long, none of them empty', () => {
    expect(report.length).toBeGreaterThanOrEqual(3);
    expect(report.length).toBeLessThanOrEqual(8);
    // The last has what is left, and more than the day.
    const letters = report.map(({ text }) => text.replace(/\s/g, '').length);
    expect(Math.min(...letters.slice(0, -1))).toBeGreaterThan(250);
    expect(letters.at(-1)).toBeGreaterThan(60);
  });

  test('has 28 letters in a full line of its text', () => {
    const full = report.flatMap(({ text }) =>
      text.split('\n').map((line) => Array.from(line.trim()).filter((letter) => letter > '\u2e7f').length),
    );
    expect(Math.max(...full)).toBeGreaterThanOrEqual(27);
    expect(Math.max(...full)).toBeLessThanOrEqual(28);
  });

  test('has its conclusion and the table of targets on its first page, and ends with its day', () => {
    expect(report[0]?.text.replace(/\s/g, '')).toMatch(/^重庆市2020年上半年就业工作情况一、总体情况/);
    expect(report[0]?.text.replace(/\s/g, '')).toContain('失业率的累计为各月均值');
    const [last = ''] = report.at(-1)?.text.replace(/\s/g, '').split('—').slice(-3) ?? [];
    expect(last).toMatch(/第1稿签发2020年7月8日$/);
  });

  test('numbers its pages outside: right on odd ones, left on even ones', () => {
    for (const [index, page] of all().entries()) {
      const number = (index < report.length ? index : index - report.length) + 1;
      const foot = page.words.filter(({ bottom }) => bottom >= BOTTOM + LEEWAY);
      expect(foot.map(({ text }) => text).join('')).toBe(`—${number}—`);
      const middle = (foot[0]?.left ?? 0) + (foot.at(-1)?.right ?? 0);
      expect([number, middle / 2 > page.width / 2]).toEqual([number, number % 2 === 1]);
    }
  });

  test('repeats the head of a table on every page it reaches, and tears no row', () => {
    expect(long.length).toBeGreaterThan(2);
    const pages = long.map(({ text }) => text.split('\n').map((line) => line.trim().split(/\s+/)));
    const rows = pages.map((lines) => lines.filter(([name = '']) => /^R\d+$/.test(name)));
    for (const [index, lines] of pages.entries()) {
      if ((rows[index]?.length ?? 0) > 0)
        expect(lines.filter(([a, b]) => a === '区县' && b === '数值')).toHaveLength(1);
    }
    expect(rows.flat().map(([name]) => name)).toEqual(LONG.rows.map(([name]) => name));
  });

  test('breaks a name in the first column of a wide table at most once, never one letter alone, and no number', () => {
    const words = wide.flatMap(inBlock).filter(({ top }) => top > TOP + 3 * LETTER);
    const first = Math.min(...words.map(({ left }) => left));
    const lines = words.filter(({ left }) => left - first < 2).map(({ text }) => text);
    const names = NAMES.map((name) => lines.filter((line) => name.includes(line)));
    expect(names.map((parts) => parts.join(''))).toEqual(NAMES);
    expect(Math.max(...names.map((parts) => parts.length))).toBe(2);
    expect(names.flat().filter((part) => part.length < 2)).toEqual([]);
    const numbers = words.map(({ text }) => text).filter((text) => /^-?\d+\.\d/.test(text));
    expect(numbers).toEqual(NAMES.flatMap(() => ['8.73', '134.21', '-19.8', '157.0', '50.0', '-18.60']));
  });

  test('says the unit of a table at its upper right, once', () => {
    const units = long.map(({ words }) => words.filter(({ text }) => text.startsWith('单位：')));
    expect(units.map((found) => found.length)).toEqual(long.map((_, index) => (index === 0 ? 1 : 0)));
    expect(Math.abs((units[0]?.[0]?.right ?? 0) - RIGHT)).toBeLessThan(LEEWAY);
  });
});
