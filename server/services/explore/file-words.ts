import type { Basis } from '#domain/catalogue.ts';
import type { RowDimension, Show } from '#domain/explore/question.ts';
import type { StatisticReason } from '#domain/explore/statistics.ts';

/** What a file of the explorer says besides names and numbers. */
export interface FileWords {
  readonly of: Readonly<Record<RowDimension, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly show: Readonly<Record<Show, string>>;
  readonly points: string;
  readonly why: Readonly<Record<StatisticReason, string>>;
  readonly sum: Readonly<Record<'region' | 'industry', string>>;
  readonly covered: string;
  readonly gap: string;
  readonly rounding: string;
  readonly zones: Readonly<Record<'inside' | 'beside', string>>;
  readonly zonesOfGap: string;
  readonly indicator: string;
  readonly shown: string;
  readonly place: string;
  readonly base: string;
  readonly sources: string;
  readonly asOf: string;
  readonly sample: string;
}

const zh: FileWords = {
  of: { region: '区县', group: '群体', industry: '行业' },
  basis: { period: '当期', ytd: '累计', ytd_mean: '累计平均' },
  show: {
    value: '数值',
    'year-on-year': '同比',
    'period-on-period': '环比（未作季节调整）',
    share: '占比',
    index: '指数（基期为 100）',
  },
  points: '个百分点',
  why: {
    'not-reported': '未报',
    'not-applicable': '不适用',
    'below-unit': '不足一个单位',
    suppressed: '不公开',
    withdrawn: '已撤回',
    'no-prior': '无对比期数值',
    'not-comparable': '口径不同，不可比',
    'no-base': '基数不大于零',
    'no-whole': '无总体数值',
    'other-length': '累计月数不同',
    'land-changed': '辖区已变',
  },
  sum: { region: '各区县合计（不含功能区）', industry: '各行业合计' },
  covered: '合计含有数的/应有的',
  gap: '总数减各家之和',
  rounding: '舍入可致的差至多',
  zonesOfGap: '算差时的功能区',
  zones: { inside: '已含在所在区县内', beside: '与各区县相加' },
  indicator: '指标',
  shown: '内容',
  place: '范围',
  base: '基期',
  sources: '来源',
  asOf: '所知日期',
  sample: '含示例数据',
};

const en: FileWords = {
  of: { region: 'District', group: 'Group', industry: 'Industry' },
  basis: { period: 'of the period', ytd: 'year to date', ytd_mean: 'mean of the year so far' },
  show: {
    value: 'Figure',
    'year-on-year': 'Change on a year earlier',
    'period-on-period': 'Change on the period before (not seasonally adjusted)',
    share: 'Share of the whole',
    index: 'Index (base period = 100)',
  },
  points: 'percentage points',
  why: {
    'not-reported': 'not reported',
    'not-applicable': 'does not apply',
    'below-unit': 'below one unit',
    suppressed: 'not released',
    withdrawn: 'withdrawn',
    'no-prior': 'nothing to compare with',
    'not-comparable': 'definitions differ',
    'no-base': 'base not above zero',
    'no-whole': 'whole not known',
    'other-length': 'over other months',
    'land-changed': 'its land changed',
  },
  sum: { region: 'Districts added up (zones left out)', industry: 'Industries added up' },
  covered: 'with a figure / expected in the sum',
  gap: 'Whole less its parts',
  rounding: 'Largest gap rounding can make',
  zonesOfGap: 'Zones in that gap',
  zones: { inside: 'in their host districts', beside: 'added to the districts' },
  indicator: 'Indicator',
  shown: 'Shown',
  place: 'Of',
  base: 'Base period',
  sources: 'Sources',
  asOf: 'As known on',
  sample: 'contains sample data (示例数据)',
};

export const FILE_WORDS = { zh, en } as const;
