import type { AttainmentDto } from '#contract/judgement.ts';
import type { WarningDto, WarningEventDto } from '#contract/warnings.ts';
import type { ReturnState } from '#domain/task-return.ts';

/** The words of reports, which are written in Chinese. */
export const STATUSES: Readonly<Record<AttainmentDto['status'], string>> = {
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
};

export const LEVELS: Readonly<Record<WarningDto['level'], string>> = {
  blue: '蓝色',
  yellow: '黄色',
  orange: '橙色',
  red: '红色',
};

export const WARNING_STATES: Readonly<Record<WarningDto['state'], string>> = {
  active: '生效中',
  recovering: '恢复中',
  released: '已解除',
  closed: '已销号',
};

export const EVENTS: Readonly<Record<WarningEventDto['kind'], string>> = {
  opened: '触发预警',
  raised: '升级',
  lowered: '降级',
  recovering: '回到解除线以内',
  relapsed: '再次越线',
  overdue: '到期未报',
  reported: '补报到位',
  released: '解除',
  revised: '数值修订后重新判断',
  acknowledged: '签收',
  assigned: '转办',
  noted: '备注',
  closing: '提出销号，待复核',
  'sent-back': '退回销号',
  closed: '销号',
  escalated: '逾时未签收，已上报',
  ticked: '完成处置步骤',
  unticked: '撤回处置步骤',
  told: '告知',
  untold: '撤回告知',
};

const ACTORS: Readonly<Record<string, string>> = {
  system: '系统',
  clock: '系统（定时）',
  pack: '依据包',
  operator: '本机操作员',
  token: '接口令牌',
};

/** Who did something: a person’s name, or what stands for the program itself. */
export function actorName(by: string): string {
  return ACTORS[by] ?? by;
}

export const RETURN_STATES: Readonly<Record<ReturnState, string>> = {
  'not-due': '未到期',
  due: '待报',
  received: '已收',
  late: '逾期未报',
  'sent-back': '已退回',
  accepted: '已采纳',
};
