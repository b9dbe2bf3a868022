import type { Question } from './question.ts';

const TARGET = { zh: '目标', en: 'Target' };
const OVERVIEW = { zh: '总览', en: 'Overview' };

/** What a leader asks before the monthly meeting. */
export const LEADER_QUESTIONS: readonly Question[] = [
  {
    ...{ of: 'leader', no: 1, start: 'published', screen: OVERVIEW, path: '/?period=2020-12' },
    asks: { zh: '今年能不能完成目标', en: 'Are we on target this year' },
    part: { role: 'article', zh: '城镇新增就业', en: 'Urban new jobs' },
    says: { zh: '109.2%', en: '109.2%' },
    missing: {
      zh: '六项中三项没有公布数值，写“缺报”',
      en: 'three of the six were never published: said to be missing',
    },
  },
  {
    ...{ of: 'leader', no: 2, start: 'demo', screen: TARGET },
    asks: { zh: '到年底呢', en: 'Will we make it by December' },
    path: '/targets/urban-new-jobs?period=2020-06',
    part: { role: 'region', zh: '累计完成与序时进度', en: 'Running total against schedule' },
    says: { zh: '预计 66.5', en: 'Expected 66' },
    missing: {
      zh: '把握（概率）要满三年往年数才说；失业率的年均值不预计',
      en: 'a probability needs three past years; the mean unemployment rate is not projected',
    },
  },
  {
    ...{ of: 'leader', no: 3, start: 'demo', screen: OVERVIEW, path: '/?period=2020-06' },
    asks: { zh: '比上月，哪里变差了', en: 'What got worse since last month' },
    part: { role: 'region', zh: '比上月，哪里变差了', en: 'What got worse since last month' },
    says: { zh: '与应达之差', en: 'to what was due' },
  },
  {
    ...{ of: 'leader', no: 4, start: 'demo', screen: { zh: '区县', en: 'Districts' } },
    asks: { zh: '哪些区县落后，差多少人', en: 'Which districts lag, and by how many people' },
    path: '/districts?period=2020-06&tiles=gap',
    part: {
      role: 'region',
      zh: '城镇新增就业：与序时相差多少（人）',
      en: 'Urban new jobs: ahead or behind, persons',
    },
    says: { zh: '城口', en: 'Chengkou' },
  },
  {
    ...{ of: 'leader', no: 5, start: 'published', screen: OVERVIEW, path: '/?period=2020-12' },
    asks: { zh: '失业率稳不稳', en: 'Is the unemployment rate safe' },
    part: {
      role: 'region',
      zh: '城镇调查失业率与预警线',
      en: 'Surveyed urban unemployment rate and warning lines',
    },
    says: { zh: '图中为全国的月度数', en: 'The line is the monthly rate of' },
    missing: {
      zh: '本市没有公布逐月数，图上是全国的',
      en: 'the city publishes no monthly rate: the line is the nation’s',
    },
  },
  {
    ...{ of: 'leader', no: 6, start: 'demo', screen: TARGET },
    asks: { zh: '毕业生怎么样', en: 'How are graduates' },
    path: '/targets/graduate-employment-rate?period=2020-06',
    part: {
      role: 'region',
      zh: '高校毕业生就业率：本届与往届',
      en: 'College-graduate employment rate: this cohort and those before',
    },
    says: { zh: '2020 届：距8 月 31 日', en: 'Class of 2020: initial rate' },
  },
  {
    ...{ of: 'leader', no: 7, start: 'published', screen: TARGET },
    asks: { zh: '脱贫、返乡人员稳不稳', en: 'Do former-poor and returning workers hold' },
    path: '/targets/poor-labourers-in-employment-500000-2024?period=2024-12',
    part: {
      role: 'region',
      zh: '脱贫（贫困）人口务工规模逐月走势',
      en: 'Former-poor labourers in work by month',
    },
    says: { zh: '目标 75.11', en: 'Target 751,100' },
    missing: {
      zh: '市内、市外没有分开公布；返乡人员只有年度目标的累计数',
      en: 'inside and outside the city are not published apart; returning workers only as the target’s running total',
    },
  },
  {
    ...{ of: 'leader', no: 8, start: 'demo', screen: { zh: '区县', en: 'Districts' } },
    asks: { zh: '裁员风险在哪里', en: 'Where is the lay-off risk' },
    path: '/districts?period=2020-06&layer=risk',
    part: { role: 'region', zh: '裁员风险', en: 'Lay-off risk' },
    says: { zh: '沙坪坝', en: 'Shapingba' },
  },
  {
    ...{ of: 'leader', no: 9, start: 'demo', screen: { zh: '督办', en: 'Supervision' } },
    asks: { zh: '处置到哪一步', en: 'What has been done about it' },
    path: '/supervision?period=2020-06',
    part: { role: 'region', zh: '办理情况', en: 'How far they are' },
    says: { zh: '用时中位数 2 天', en: 'median 2 days' },
  },
  {
    ...{ of: 'leader', no: 10, start: 'published', screen: OVERVIEW, path: '/?period=2020-12' },
    asks: { zh: '这个数可不可信', en: 'Is the number believable' },
    part: { role: 'region', zh: '数据质量', en: 'Data quality' },
    says: { zh: '两组数对照', en: 'Series side by side' },
  },
  {
    ...{ of: 'leader', no: 11, start: 'published', screen: { zh: '分析', en: 'Explorer' } },
    asks: { zh: '与去年、与全国比', en: 'How do we stand beside last year and the nation' },
    path: '/explore?period=2020-12&show=year-on-year',
    part: { role: 'region', zh: '城镇新增就业：同比', en: 'Urban new jobs: Year on year' },
    says: { zh: '全国', en: 'China' },
    missing: { zh: '各省排名没有公布', en: 'ranks among provinces are not published' },
  },
  {
    ...{ of: 'leader', no: 12, start: 'published', screen: OVERVIEW, path: '/?period=2020-12' },
    asks: { zh: '两句话怎么说', en: 'What shall I say in two sentences' },
    part: { role: 'region', zh: '就业目标总览', en: 'Employment targets' },
    says: { zh: '快于序时进度 9.3 个百分点', en: '109.2%' },
  },
];
