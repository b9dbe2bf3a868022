import { describe, expect, test } from 'vitest';
import { figureText, lineText } from '#server/services/outbox/figure-text.ts';
import { messageText } from '#server/services/outbox/message-text.ts';
import type { Notice } from '#server/services/outbox/notice.ts';
import { statisticWords } from '#server/services/outbox/statistic-words.ts';
import { useCtx } from './use-ctx.ts';

const CITY = '500000';
const notice = (region: string, part: Partial<Notice> = {}): Notice => ({
  kind: 'opened',
  warning: `w-${region}-${part.level ?? 'orange'}`,
  rule: 'r',
  ruleZh: '区县落后',
  ruleEn: 'Districts behind',
  suggested: false,
  indicator: 'urban-new-jobs',
  region,
  isDistrict: region !== CITY,
  period: '2020-06',
  level: 'orange',
  value: -12.3,
  line: -5,
  statisticZh: '完成率减应完成（按时间进度）',
  statisticEn: 'attainment less what is due (by the calendar)',
  unit: '个百分点',
  decimals: 2,
  ...part,
});
const ZH = { language: 'zh', sample: false } as const;

describe('messageText', () => {
  const made = useCtx({ dialect: 'sqlite', today: '2020-07-15' });

  test('a rule’s number is named, never shown as the indicator’s own', () => {
    const { subject, text } = messageText(made.ctx, [notice(CITY)], ZH);
    const head = '全市 城镇新增就业 2020年6月 完成率减应完成（按时间进度） −12.30 个百分点';
    expect(subject).toBe(`【橙色】${head}`);
    expect(text.split('\n').slice(0, 2)).toEqual([
      `触发 · 橙色 · ${head}`,
      '  区县落后；预警线 −5.00 个百分点',
    ]);
  });

  test('districts that are alike make one paragraph, each with its figure', () => {
    const all = [notice('500103'), notice('500105', { value: -11.005 }), notice('500106', { value: null })];
    const { subject, text } = messageText(made.ctx, all, { ...ZH, sample: true });
    expect(subject).toBe('【示例数据】【橙色】3 个区县 城镇新增就业 2020年6月 完成率减应完成（按时间进度）');
    expect(text.split('\n')[2]).toBe('  渝中区 −12.30 个百分点、江北区 −11.01 个百分点、沙坪坝区 缺报');
  });

  test('under the city’s own a district of another level keeps its level', () => {
    const all = [
      notice('500103', { level: 'red' }),
      notice(CITY, { level: 'yellow' }),
      notice('500105', { level: 'yellow' }),
    ];
    const { subject, text } = messageText(made.ctx, all, ZH);
    expect(subject).toBe('【红色】3 条预警');
    expect(text).toContain('触发 · 黄色 · 全市');
    expect(text).toContain('  另有 2 个区县：渝中区（红色）、江北区');
  });

  test('two of the city’s own on one topic are both told, districts under the graver', () => {
    const graver = notice(CITY, { rule: 'a', ruleZh: '甲' });
    const milder = notice(CITY, { rule: 'b', ruleZh: '乙', level: 'blue' });
    const { text } = messageText(made.ctx, [graver, notice('500103'), milder], ZH);
    expect(text.split('\n').map((line) => line.slice(0, 10))).toEqual([
      '触发 · 橙色 · ',
      '  甲；预警线 −5',
      '  另有 1 个区县',
      '触发 · 蓝色 · ',
      '  乙；预警线 −5',
      expect.stringMatching(/^查看/),
    ]);
  });
});

describe('figureText', () => {
  test('as the page writes it: half up on the decimal, a true minus, persons in English', () => {
    const people = { value: 34.215, unit: '万人', decimals: 2 };
    expect([figureText(people, 'zh'), figureText(people, 'en')]).toEqual(['34.22 万人', '342,200 persons']);
    expect(figureText({ value: 1.005, unit: '%', decimals: 2 }, 'zh')).toBe('1.01%');
    expect(figureText({ value: -3, unit: '天', decimals: 0 }, 'en')).toBe('−3 days');
    expect(lineText({ line: 0.25, unit: '%', decimals: 1 }, 'zh')).toBe('0.25%');
  });
});

describe('statisticWords', () => {
  const name = (code: string) => ({ zh: `${code}名`, en: code });
  test('none where the number is the indicator’s own', () => {
    const lined = { side: 'above', lines: [], recovery: 0 } as const;
    expect(statisticWords({ kind: 'level', against: 'target', ...lined }, name)).toBeUndefined();
    expect(
      statisticWords({ kind: 'change', from: 'year-ago', years: 3, measure: 'percent', ...lined }, name),
    ).toEqual({ zh: '比上年同期变动', en: 'change on a year before' });
    expect(
      statisticWords(
        {
          ...{ kind: 'gap', other: 'x', otherBasis: 'period', basePeriods: 24, direction: 'either' },
          ...lined,
        },
        name,
      )?.zh,
    ).toBe('与x名背离');
  });
});
