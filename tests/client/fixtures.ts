import type { IndicatorDto, PackDto, RegionDto } from '#contract/catalogue.ts';
import type { AttainmentDto, OverviewDto, TargetDto } from '#contract/judgement.ts';
import type { HistoryItem, ObservationDto } from '#contract/observations.ts';
import type {
  ChangeDto,
  Consequences,
  ImportProblemDto,
  RecognisedTable,
  UploadDto,
} from '#contract/uploads.ts';
import type { RuleDto } from '#contract/rules.ts';
import type { WarningDetailDto, WarningDto } from '#contract/warnings.ts';

/** Builders of contract-shaped answers. The figures are made for the tests and are no statistics. */
export function anIndicator(part: Partial<IndicatorDto> = {}): IndicatorDto {
  return {
    code: 'urban-new-jobs',
    nameZh: '城镇新增就业',
    nameEn: 'New urban jobs',
    measure: 'flow',
    usualBasis: 'ytd',
    unit: '万人',
    decimals: 2,
    direction: 'up',
    frequency: 'month',
    dueDays: 10,
    agency: '市人力社保局',
    definitionZh: '城镇累计新就业人员减去自然减员。',
    definitionEn: 'People newly in urban work less attrition.',
    scoredByDistrict: true,
    cohortFrom: null,
    ...part,
  };
}

export function aRegion(part: Partial<RegionDto> = {}): RegionDto {
  return {
    code: '500000',
    nameZh: '全市',
    fullName: '重庆市',
    shortName: '重庆',
    nameEn: 'Chongqing (whole city)',
    aliases: [],
    kind: 'city',
    area: '',
    order: 0,
    validFrom: null,
    validTo: null,
    overlaps: [],
    ...part,
  };
}

export function aPack(part: Partial<PackDto> = {}): PackDto {
  return {
    id: 'chongqing-2020',
    nameZh: '重庆市就业目标监测',
    nameEn: 'Chongqing employment targets',
    document: '其他〔2020〕4号',
    documentTitle: '关于做好稳就业工作的通知',
    issuer: '市政府办公厅',
    issued: '2020-03-04',
    year: 2020,
    cityRegion: '500000',
    timeZone: 'Asia/Shanghai',
    ...part,
  };
}

export function anAttainment(part: Partial<AttainmentDto> = {}): AttainmentDto {
  return {
    target: 'urban-new-jobs-2020',
    targetVersion: 1,
    targetValue: 60,
    original: null,
    assurance: null,
    assuranceWhyNot: 'running-total',
    tolerance: null,
    comparator: 'at-least',
    evaluation: 'cumulative',
    wording: '城镇新增就业60万人以上',
    indicator: 'urban-new-jobs',
    region: '500000',
    period: '2020-09',
    actualPeriod: '2020-09',
    actual: 49.22,
    missing: null,
    unit: '万人',
    decimals: 2,
    attainment: 0.820333333333,
    schedule: { calendar: 0.75, seasonal: null, typed: null },
    lead: { calendar: 0.070333333333, seasonal: null, typed: null },
    pace: { calendar: 1.093777777778, seasonal: null, typed: null },
    gap: 4.22,
    requiredPerMonth: 3.593333333333,
    strain: 0.72,
    pacesDisagree: false,
    gapSeasonal: null,
    gapTyped: null,
    path: null,
    zones: null,
    season: { years: [], leftOut: [], shares: null },
    projection: null,
    projectionWhyNot: 'no-history',
    latest: null,
    yoy: -0.128,
    yoyBasis: 'stored',
    yoyWhyNot: null,
    cohorts: null,
    status: 'ahead',
    statusReason: 'pace',
    coverage: { known: 9, expected: 9 },
    provenance: {
      upload: 'u1',
      file: '全市就业.csv',
      source: '市人力社保局',
      recordedAt: '2020-10-12T01:12:00.000Z',
      version: 3,
      derived: false,
    },
    sample: false,
    asOf: '2020-10-20',
    ...part,
  };
}

export function aMissingAttainment(part: Partial<AttainmentDto> = {}): AttainmentDto {
  return anAttainment({
    actualPeriod: null,
    actual: null,
    missing: 'not-reported',
    attainment: null,
    schedule: { calendar: null, seasonal: null, typed: null },
    lead: { calendar: null, seasonal: null, typed: null },
    pace: { calendar: null, seasonal: null, typed: null },
    gap: null,
    requiredPerMonth: null,
    strain: null,
    yoy: null,
    yoyBasis: null,
    status: 'missing',
    statusReason: 'no-figure',
    coverage: { known: 0, expected: 9 },
    provenance: null,
    ...part,
  });
}

