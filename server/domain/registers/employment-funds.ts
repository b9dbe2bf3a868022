import { numberOf, type Register } from './register.ts';

const MONEY = { zh: '万元', en: '10k yuan' };

/** 就业资金: budget, spent and balance by fund and district, and who holds a risk reserve. Source: task 61. */
export const employmentFunds: Register = {
  id: 'employment-funds',
  duty: 9,
  tasks: [61],
  title: { zh: '就业资金与风险储备金', en: 'Employment funds and reserves' },
  intro: {
    zh: '各区县各项就业资金的预算、支出和结余，以及是否设立就业风险储备金。储备金由各地自定，通知没有规定数额。',
    en: 'Budget, spending and balance by fund and district, and whether a risk reserve is held. A reserve is up to the district; the notice sets no amount.',
  },
  columns: [
    { key: 'region', zh: '区县', en: 'District', type: 'region', required: true },
    { key: 'fund', zh: '资金', en: 'Fund', type: 'text', required: true },
    { key: 'year', zh: '年度', en: 'Year', type: 'number', required: true, least: 2000, most: 2100 },
    { key: 'budget', zh: '预算', en: 'Budget', type: 'number', unit: MONEY, least: 0 },
    { key: 'spent', zh: '已支出', en: 'Spent', type: 'number', unit: MONEY, least: 0 },
    { key: 'hasReserve', zh: '设有风险储备金', en: 'Holds a reserve', type: 'yes-no' },
    { key: 'reserve', zh: '储备金', en: 'Reserve', type: 'number', unit: MONEY, least: 0 },
    { key: 'asAt', zh: '截至日期', en: 'As at', type: 'date' },
    { key: 'source', zh: '依据文件', en: 'Source', type: 'text' },
  ],
  computed: [
    {
      key: 'balance',
      zh: '结余',
      en: 'Balance',
      type: 'number',
      unit: MONEY,
      of: (values) => {
        const [budget, spent] = [numberOf(values, 'budget'), numberOf(values, 'spent')];
        return budget === undefined || spent === undefined ? null : tidy(budget - spent);
      },
    },
    {
      key: 'spentShare',
      zh: '执行率',
      en: 'Share spent',
      type: 'share',
      of: (values) => {
        const [budget, spent] = [numberOf(values, 'budget'), numberOf(values, 'spent')];
        return budget === undefined || budget === 0 || spent === undefined ? null : spent / budget;
      },
    },
  ],
};

/** Without the tail that binary fractions leave: amounts come with a few decimals. */
function tidy(value: number): number {
  return Number(value.toFixed(6));
}
