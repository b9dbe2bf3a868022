import type { IntegrityHint } from '#domain/judging/integrity.ts';

/** Texts of the analyst's page: loaded with it. */
export const checks = {
  title: '对照与提示',
  pairs: '两组数对照',
  pairsNote:
    '应当同向变动的两组数，各折成指数并排看；差距偏离常态几个标准差，由规则的线定级。只看合计，不看个人。',
  hints: '数据提示',
  hintsNote: '只给分析员看：是再看一眼的理由，不是结论，也不进总览和预警。',
  columns: { pair: '对照', region: '地区', score: '偏离', level: '级别', trend: '最近各期指数' },
  ran: (name: string) => `${name}偏快`,
  deviations: (score: string) => `${score} 个标准差`,
  index: (a: string, b: string) => `${a} 与 ${b} 的指数`,
  whyNot: {
    'no-figures': '没有数值',
    'no-counterpart': '另一组没有数值',
    'too-short': '历史太短，还看不出常态',
  },
  off: '规则未启用',
  scatter: {
    title: (a: string, b: string, region: string) => `${region}：${a}与${b}`,
    unit: '指数，基期平均 = 100',
    note: (count: number) =>
      count === 0
        ? '一点是一期；没有一期的差距偏离其余各期 1.5 个标准差以上。'
        : `一点是一期；菱形并写明年月的 ${count} 期离群：两个指数之差偏离其余各期 1.5 个标准差以上。`,
    summary: (a: string, b: string, out: readonly string[]) =>
      `${a}与${b}的指数，一点是一期；${out.length === 0 ? '没有离群的' : `离群：${out.join('、')}`}。`,
    of: (name: string) => `${name}指数`,
    period: '期间',
    off: '差距偏离（标准差）',
    point: (period: string, a: string, b: string) => `${period}：${a}，${b}`,
  },
  indicator: '指标',
  year: '年度',
  hintNames: {
    'hugs-schedule': '累计数一直贴着序时进度',
    repeated: '当月数多月相同',
    'last-digits': '末位多为 0 和 5',
    'one-way-revisions': '修订总是同一方向',
  } satisfies Record<IntegrityHint, string>,
  seen: (seen: number, of: number) => `${of} 个里有 ${seen} 个`,
  chance: (percent: string) => `偶然如此的可能约 ${percent}`,
  none: '没有提示',
  noneText: '这项指标这一年的数值没有值得再看的迹象。',
  conflicts: {
    title: '来源冲突',
    note: '同一数值，写明来源的几处说法不一：各列最后一次的说法和所在的格，后入库的为准。要改以哪个为准，重报那个数即可。',
    none: '没有来源冲突',
    noneText: '写明来源的数值之间没有不一致。',
    figure: '数值',
    sources: '各来源',
    spread: '相差',
    counts: '为准',
    more: (count: number) => `另有 ${count} 项未列出，可用接口 /api/v1/source-conflicts 取全部`,
  },
  bases: {
    title: '同比的几种基数',
    note: '同一月份的同比，用不同的上年同期数各算一遍：填报的可比口径、公布的数、报表入库的数。有可比口径的用可比口径。',
    region: '地区',
    month: '期间',
    value: '本期',
    comparable: '可比口径',
    published: '公布数',
    uploaded: '报表数',
    used: '采用',
    usedWords: { comparable: '可比口径', stored: '入库数' },
    whyNot: { 'land-changed': '区划调整，不是同一辖区', 'not-known': '没有上年同期数' },
    none: '没有数值',
    noneText: '这个地区这项指标这一年没有入库的数值。',
  },
  noPairs: '没有可对照的规则',
};
