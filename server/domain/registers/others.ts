import { numberOf, type Register } from './register.ts';

const PERSONS = { zh: '人', en: 'persons' };
const SOURCE = { key: 'source', zh: '依据文件', en: 'Source', type: 'text' } as const;

/** 登记失业人员: how many are registered, how long, and how many were contacted. Source: task 53. */
export const registeredJobless: Register = {
  id: 'registered-jobless',
  duty: 11,
  tasks: [48, 49, 53],
  title: { zh: '登记失业人员联系', en: 'Contact with registered jobless' },
  intro: {
    zh: '各区县登记失业人数、其中超过六个月的，以及已联系服务的人数。只有合计数，没有个人信息。任务 48、49、53 的原文有缺失。',
    en: 'Registered jobless by district, those over six months, and how many were contacted. Totals only, nobody’s name. Parts of tasks 48, 49 and 53 are missing in the document at hand.',
  },
  columns: [
    { key: 'region', zh: '区县', en: 'District', type: 'region', required: true },
    { key: 'asAt', zh: '截至日期', en: 'As at', type: 'date', required: true },
    {
      key: 'registered',
      zh: '登记失业',
      en: 'Registered',
      type: 'number',
      unit: PERSONS,
      least: 0,
      required: true,
    },
    { key: 'long', zh: '其中超过六个月', en: 'Over six months', type: 'number', unit: PERSONS, least: 0 },
    { key: 'contacted', zh: '已联系', en: 'Contacted', type: 'number', unit: PERSONS, least: 0 },
    SOURCE,
  ],
  computed: [
    {
      key: 'coverage',
      zh: '联系率',
      en: 'Coverage',
      type: 'share',
      of: (values) => ratio(values, 'contacted'),
    },
    {
      key: 'longShare',
      zh: '超过六个月占比',
      en: 'Share over six months',
      type: 'share',
      of: (values) => ratio(values, 'long'),
    },
  ],
};

function ratio(values: Parameters<typeof numberOf>[0], part: string): number | null {
  const [whole, some] = [numberOf(values, 'registered'), numberOf(values, part)];
  return whole === undefined || whole === 0 || some === undefined ? null : some / whole;
}

/** 重点企业: firms watched, their staff, and closures passed on. Source: tasks 50 and 54. */
export const keyFirms: Register = {
  id: 'key-firms',
  duty: 11,
  tasks: [50, 54],
  peopleCounts: ['staff'],
  title: { zh: '重点企业监测', en: 'Key firms' },
  intro: {
    zh: '跟踪的重点企业、用工人数和最近一次联系；停产关闭的，信息是否已转给人力社保部门。任务 50 的原文缺失。',
    en: 'Firms that are watched, their staff and the last contact; of those that close, whether it was passed on. The text of task 50 is missing.',
  },
  columns: [
    { key: 'firm', zh: '企业', en: 'Firm', type: 'text', required: true },
    { key: 'region', zh: '区县', en: 'District', type: 'region', required: true },
    { key: 'industry', zh: '行业', en: 'Industry', type: 'text' },
    { key: 'staff', zh: '用工人数', en: 'Staff', type: 'number', unit: PERSONS, least: 0 },
    { key: 'contacted', zh: '最近联系', en: 'Last contact', type: 'date' },
    { key: 'closedOn', zh: '停产关闭日期', en: 'Closed on', type: 'date' },
    { key: 'passedOn', zh: '信息已转送', en: 'Passed on', type: 'yes-no' },
    { key: 'note', zh: '情况', en: 'Note', type: 'text' },
    SOURCE,
  ],
  computed: [],
};

