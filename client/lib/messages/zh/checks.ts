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
  noPairs: '没有可对照的规则',
};
