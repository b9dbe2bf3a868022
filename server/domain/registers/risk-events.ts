import { daysBetween } from '#domain/period.ts';
import { textOf, type EntryValues, type Register } from './register.ts';

/** 规模性失业风险事件: what happened, who was called, how it ended. Source: tasks 60 and 64 of the notice. */
export const riskEvents: Register = {
  id: 'risk-events',
  duty: 8,
  tasks: [60, 64],
  peopleCounts: ['persons'],
  title: { zh: '失业风险事件', en: 'Risk events' },
  intro: {
    zh: '规模性失业风险和突发事件：何时、何地、涉及多少人，启动了哪一级响应，联系了谁，何时处置完结。任务 64 的原文缺失，处置的步骤以本地预案为准。',
    en: 'Events that may throw many out of work: when, where, how many, which response, whom to call, when it ended. The text of task 64 is missing; steps follow the local plan.',
  },
  columns: [
    { key: 'title', zh: '事件', en: 'Event', type: 'text', required: true },
    { key: 'region', zh: '区县', en: 'District', type: 'region', required: true },
    { key: 'began', zh: '发生日期', en: 'Began on', type: 'date', required: true },
    {
      key: 'persons',
      zh: '涉及人数',
      en: 'People concerned',
      type: 'number',
      unit: { zh: '人', en: 'persons' },
      least: 0,
    },
    {
      key: 'level',
      zh: '响应级别',
      en: 'Response',
      type: 'choice',
      choices: [
        { code: 'blue', zh: '四级（蓝）', en: 'IV, blue' },
        { code: 'yellow', zh: '三级（黄）', en: 'III, yellow' },
        { code: 'orange', zh: '二级（橙）', en: 'II, orange' },
        { code: 'red', zh: '一级（红）', en: 'I, red' },
      ],
    },
    { key: 'measures', zh: '已采取措施', en: 'Measures taken', type: 'text' },
    { key: 'contact', zh: '联系单位和岗位', en: 'Whom to call', type: 'text' },
    { key: 'ended', zh: '处置完结日期', en: 'Ended on', type: 'date' },
    { key: 'source', zh: '依据文件', en: 'Source', type: 'text' },
  ],
  computed: [
    {
      key: 'state',
      zh: '状态',
      en: 'State',
      type: 'choice',
      choices: [
        { code: 'open', zh: '处置中', en: 'Open' },
        { code: 'ended', zh: '已完结', en: 'Ended' },
      ],
      of: (values) => (isEventOpen(values) ? 'open' : 'ended'),
    },
    {
      key: 'days',
      zh: '历时',
      en: 'Lasted',
      type: 'number',
      unit: { zh: '天', en: 'days' },
      of: (values, today) => {
        const began = textOf(values, 'began');
        return began === undefined ? null : daysBetween(began, textOf(values, 'ended') ?? today);
      },
    },
  ],
};

/** Whether an event is being handled: no day is written on which that ended. */
export function isEventOpen(values: EntryValues): boolean {
  return textOf(values, 'ended') === undefined;
}
