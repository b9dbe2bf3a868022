import type { Question } from './question.ts';

const REVIEW = { zh: '核对报表', en: 'Review' };
const CHECKS = { zh: '对照与提示', en: 'Cross-checks and hints' };
const TARGET = { zh: '目标', en: 'Target' };
const EXPLORER = { zh: '分析', en: 'Explorer' };

export const ANALYST_QUESTIONS: readonly Question[] = [
  {
    ...{ of: 'analyst', no: 1, start: 'demo', screen: { zh: '填报情况', en: 'Who has reported' } },
    asks: { zh: '谁没报、谁迟报', en: 'Who has not reported, who is late' },
    path: '/data/reporting?period=2020-06',
    part: { role: 'region', zh: '2020 年 6 月填报情况', en: 'Who has reported, Jun 2020' },
    says: { zh: '逾期 7 天', en: '7 d overdue' },
  },
  {
    ...{ of: 'analyst', no: 2, start: 'demo', screen: REVIEW, path: '/data/uploads/{upload}' },
    asks: { zh: '哪几格没通过、为什么', en: 'Which cells failed and why' },
    part: { role: 'region', zh: '问题清单', en: 'Problems' },
    says: { zh: '渝西区', en: '渝西区' },
  },
  {
    ...{ of: 'analyst', no: 3, start: 'demo', screen: REVIEW, path: '/data/uploads/{upload}' },
    asks: { zh: '比上一版变了什么', en: 'What changed since the last version' },
    part: { role: 'region', zh: '差异明细', en: 'Differences' },
    says: { zh: '1.2974', en: '12,974' },
  },
  {
    ...{ of: 'analyst', no: 4, start: 'demo', screen: EXPLORER, path: '/explore?period=2020-06' },
    asks: { zh: '合计为什么不等于各家之和', en: 'Why is the total not the sum' },
    part: { role: 'region', zh: '数据表', en: 'Table' },
    says: { zh: '算差时功能区单列', en: 'for the gap zones were added' },
  },
  {
    ...{ of: 'analyst', no: 5, start: 'demo', screen: TARGET },
    asks: { zh: '哪些区县拉动、拖累', en: 'Which districts drive the change' },
    path: '/targets/urban-new-jobs?period=2020-06',
    part: { role: 'region', zh: '差距在谁', en: 'Who owes the gap' },
    first: { tab: { zh: '与上年同期之差', en: 'Against last year' } },
    says: { zh: '逐项累计', en: 'Adding up' },
  },
  {
    ...{ of: 'analyst', no: 6, start: 'demo', screen: TARGET },
    asks: { zh: '是季节还是真变', en: 'Season or real' },
    path: '/targets/urban-new-jobs?period=2020-06',
    part: {
      role: 'region',
      zh: '是季节还是真变：与前三年同月',
      en: 'Season or change: the same months of three years before',
    },
    says: { zh: '灰带：前三年同月的最低到最高', en: 'Grey band: lowest to highest' },
  },
  {
    ...{ of: 'analyst', no: 7, start: 'demo', screen: EXPLORER },
    asks: { zh: '哪些群体、行业', en: 'Which groups and industries' },
    path: '/explore?period=2020-06&columns=group&shade=table',
    part: { role: 'region', zh: '数据表', en: 'Table' },
    says: { zh: '底色五档', en: 'Five shades' },
  },
  {
    ...{ of: 'analyst', no: 8, start: 'demo', screen: CHECKS, path: '/data/checks?period=2020-06' },
    asks: { zh: '社保数对不对得上', en: 'Does social-insurance data agree' },
    part: {
      role: 'region',
      zh: '全市：城镇新增就业与失业保险参保人数',
      en: 'Chongqing (whole city): Urban new jobs and People insured: unemployment',
    },
    says: { zh: '2020 年 2 月', en: 'Feb 2020' },
  },
  {
    ...{ of: 'analyst', no: 9, start: 'published', screen: CHECKS, path: '/data/checks?period=2020-12' },
    asks: { zh: '基数改过没有', en: 'Was the base revised' },
    part: { role: 'region', zh: '同比的几种基数', en: 'Bases of the change on last year' },
    says: { zh: '−12.6%', en: '−12.6%' },
  },
  {
    ...{ of: 'analyst', no: 10, start: 'published', screen: { zh: '预警规则', en: 'Rule' } },
    asks: { zh: '规则换一条线会怎样', en: 'What if the rule had another line' },
    path: '/warnings/rules/national-unemployment-line?period=2020-12',
    first: { slider: { zh: '蓝色线', en: 'Blue' }, to: '5.3' },
    part: { role: 'region', zh: '与现行第 1 版相比', en: 'Against version 1 in force' },
    says: { zh: '只有修改后会报', en: 'only' },
  },
  {
    ...{ of: 'analyst', no: 11, start: 'demo', screen: { zh: '报告', en: 'Report' } },
    asks: { zh: '哪张表放进报告', en: 'Which table goes in the report' },
    path: '/reports/{report}?period=2020-06',
    first: { button: { zh: '改文字', en: 'Edit words' } },
    part: { role: 'checkbox', zh: '主要目标完成情况', en: '主要目标完成情况' },
    says: { zh: '表', en: 'Table' },
    missing: { zh: '报告只有中文', en: 'reports are in Chinese' },
  },
  {
    ...{
      of: 'analyst',
      no: 12,
      start: 'published',
      screen: { zh: '数的来历', en: 'Where a figure comes from' },
    },
    asks: { zh: '这个数哪里来的', en: 'Where does this figure come from' },
    path: '/?period=2020-12&figure=urban-new-jobs~500000~2020-12~ytd',
    part: { role: 'dialog', zh: '城镇新增就业', en: 'Urban new jobs' },
    says: { zh: 'chongqing.csv', en: 'chongqing.csv' },
  },
];