/** 急需紧缺职业目录: versions of the catalogue. Source: task 47. */
export const shortageOccupations: Register = {
  id: 'shortage-occupations',
  duty: 14,
  tasks: [47],
  title: { zh: '急需紧缺职业目录', en: 'Shortage occupations' },
  intro: {
    zh: '各版急需紧缺职业（工种）目录：哪一版、何时公布、有哪些职业。',
    en: 'Versions of the catalogue of occupations in short supply: which, when, what is in it.',
  },
  columns: [
    { key: 'version', zh: '目录版本', en: 'Version', type: 'text', required: true },
    { key: 'published', zh: '公布日期', en: 'Published', type: 'date', required: true },
    { key: 'occupation', zh: '职业（工种）', en: 'Occupation', type: 'text', required: true },
    { key: 'grade', zh: '紧缺程度', en: 'Grade', type: 'text' },
    { key: 'subsidy', zh: '补贴标准', en: 'Subsidy', type: 'text' },
    SOURCE,
  ],
  computed: [],
};

/** 兜底保障: beneficiaries and spending by month. Source: tasks 55 to 59. */
export const safetyNet: Register = {
  id: 'safety-net',
  duty: 14,
  tasks: [55, 56, 57, 58, 59],
  title: { zh: '兜底保障', en: 'Safety net' },
  intro: {
    zh: '失业保险金、临时补助、价格补贴等兜底保障逐月的人数和金额。',
    en: 'People and money by month of unemployment benefit, temporary relief, price subsidy and the like.',
  },
  columns: [
    { key: 'benefit', zh: '项目', en: 'Benefit', type: 'text', required: true },
    { key: 'region', zh: '区县', en: 'District', type: 'region' },
    { key: 'asAt', zh: '截至日期', en: 'As at', type: 'date', required: true },
    { key: 'persons', zh: '人数', en: 'People', type: 'number', unit: PERSONS, least: 0 },
    {
      key: 'spent',
      zh: '金额',
      en: 'Amount',
      type: 'number',
      unit: { zh: '万元', en: '10k yuan' },
      least: 0,
    },
    SOURCE,
  ],
  computed: [],
};

/** 宣传发布: what was published, with the figures it cites. Source: body 三, task 65. */
export const publications: Register = {
  id: 'publications',
  duty: 15,
  tasks: [65, 66],
  title: { zh: '宣传发布记录', en: 'Publication log' },
  intro: {
    zh: '对外发布的稿件和典型案例，所引的数字出自哪里、截至何日。舆情监测不在统计产品之内。',
    en: 'What was published and model cases, with the source and day of the figures cited. Watching public opinion lies outside a statistics product.',
  },
  columns: [
    { key: 'title', zh: '标题', en: 'Title', type: 'text', required: true },
    { key: 'date', zh: '发布日期', en: 'Published', type: 'date', required: true },
    { key: 'channel', zh: '发布渠道', en: 'Where', type: 'text' },
    { key: 'unit', zh: '发布单位', en: 'By', type: 'text' },
    { key: 'figures', zh: '所引数字', en: 'Figures cited', type: 'text' },
    { key: 'figuresAsAt', zh: '数字截至', en: 'Figures as at', type: 'date' },
    { key: 'address', zh: '网址', en: 'Address', type: 'text' },
    SOURCE,
  ],
  computed: [],
};

/** 综合研判会商: meetings that assessed the state of employment. Source: task 63, body 一(四). */
export const assessments: Register = {
  id: 'assessments',
  duty: 7,
  tasks: [63],
  title: { zh: '综合研判会商', en: 'Assessment meetings' },
  intro: {
    zh: '用多方数据会商就业形势的记录：何时、谁参加、看了哪些数据、结论是什么。任务 63 的牵头单位在原文中缺失。',
    en: 'Meetings that assessed employment from several sources: when, who, what was looked at, the conclusion. The units of task 63 are missing in the document at hand.',
  },
  columns: [
    { key: 'date', zh: '日期', en: 'Date', type: 'date', required: true },
    { key: 'topic', zh: '议题', en: 'Topic', type: 'text', required: true },
    { key: 'units', zh: '参加单位', en: 'Units', type: 'text' },
    { key: 'data', zh: '所用数据', en: 'Data looked at', type: 'text' },
    { key: 'conclusion', zh: '结论', en: 'Conclusion', type: 'text', required: true },
    SOURCE,
  ],
  computed: [],
};
