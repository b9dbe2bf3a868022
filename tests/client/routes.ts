import type { Routes } from '../support/render.tsx';
import { aMissingAttainment, anAttainment, anIndicator, anOverview, aPack, aRegion } from './fixtures.ts';

const RATE = {
  indicator: 'surveyed-unemployment-rate',
  unit: '%',
  decimals: 1,
  comparator: 'around',
  evaluation: 'ytd-mean',
  targetValue: 5.5,
  tolerance: 0.2,
} as const;

/** Six targets, two of them not reported. */
export const SIX_TARGETS = [
  anAttainment(),
  anAttainment({
    ...RATE,
    target: 'rate',
    actual: 5.8,
    attainment: null,
    lead: { calendar: null, seasonal: null, typed: null },
    gap: -0.3,
    latest: { period: '2020-09', value: 5.6, change: -0.1 },
    status: 'above-target',
    statusReason: 'ceiling',
  }),
  anAttainment({ target: 'three', indicator: 'subsidised-training', status: 'behind' }),
  anAttainment({
    target: 'four',
    indicator: 'graduate-employment-rate',
    evaluation: 'year-end',
    status: 'too-early',
  }),
  aMissingAttainment({
    target: 'five',
    indicator: 'migrant-workers-returned',
    comparator: 'strive',
    targetValue: 30,
  }),
  aMissingAttainment({
    target: 'six',
    indicator: 'poor-labourers-helped',
    comparator: 'complete',
    targetValue: 3,
  }),
];

/** What every page asks for. */
export const COMMON: Routes = {
  'GET /packs': { items: [aPack()] },
  'GET /indicators': {
    items: [
      anIndicator(),
      anIndicator({
        code: 'surveyed-unemployment-rate',
        nameZh: '城镇调查失业率',
        unit: '%',
        decimals: 1,
        measure: 'rate',
      }),
      anIndicator({ code: 'subsidised-training', nameZh: '补贴性培训', nameEn: 'Subsidised training' }),
      anIndicator({ code: 'graduate-employment-rate', nameZh: '高校毕业生就业率', unit: '%' }),
      anIndicator({ code: 'migrant-workers-returned', nameZh: '引导农民工回渝' }),
      anIndicator({ code: 'poor-labourers-helped', nameZh: '帮扶贫困劳动力就业' }),
    ],
  },
  'GET /regions': {
    items: [
      aRegion(),
      aRegion({ code: '100000', nameZh: '全国', nameEn: 'China', kind: 'nation' }),
      aRegion({
        code: '500103',
        nameZh: '渝中区',
        shortName: '渝中',
        nameEn: 'Yuzhong District',
        kind: 'division',
        area: '中心城区',
        order: 1,
      }),
    ],
  },
  'GET /overview': anOverview({ targets: SIX_TARGETS }),
};
