import type { Question } from './question.ts';

const WARNINGS = { zh: '预警', en: 'Warnings' };
const WARNING = { zh: '一条预警', en: 'A warning' };

export const OFFICER_QUESTIONS: readonly Question[] = [
  {
    ...{ of: 'officer', no: 1, start: 'demo', screen: WARNINGS, path: '/warnings?period=2020-06' },
    asks: { zh: '有什么新的', en: 'What is new since I last looked' },
    part: { role: 'table', zh: '预警', en: 'Warnings' },
    says: { zh: '未读', en: 'Unread' },
  },
  {
    ...{ of: 'officer', no: 2, start: 'demo', screen: WARNINGS, path: '/warnings?period=2020-06' },
    asks: { zh: '先办哪一条', en: 'Which first' },
    part: { role: 'table', zh: '预警', en: 'Warnings' },
    says: { zh: '前未签收', en: 'not by 2020-06-15 14:00' },
  },
  {
    ...{ of: 'officer', no: 3, start: 'demo', screen: WARNING, path: '/warnings/{behind}?period=2020-06' },
    asks: { zh: '是真事还是坏表', en: 'Is it a real event or a bad file' },
    part: { role: 'region', zh: '数据与原表', en: 'Figures and their sheets' },
    says: { zh: '41 个区县（含功能区）中 41 个已报', en: '41 of 41 districts and zones have reported' },
  },
  {
    ...{ of: 'officer', no: 4, start: 'demo', screen: WARNING, path: '/warnings/{behind}?period=2020-06' },
    asks: { zh: '现在要告诉谁', en: 'Who must be told now' },
    part: { role: 'region', zh: '联络名单', en: 'Whom to tell' },
    says: { zh: '2 / 5', en: '2 of 5' },
  },
  {
    ...{ of: 'officer', no: 5, start: 'demo', screen: WARNING, path: '/warnings/{behind}?period=2020-06' },
    asks: { zh: '下一步做什么', en: 'What is the next step' },
    part: { role: 'region', zh: '处置步骤', en: 'Steps of the response' },
    says: { zh: '2 / 7', en: '2 of 7' },
  },
  {
    ...{ of: 'officer', no: 6, start: 'demo', screen: WARNING, path: '/warnings/{behind}?period=2020-06' },
    asks: { zh: '区县回话没有', en: 'Has the district answered' },
    part: { role: 'region', zh: '处置记录', en: 'Record' },
    says: { zh: '督办反馈', en: 'Slip answered' },
  },
  {
    ...{
      of: 'officer',
      no: 7,
      start: 'demo',
      screen: WARNING,
      path: '/warnings/{recovering}?period=2020-06',
    },
    asks: { zh: '能不能降级、销号', en: 'Can I lower or close it' },
    part: { role: 'region', zh: '能不能降级、解除、销号', en: 'Can it be lowered, released, closed' },
    says: { zh: '已满 1 期，还差 1 期', en: '1 lacking' },
  },
  {
    ...{ of: 'officer', no: 8, start: 'demo', screen: { zh: '值班日志', en: 'Shift log' } },
    asks: { zh: '交接什么', en: 'What do I hand over' },
    path: '/warnings/shift?period=2020-06',
    part: { role: 'region', zh: '经过', en: 'What happened' },
    says: { zh: '城口县', en: 'Chengkou' },
  },
];
