import type { Category, Indicator, Region } from '#domain/catalogue.ts';
import type { Reference } from '#server/ingest/reference.ts';

/** An indicator with the usual traits of a count of persons that adds up within the year. */
export function anIndicator(fields: Partial<Indicator> & Pick<Indicator, 'code' | 'nameZh'>): Indicator {
  return {
    nameEn: fields.code,
    aliases: [],
    measure: 'flow',
    usualBasis: 'ytd',
    displayUnit: '万人',
    decimals: 2,
    direction: 'up',
    frequency: 'month',
    dueDays: 10,
    agency: '',
    definitionZh: '',
    definitionEn: '',
    partOf: undefined,
    min: undefined,
    max: undefined,
    scoredByDistrict: true,
    ...fields,
  };
}

function region(code: string, nameZh: string, fields: Partial<Region> = {}): Region {
  const shortName = nameZh.replace(/[区县]$/, '');
  return {
    code,
    nameZh,
    fullName: nameZh,
    shortName,
    nameEn: `${code} District`,
    aliases: [],
    kind: 'division',
    area: '',
    order: Number.parseInt(code.slice(3), 10),
    validFrom: undefined,
    validTo: undefined,
    overlaps: [],
    ...fields,
  };
}

function category(code: string, nameZh: string, aliases: readonly string[] = []): Category {
  return { code, nameZh, nameEn: code, aliases };
}

const NEW_MAP = '2025-11-06';

const INDICATORS: readonly Indicator[] = [
  anIndicator({ code: 'urban-new-jobs', nameZh: '城镇新增就业', aliases: ['新增就业', '城镇新增就业人数'] }),
  anIndicator({ code: 'unemployed-reemployed', nameZh: '失业人员再就业', partOf: 'urban-new-jobs' }),
  anIndicator({
    code: 'surveyed-unemployment-rate',
    nameZh: '城镇调查失业率',
    aliases: ['调查失业率'],
    measure: 'rate',
    usualBasis: 'period',
    displayUnit: '%',
    decimals: 1,
    direction: 'down',
    min: 0,
    max: 100,
    scoredByDistrict: false,
  }),
  anIndicator({
    code: 'monitored-firms-staff',
    nameZh: '监测企业岗位数',
    measure: 'stock',
    usualBasis: 'period',
    displayUnit: '人',
    decimals: 0,
  }),
  anIndicator({ code: 'startup-loans-amount', nameZh: '创业担保贷款', displayUnit: '亿元' }),
];

/** Four districts and two zones, one of them and one district abolished by the new map of November 2025. */
const REGIONS: readonly Region[] = [
  region('100000', '全国', { kind: 'nation', fullName: '中华人民共和国' }),
  region('500000', '全市', {
    kind: 'city',
    fullName: '重庆市',
    shortName: '重庆',
    aliases: ['全市合计', '合计', '总计'],
  }),
  region('500103', '渝中区', { area: '中心城区', aliases: ['主城'] }),
  region('500105', '江北区', { area: '中心城区', aliases: ['主城'], validTo: NEW_MAP }),
  region('500110', '綦江区', { area: '主城新区' }),
  region('500240', '石柱县', {
    area: '渝东南',
    fullName: '石柱土家族自治县',
    aliases: ['石柱自治县'],
  }),
  region('5001LJ', '两江新区', {
    kind: 'zone',
    area: '功能区',
    aliases: ['两江新区（直管区）'],
    validTo: NEW_MAP,
    overlaps: ['500105'],
  }),
  region('500999', '两江新区', { area: '中心城区', validFrom: NEW_MAP }),
  region('5001WS', '万盛经开区', { kind: 'zone', area: '功能区', overlaps: ['500110'] }),
];

const GROUPS: readonly Category[] = [
  category('college-graduates', '高校毕业生', ['毕业生']),
  category('migrant-workers', '农民工'),
];

const INDUSTRIES: readonly Category[] = [category('C', '制造业', ['制造']), category('F', '批发和零售业')];

/** So many districts named 示例01区 onwards, beside the city. */
export function manyDistricts(count: number): Region[] {
  const districts = Array.from({ length: count }, (_, at) => {
    const number = String(at + 1).padStart(2, '0');
    return region(`5002${number}`, `示例${number}区`, { area: '主城新区' });
  });
  return [...REGIONS.filter(({ kind }) => kind === 'city'), ...districts];
}

/** A small catalogue as seen on 15 July 2020. */
export function aReference(fields: Partial<Reference> = {}): Reference {
  return {
    indicators: INDICATORS,
    regions: REGIONS,
    groups: GROUPS,
    industries: INDUSTRIES,
    today: '2020-07-15',
    cityRegion: '500000',
    ...fields,
  };
}
