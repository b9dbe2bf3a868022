import type { Words } from '../questions/question.ts';

/** A screen that does what the notice asks, and what has to stand on it: with the demonstration's figures, not empty. */
export interface DutyScreen {
  readonly name: string;
  readonly title: Words;
  readonly path: string;
  readonly says: Words;
}

/** One of the fifteen things the notice asks for, as the list of duties counts. */
export interface Duty {
  readonly row: number;
  readonly asks: Words;
  readonly screens: readonly DutyScreen[];
  /** What is done there, in a sentence. */
  readonly does: Words;
  /** Missing: left out where all of it is there. */
  readonly missing?: Words;
}

const screen = (name: string, path: string, title: Words, says: Words): DutyScreen => ({
  name,
  path,
  title,
  says,
});
/** What every entry of the demonstration is marked with. */
const MARK: Words = { zh: '示例数据', en: 'Sample data' };
const register = (name: string, title: Words, says = MARK): DutyScreen =>
  screen(`register-${name}`, `/registers/${name}?period=2020-06`, title, says);

export const DUTIES: readonly Duty[] = [
  {
    row: 1,
    asks: { zh: '六项目标', en: 'the six figures' },
    screens: [
      screen('overview', '/?period=2020-06', { zh: '总览', en: 'overview' }, { zh: '34.21', en: '342,100' }),
      screen(
        'target',
        '/targets/surveyed-unemployment-rate?period=2020-06',
        { zh: '目标', en: 'target' },
        { zh: '允许区间', en: 'Tolerance' },
      ),
    ],
    does: {
      zh: '累计、月度水平、年末一次各按其理；约束、左右、力争分开；允许区间可改',
      en: 'running total, monthly level and year-end reading each by its own logic; hard, “about” and aspired ones apart; the tolerance can be set',
    },
  },
  {
    row: 2,
    asks: { zh: '七月初、一月初两次报告', en: 'two reports a year' },
    screens: [
      screen(
        'returns',
        '/tasks/returns?period=2020-06',
        { zh: '半年报送', en: 'returns' },
        { zh: '2020-07', en: '2020-07' },
      ),
    ],
    does: {
      zh: '待报、已收、逾期，逐项填报、附佐证材料，自动汇总成文',
      en: 'due, received, late; one form a task with evidence; compiled into one document',
    },
  },
  {
    row: 3,
    asks: { zh: '任务分工', en: 'division of tasks' },
    screens: [
      screen(
        'matrix',
        '/tasks/matrix?period=2020-06',
        { zh: '任务 × 单位', en: 'tasks × units' },
        { zh: '牵头', en: 'lead' },
      ),
      screen('tasks', '/tasks?period=2020-06', { zh: '任务', en: 'tasks' }, { zh: '66', en: '66' }),
    ],
    does: {
      zh: '单位与任务两个方向都能筛；原文缺失的写明',
      en: 'filtered both ways; tasks without text or unit say so',
    },
  },
  {
    row: 4,
    asks: { zh: '督查督办', en: 'supervision' },
    screens: [
      screen(
        'supervision',
        '/supervision?period=2020-06',
        { zh: '督办', en: 'supervision' },
        { zh: '逾期', en: 'overdue' },
      ),
    ],
    does: { zh: '事由、期限、反馈、核查、销号', en: 'reason, deadline, reply, check, closing' },
  },
  {
    row: 5,
    asks: { zh: '属地责任', en: 'each district' },
    screens: [
      screen(
        'districts',
        '/districts?period=2020-06',
        { zh: '区县', en: 'districts' },
        { zh: '城口县', en: 'Chengkou' },
      ),
      screen(
        'district',
        '/districts/500229?period=2020-06',
        { zh: '一个区县', en: 'one district' },
        { zh: '滞后', en: 'ehind' },
      ),
    ],
    does: {
      zh: '位次、进度、缺报、一区一份概况；功能区与行政区重叠处写明',
      en: 'rank, pace, missing reports, a profile of each; where zones overlap districts it is said',
    },
  },
  {
    row: 6,
    asks: {
      zh: '日常统计：区域、群体、行业、企业',
      en: 'routine statistics by region, group, industry, firm',
    },
    screens: [
      screen(
        'reporting',
        '/data/reporting?period=2020-06',
        { zh: '填报情况', en: 'who has reported' },
        { zh: '城口', en: 'Chengkou' },
      ),
      screen(
        'explore',
        '/explore?period=2020-06&columns=group',
        { zh: '分析', en: 'explorer' },
        { zh: '渝中区', en: 'Yuzhong' },
      ),
    ],
    does: {
      zh: '谁报了、齐不齐；同一指标按区域、群体、行业；每个数有来源、口径、修订',
      en: 'who reported and how completely; one indicator by region, group and industry; source, method and revisions of each number',
    },
  },
  {
    row: 7,
    asks: { zh: '多方数据比对、定期研判', en: 'several sources compared' },
    screens: [
      screen(
        'checks',
        '/data/checks?period=2020-06',
        { zh: '对照与提示', en: 'cross-checks' },
        { zh: '对照', en: 'heck' },
      ),
      register('assessments', { zh: '综合研判会商', en: 'assessments' }),
    ],
    does: {
      zh: '同走势的数并排成指数，不一致的标出；会商有记录；只用汇总数',
      en: 'indexed side by side with a flag; meetings on record; aggregates only',
    },
  },
  {
    row: 8,
    asks: { zh: '规模性失业风险', en: 'mass unemployment' },
    screens: [
      screen(
        'warnings',
        '/warnings?period=2020-06',
        { zh: '预警', en: 'warnings' },
        { zh: '未签收', en: 'ot acknowledged' },
      ),
      screen(
        'risks',
        '/districts?period=2020-06&layer=risk',
        { zh: '裁员风险', en: 'lay-off risk' },
        { zh: '沙坪坝', en: 'Shapingba' },
      ),
      register('risk-events', { zh: '失业风险事件', en: 'risk events' }),
    ],
    does: {
      zh: '响应步骤、联络名单、时限、签核，专报；事件台账；风险画在区位图上',
      en: 'response steps, contacts, clocks, sign-off and a record of each; a register of events; risks on the map',
    },
  },
  {
    row: 9,
    asks: { zh: '资金与储备金', en: 'funds' },
    screens: [register('employment-funds', { zh: '就业资金与风险储备金', en: 'employment funds' })],
    does: {
      zh: '各区县预算、支出、结余；有没有储备金',
      en: 'budget, spent and balance by district; who holds a reserve',
    },
  },
  {
    row: 10,
    asks: { zh: '岗位信息上网', en: 'job information online' },
    screens: [
      register('job-information', { zh: '岗位信息上网', en: 'job information' }, { zh: '逾期', en: 'Late' }),
    ],
    does: { zh: '按 2020-03-31 判按期、逾期；更新新不新', en: 'in time or late by 2020-03-31; how fresh' },
  },
  {
    row: 11,
    asks: { zh: '登记、联系、重点企业', en: 'registration, contact, key firms' },
    screens: [
      register('registered-jobless', { zh: '登记失业人员联系', en: 'registered jobless' }),
      register('key-firms', { zh: '重点企业监测', en: 'key firms' }),
    ],
    does: {
      zh: '登记失业人数、联系覆盖率；重点企业用工',
      en: 'registered jobless and coverage of contact; staff of key firms',
    },
    missing: { zh: '登记系统本身不在此', en: 'registration itself is another system’s' },
  },
  {
    row: 12,
    asks: { zh: '裁员指导', en: 'lay-off guidance' },
    screens: [register('layoff-plans', { zh: '企业裁员方案', en: 'lay-off plans' })],
    does: { zh: '30 日时钟，自动预警', en: 'the 30-day clock; feeds the warnings' },
  },
  {
    row: 13,
    asks: { zh: '限期政策', en: 'time-limited policies' },
    screens: [
      screen(
        'calendar',
        '/calendar?period=2020-06',
        { zh: '日程', en: 'calendar' },
        { zh: '2020-12-31', en: '2020-12-31' },
      ),
      register('policy-terms', { zh: '限期政策', en: 'policy terms' }),
    ],
    does: { zh: '剩余天数、享受率', en: 'days left and take-up' },
  },
  {
    row: 14,
    asks: { zh: '紧缺职业目录、兜底保障', en: 'shortage occupations, safety net' },
    screens: [
      register('shortage-occupations', { zh: '紧缺职业目录', en: 'shortage occupations' }),
      register('safety-net', { zh: '兜底保障', en: 'safety net' }),
    ],
    does: {
      zh: '目录的历次版本；人数与支出逐月',
      en: 'versions of the catalogue; people and spending by month',
    },
  },
  {
    row: 15,
    asks: { zh: '宣传', en: 'publicity' },
    screens: [
      register('publications', { zh: '宣传发布记录', en: 'publications' }),
      screen('reports', '/reports?period=2020-06', { zh: '报告', en: 'reports' }, { zh: '草稿', en: 'raft' }),
    ],
    does: { zh: '所引数字的出处和截至日', en: 'source and date of each figure quoted' },
    missing: { zh: '舆情监测不在统计产品之内', en: 'opinion monitoring lies outside a statistics product' },
  },
];
