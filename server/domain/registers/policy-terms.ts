import { daysBetween } from '#domain/period.ts';
import { numberOf, textOf, type Register } from './register.ts';

/** 限期政策: until when a policy holds and how many of the eligible took it up. Source: tasks 1, 23, 32, 33. */
export const policyTerms: Register = {
  id: 'policy-terms',
  duty: 13,
  tasks: [1, 23, 32, 33],
  title: { zh: '限期政策', en: 'Time-limited policies' },
  intro: {
    zh: '有期限的政策：还有几天到期，符合条件的有多少、已享受的有多少。',
    en: 'Policies with a term: days left, how many are eligible and how many took them up.',
  },
  columns: [
    { key: 'policy', zh: '政策', en: 'Policy', type: 'text', required: true },
    { key: 'task', zh: '任务', en: 'Task', type: 'number', least: 1, most: 66 },
    { key: 'region', zh: '区县', en: 'District', type: 'region' },
    { key: 'from', zh: '自', en: 'From', type: 'date' },
    { key: 'until', zh: '至', en: 'Until', type: 'date', required: true },
    { key: 'unit', zh: '计数单位', en: 'Counted in', type: 'text' },
    { key: 'eligible', zh: '符合条件', en: 'Eligible', type: 'number', least: 0 },
    { key: 'taken', zh: '已享受', en: 'Took it up', type: 'number', least: 0 },
    { key: 'source', zh: '依据文件', en: 'Source', type: 'text' },
  ],
  computed: [
    {
      key: 'daysLeft',
      zh: '剩余',
      en: 'Left',
      type: 'number',
      unit: { zh: '天', en: 'days' },
      of: (values, today) => {
        const until = textOf(values, 'until');
        return until === undefined ? null : daysBetween(today, until);
      },
    },
    {
      key: 'takeUp',
      zh: '享受率',
      en: 'Take-up',
      type: 'share',
      of: (values) => {
        const [eligible, taken] = [numberOf(values, 'eligible'), numberOf(values, 'taken')];
        return eligible === undefined || eligible === 0 || taken === undefined ? null : taken / eligible;
      },
    },
  ],
};
