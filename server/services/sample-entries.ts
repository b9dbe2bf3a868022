import { addDays, type IsoDate } from '#domain/period.ts';

/** Where and when samples are set: some districts of the pack, the day, and the pack’s year. */
export interface SampleSetting {
  readonly districts: readonly string[];
  readonly today: IsoDate;
  readonly year: number;
}

type Raw = Readonly<Record<string, string | number | boolean>>;

/**
 * A few made-up entries for every register, by its id: enough to show what each column is for and every state an entry
 * can be in. Nobody is meant: firms have no names, numbers are round.
 */
export function sampleEntries({
  districts,
  today,
  year,
}: SampleSetting): Readonly<Record<string, readonly Raw[]>> {
  const [a = '', b = '', c = '', d = ''] = districts;
  const ago = (days: number): IsoDate => addDays(today, -days);
  return {
    'layoff-plans': [
      {
        ...{ firm: '示例汽配企业甲', region: a, industry: '汽车制造', staff: 120, cut: 24 },
        ...{ reason: 'difficulty', filedOn: ago(35), noticeDate: ago(50), startDate: ago(10) },
        ...{ heard: true, arrears: false, followUp: '已进厂开展转岗培训' },
      },
      {
        ...{ firm: '示例电子企业乙', region: b, industry: '电子制造', staff: 90, cut: 12 },
        ...{ reason: 'restructuring', filedOn: ago(12), noticeDate: ago(20), startDate: addDays(today, 15) },
        ...{ heard: true, arrears: false, followUp: '区县约谈，劝导少裁' },
      },
      {
        ...{ firm: '示例餐饮企业丙', region: c, industry: '餐饮', staff: 60, cut: 5 },
        ...{ reason: 'other', filedOn: ago(5), noticeDate: ago(8), startDate: addDays(today, 10) },
        ...{ heard: false, arrears: true, followUp: '说明不足三十日，已要求改期' },
      },
    ],
    'risk-events': [
      {
        ...{
          title: '示例：产业园三家企业同时停产',
          region: a,
          began: ago(40),
          persons: 130,
          level: 'yellow',
        },
        ...{
          measures: '现场办公，发放失业保险金，组织专场招聘',
          contact: '区人力社保局值班室',
          ended: ago(12),
        },
      },
      {
        ...{ title: '示例：物流企业拖欠工资', region: d, began: ago(6), persons: 45, level: 'blue' },
        ...{ measures: '约谈负责人，启动应急周转金', contact: '区劳动监察支队' },
      },
    ],
    'employment-funds': [
      {
        region: a,
        fund: '就业补助资金',
        year,
        budget: 2400,
        spent: 1320,
        hasReserve: true,
        reserve: 300,
        asAt: ago(15),
      },
      { region: b, fund: '就业补助资金', year, budget: 1800, spent: 540, hasReserve: false, asAt: ago(15) },
      { region: b, fund: '技能提升行动专账', year, budget: 900, spent: 675, asAt: ago(15) },
    ],
    'job-information': [
      { region: a, online: true, since: `${year}-03-20`, posts: 1850, updated: ago(2), publicPosts: true },
      { region: b, online: true, since: `${year}-04-08`, posts: 640, updated: ago(48), publicPosts: true },
      { region: c, online: false },
    ],
    'registered-jobless': [
      { region: a, asAt: ago(15), registered: 4200, long: 1100, contacted: 3990 },
      { region: b, asAt: ago(15), registered: 2600, long: 910, contacted: 1820 },
    ],
    'key-firms': [
      {
        firm: '示例汽配企业甲',
        region: a,
        industry: '汽车制造',
        staff: 156,
        contacted: ago(9),
        note: '订单恢复七成',
      },
      {
        ...{ firm: '示例纺织企业丁', region: d, industry: '纺织', staff: 0, contacted: ago(20) },
        ...{ closedOn: ago(25), passedOn: true, note: '停产，职工名单已转区人力社保局' },
      },
    ],
    'policy-terms': [
      {
        ...{ policy: '示例：缓缴社会保险费', task: 1, from: `${year}-02-01`, until: addDays(today, 20) },
        ...{ unit: '户', eligible: 3000, taken: 1260 },
      },
      {
        ...{ policy: '示例：见习补贴上浮', task: 23, region: a, from: `${year}-01-01`, until: ago(15) },
        ...{ unit: '人', eligible: 800, taken: 720 },
      },
      {
        policy: '示例：一次性吸纳就业补贴',
        task: 32,
        until: `${year}-12-31`,
        unit: '户',
        eligible: 5000,
        taken: 900,
      },
    ],
    'shortage-occupations': [
      {
        version: `${year} 年示例版`,
        published: `${year}-05-20`,
        occupation: '数控机床操作工',
        grade: '紧缺',
        subsidy: '上浮 20%',
      },
      {
        version: `${year} 年示例版`,
        published: `${year}-05-20`,
        occupation: '养老护理员',
        grade: '非常紧缺',
        subsidy: '上浮 30%',
      },
    ],
    'safety-net': [
      { benefit: '失业保险金', region: a, asAt: ago(15), persons: 1450, spent: 210 },
      { benefit: '失业补助金', region: a, asAt: ago(15), persons: 620, spent: 38 },
      { benefit: '临时价格补贴', asAt: ago(15), persons: 96000, spent: 480 },
    ],
    publications: [
      {
        ...{ title: '示例：上半年就业形势新闻通稿', date: ago(3), channel: '门户网站', unit: '市人力社保局' },
        ...{ figures: '城镇新增就业累计', figuresAsAt: ago(15) },
      },
      { title: '示例：返乡创业典型案例', date: ago(30), channel: '报纸', unit: '区人力社保局' },
    ],
    assessments: [
      {
        ...{ date: ago(8), topic: '示例：二季度就业形势会商', units: '人力社保、统计、教育、大数据部门' },
        ...{
          data: '就业月报、失业保险新申领、招聘岗位数',
          conclusion: '总体平稳，制造业用工和毕业生去向须盯紧',
        },
      },
    ],
  };
}