export function anOverview(part: Partial<OverviewDto> = {}): OverviewDto {
  return {
    period: '2020-09',
    region: '500000',
    asOf: '2020-10-20',
    today: '2020-10-20',
    version: 3,
    recordedAt: '2020-10-12T01:12:00.000Z',
    sample: false,
    targets: [],
    unemployment: {
      indicator: 'surveyed-unemployment-rate',
      unit: '%',
      region: '100000',
      points: [],
      target: { value: 5.5, unit: '%' },
      lines: [],
      source: '',
      agency: '国家统计局',
    },
    warnings: { active: 0, items: [] },
    map: { indicator: 'urban-new-jobs', unit: '万人', tiles: [] },
    worse: { since: '2020-08', compared: 0, items: [] },
    calendar: [],
    quality: {
      reported: 0,
      expected: 41,
      heldCells: 0,
      version: 3,
      pairs: { compared: 0, parted: 0, largest: null },
    },
    ...part,
  };
}

export function aTarget(part: Partial<TargetDto> = {}): TargetDto {
  return {
    id: 'urban-new-jobs-2020',
    indicator: 'urban-new-jobs',
    region: '500000',
    year: 2020,
    comparator: 'at-least',
    evaluation: 'cumulative',
    value: 60,
    unit: '万人',
    tolerance: null,
    path: null,
    commit: null,
    stretch: null,
    document: '其他〔2020〕4号',
    clause: '一、明确目标任务',
    wording: '城镇新增就业60万人以上',
    effectiveFrom: '2020-03-04',
    version: 1,
    note: '',
    recordedAt: '2020-03-06T02:00:00.000Z',
    recordedBy: 'operator',
    ...part,
  };
}

export function anObservation(part: Partial<ObservationDto> = {}): ObservationDto {
  return {
    indicator: 'urban-new-jobs',
    region: '500000',
    group: 'total',
    industry: 'total',
    period: '2020-09',
    basis: 'ytd',
    value: 49.22,
    unit: '万人',
    reported: '49.22',
    reportedUnit: '万人',
    status: 'published',
    derived: false,
    upload: 'u1',
    recordedAt: '2020-10-12T01:12:00.000Z',
    version: 3,
    ...part,
  };
}

export function aVintage(part: Partial<HistoryItem> = {}): HistoryItem {
  return {
    ...anObservation(),
    by: 'operator',
    file: '全市就业.csv',
    sheet: '',
    cell: 'C7',
    reason: null,
    accepted: [],
    change: 'commit',
    ...part,
  };
}

export function aProblem(part: Partial<ImportProblemDto> = {}): ImportProblemDto {
  return {
    id: 'unit.slip@C12',
    code: 'unit.slip',
    severity: 'warning',
    cell: 'C12',
    row: 12,
    column: 3,
    found: '12.9',
    expected: '约 1.29',
    message: '疑似单位错误：是上月的 10 倍',
    fix: '核对计量单位后重新填写',
    messageEn: 'Possible unit slip: ten times last month',
    fixEn: 'Check the unit and enter it again',
    blocks: true,
    needsReason: false,
    ...part,
  };
}

export function aChange(part: Partial<ChangeDto> = {}): ChangeDto {
  return {
    kind: 'added',
    cell: 'C5',
    row: 5,
    indicator: 'urban-new-jobs',
    region: '500103',
    group: 'total',
    industry: 'total',
    period: '2020-06',
    basis: 'ytd',
    unit: '万人',
    old: null,
    oldMissing: null,
    value: 1.92,
    missing: null,
    difference: null,
    relative: null,
    problems: [],
    ...part,
  };
}

/** Region down, the year to date and a change across. */
const DISTRICT_TABLE: RecognisedTable = {
  layout: 'district-table',
  sheet: '',
  title: '2020年1—6月城镇新增就业完成情况',
  headerRows: [3, 4],
  firstRow: 1,
  lastRow: 46,
  labelColumns: ['A', 'B'],
  unit: '万人',
  periods: ['2020-06'],
  region: null,
  columns: [
    {
      column: 'B',
      header: '区县',
      as: 'label',
      field: 'region',
      why: '名称与区县名录相符',
      whyEn: 'the names are districts',
    },
    {
      column: 'C',
      header: '1—6月累计',
      as: 'value',
      indicator: 'urban-new-jobs',
      basis: 'ytd',
      unit: '万人',
      period: '2020-06',
      why: '表头写明累计',
      whyEn: 'the header says year to date',
    },
    { column: 'D', header: '同比%', as: 'check', why: '同比只用于核对', whyEn: 'growth is only checked' },
  ],
  rows: [],
};

