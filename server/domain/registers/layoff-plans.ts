import { cutShare, daysUntilStart, mustReport, NOTICE_DAYS, noticeDays } from './lay-offs.ts';
import type { Register } from './register.ts';

const PERSONS = { zh: '人', en: 'persons' };
const DAYS = { zh: '天', en: 'days' };

/** 企业裁员方案: plans firms filed, with the clock of the law. Source: 劳动合同法 art. 41; task 9 of the notice. */
export const layoffPlans: Register = {
  id: 'layoff-plans',
  duty: 12,
  tasks: [9, 64],
  peopleCounts: ['staff', 'cut'],
  title: { zh: '企业裁员方案', en: 'Layoff plans' },
  intro: {
    zh: '企业报告的裁员方案。20 人以上，或不足 20 人但占一成以上的须报告；提前 30 日向工会或全体职工说明。报告人数逐月计入“经济性裁员报告人数”，由预警规则判断；报告的是拟裁人数，不等于已裁。',
    en: 'Plans as firms filed them. To be filed from 20 people, or a tenth of the staff; all staff is told 30 days ahead. People filed are counted by month for the warning rules. What is filed is planned, not done.',
  },
  columns: [
    { key: 'firm', zh: '企业', en: 'Firm', type: 'text', required: true },
    { key: 'creditCode', zh: '统一社会信用代码', en: 'Credit code', type: 'text' },
    { key: 'region', zh: '区县', en: 'District', type: 'region', required: true },
    { key: 'industry', zh: '行业', en: 'Industry', type: 'text' },
    { key: 'staff', zh: '职工人数', en: 'Staff', type: 'number', unit: PERSONS, least: 1 },
    {
      key: 'cut',
      zh: '拟裁人数',
      en: 'To be laid off',
      type: 'number',
      unit: PERSONS,
      least: 1,
      required: true,
    },
    {
      key: 'reason',
      zh: '情形',
      en: 'Case',
      type: 'choice',
      choices: [
        { code: 'bankruptcy', zh: '破产重整', en: 'Bankruptcy reorganisation' },
        { code: 'difficulty', zh: '生产经营严重困难', en: 'Grave difficulty' },
        {
          code: 'restructuring',
          zh: '转产、技术革新或经营方式调整',
          en: 'Change of line, technique or operation',
        },
        { code: 'other', zh: '客观经济情况重大变化', en: 'Other major objective change' },
      ],
    },
    { key: 'filedOn', zh: '报告日期', en: 'Filed on', type: 'date', required: true },
    { key: 'noticeDate', zh: '向职工说明日期', en: 'Staff told on', type: 'date' },
    { key: 'startDate', zh: '裁员起始日期', en: 'Begins on', type: 'date' },
    { key: 'heard', zh: '已听取意见', en: 'Staff heard', type: 'yes-no' },
    { key: 'arrears', zh: '有欠薪欠保', en: 'Arrears of pay or premiums', type: 'yes-no' },
    { key: 'followUp', zh: '后续', en: 'Follow-up', type: 'text' },
    { key: 'source', zh: '依据文件', en: 'Source', type: 'text' },
  ],
  computed: [
    {
      key: 'share',
      zh: '占职工',
      en: 'Of the staff',
      type: 'share',
      of: (values) => cutShare(values) ?? null,
    },
    {
      key: 'mustReport',
      zh: '须报告',
      en: 'To be filed',
      type: 'choice',
      choices: [
        { code: 'yes', zh: '是', en: 'Yes' },
        { code: 'no', zh: '否', en: 'No' },
      ],
      of: (values) => {
        const must = mustReport(values);
        return must === undefined ? null : must ? 'yes' : 'no';
      },
    },
    {
      key: 'notice',
      zh: '提前说明',
      en: 'Told ahead',
      type: 'choice',
      choices: [
        { code: 'enough', zh: `满 ${NOTICE_DAYS} 日`, en: `${NOTICE_DAYS} days or more` },
        { code: 'short', zh: `不足 ${NOTICE_DAYS} 日`, en: `Under ${NOTICE_DAYS} days` },
      ],
      of: (values) => {
        const days = noticeDays(values);
        return days === undefined ? null : days >= NOTICE_DAYS ? 'enough' : 'short';
      },
    },
    {
      key: 'daysLeft',
      zh: '距起始',
      en: 'Until it begins',
      type: 'number',
      unit: DAYS,
      of: (values, today) => daysUntilStart(values, today) ?? null,
    },
  ],
};
