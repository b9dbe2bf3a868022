import type { AttainmentStatus } from '#domain/attainment.ts';
import type { Basis } from '#domain/catalogue.ts';
import type { MissingReason } from '#domain/measure.ts';
import type { Level } from '#domain/rule.ts';
import type { Comparator, Evaluation } from '#domain/target.ts';

export const terms = {
  status: {
    completed: '已完成',
    ahead: '快于序时',
    'on-schedule': '达到序时',
    nearly: '基本达到',
    behind: '滞后',
    'far-behind': '严重滞后',
    'within-target': '控制在目标内',
    'within-tolerance': '高于目标（允许区间内）',
    'above-target': '高于目标',
    'too-early': '暂不评判',
    missing: '缺报',
  } satisfies Record<AttainmentStatus, string>,
  missing: {
    'not-reported': '未报',
    'not-applicable': '不适用（—）',
    'below-unit': '不足一个单位（…）',
    suppressed: '不公开',
    withdrawn: '已撤回',
  } satisfies Record<MissingReason, string>,
  level: { blue: '蓝', yellow: '黄', orange: '橙', red: '红' } satisfies Record<Level, string>,
  levelLong: {
    blue: '蓝色预警',
    yellow: '黄色预警',
    orange: '橙色预警',
    red: '红色预警',
  } satisfies Record<Level, string>,
  basis: { period: '当期', ytd: '累计', ytd_mean: '累计平均' } satisfies Record<Basis, string>,
  comparator: {
    'at-least': '以上（含本数，达到即完成）',
    'at-most': '以内（含本数，不得超过）',
    around: '左右（原文未定宽度，按容差判断）',
    strive: '力争（只报告，不判红）',
    complete: '完成（全年累计须达到）',
  } satisfies Record<Comparator, string>,
  targetShort: {
    'at-least': (value: string) => `${value}以上`,
    'at-most': (value: string) => `${value}以内`,
    around: (value: string) => `${value}左右`,
    strive: (value: string) => `力争 ${value}`,
    complete: (value: string) => `完成 ${value}`,
  } satisfies Record<Comparator, (value: string) => string>,
  chance: { secure: '有把握', 'at-risk': '存在风险', hard: '难以完成' } satisfies Record<string, string>,
  pp: (value: string) => `${value} 个百分点`,
  otherPace: { seasonal: '往年同期', typed: '自定进度' },
  evaluation: {
    cumulative: '按全年累计考核',
    'year-end': '按年底时点考核',
    'ytd-mean': '按当年各月平均考核',
  } satisfies Record<Evaluation, string>,
  measure: { flow: '累计数', stock: '期末数', rate: '比率', ratio: '比值' },
  observationStatus: { published: '公开发布', reported: '报送', sample: '示例' },
  actors: {
    system: '系统',
    clock: '系统（定时）',
    pack: '依据包',
    published: '公开数据',
    operator: '本机操作员',
    token: '接口令牌',
    示例数据: '示例数据',
  } satisfies Record<string, string>,
  reads: (label: string, value: string) => `${label}：${value}`,
  comma: '，',
  semicolon: '；',
  stop: '。',
  listComma: '、',
  none: '—',
  sample: '示例数据',
  unpublished: '未公布 内部使用',
  derived: '推算',
  total: '合计',
};