export function anUpload(part: Partial<UploadDto> = {}): UploadDto {
  return {
    id: 'u9',
    state: 'staged',
    file: { name: '2020年6月各区县.csv', bytes: 2048, sha256: 'ab'.repeat(32), encoding: 'GB18030' },
    recognised: { ...DISTRICT_TABLE, tables: [DISTRICT_TABLE] },
    summary: { cells: 41, added: 38, changed: 1, unchanged: 0, vanished: 0, errors: 0, warnings: 1 },
    problems: [],
    problemsTotal: 0,
    accepted: [],
    corrections: [],
    hints: {},
    createdAt: '2020-07-10T01:12:00.000Z',
    createdBy: 'operator',
    committedVersion: null,
    baseVersion: 3,
    sample: false,
    template: null,
    ...part,
  };
}

export const NO_CONSEQUENCES: Consequences = {
  verdicts: [],
  verdictsTotal: 0,
  warnings: [],
  counts: { opened: 0, raised: 0, lowered: 0, released: 0 },
};

export function aWarning(part: Partial<WarningDto> = {}): WarningDto {
  return {
    id: 'w1',
    rule: 'unemployment-level',
    ruleVersion: 1,
    ruleZh: '调查失业率高于预警线',
    ruleEn: 'Unemployment above its line',
    suggested: true,
    indicator: 'surveyed-unemployment-rate',
    region: '100000',
    group: 'total',
    industry: 'total',
    kind: 'level',
    unit: '%',
    decimals: 1,
    level: 'orange',
    peakLevel: 'orange',
    state: 'active',
    overdue: false,
    error: null,
    openedPeriod: '2020-02',
    latestPeriod: '2020-06',
    releasedPeriod: null,
    openedValue: 6.2,
    latestValue: 5.7,
    peakValue: 6.2,
    line: 5.5,
    recoverAt: 5.3,
    holds: true,
    acknowledgedBy: null,
    acknowledgedAt: null,
    assignee: null,
    closedBy: null,
    closedAt: null,
    closeReason: null,
    openedAt: '2020-03-16T02:00:00.000Z',
    needsSignOff: false,
    closing: null,
    escalation: null,
    silencedBy: null,
    unread: false,
    under: null,
    ...part,
  };
}

export function aWarningDetail(part: Partial<WarningDetailDto> = {}): WarningDetailDto {
  return {
    ...aWarning(),
    events: [
      {
        at: '2020-03-16T02:00:00.000Z',
        by: 'system',
        kind: 'opened',
        period: '2020-02',
        level: 'orange',
        value: 6.2,
        text: null,
        contact: null,
        means: null,
      },
    ],
    series: [
      { period: '2020-01', value: 5.3, level: null, figure: 5.3, reason: null },
      { period: '2020-02', value: 6.2, level: 'orange', figure: 6.2, reason: null },
    ],
    recovery: null,
    figures: [],
    reported: null,
    slips: [],
    messages: [],
    checklist: [
      { id: 'check-figure', zh: '核对数据', en: 'Check the figure', done: false, by: null, at: null },
    ],
    contacts: [
      {
        id: '就业科 · 研判与答复',
        told: null,
        unitZh: '就业科',
        unitEn: 'Employment section',
        dutyZh: '研判与答复',
        dutyEn: 'judges and answers',
        person: '',
        phone: '',
      },
    ],
    ...part,
  };
}

export function aRule(part: Partial<RuleDto> = {}): RuleDto {
  return {
    id: 'unemployment-level',
    version: 1,
    unit: '%',
    decimals: 1,
    recordedAt: '2020-03-06T02:00:00.000Z',
    recordedBy: 'operator',
    nameZh: '调查失业率高于预警线',
    nameEn: 'Unemployment above its line',
    indicator: 'surveyed-unemployment-rate',
    basis: 'period',
    regions: ['500000'],
    groups: ['total'],
    industries: ['total'],
    minBase: null,
    months: null,
    reason: '',
    condition: {
      kind: 'level',
      against: 'threshold',
      side: 'above',
      lines: [
        { level: 'yellow', value: 5.7, inclusive: false },
        { level: 'orange', value: 6, inclusive: false },
      ],
      recovery: 0.2,
    },
    confirmPeriods: 1,
    releasePeriods: 2,
    enabled: true,
    source: '建议值',
    suggested: true,
    ...part,
  };
}
