import type { Indicator } from '#domain/catalogue.ts';
import { reportingRegions } from '#domain/catalogue.ts';
import { ruleFaults } from '#domain/rules/rule-faults.ts';
import { fromBase, unitOf } from '#domain/unit.ts';
import type { PackIssue } from '#server/pack/pack-issue.ts';
import type { Pack, PackTable } from '#server/pack/pack.ts';
import type { OriginOf } from './names.ts';

type Fault = Pick<PackIssue, 'field' | 'found'> & { readonly zh: string; readonly en: string };

/** Items that are well formed and well linked but cannot be meant so. */
export function checkSense(pack: Pack, originOf: OriginOf): PackIssue[] {
  const indicators = new Map(pack.indicators.map((indicator) => [indicator.code, indicator]));
  return [
    ...ofEach('indicators', pack.indicators, (item) => indicatorFaults(item, indicators)),
    ...ofEach('regions', pack.regions, (item) => spanFaults(item.validFrom, item.validTo, 'validTo')),
    ...ofEach('targets', pack.targets, (item) => targetFaults(item, indicators.get(item.indicator))),
    ...ofEach('conditions', pack.conditions, (item) => spanFaults(item.dateFrom, item.dateTo, 'dateTo')),
    ...ofEach('tasks', pack.tasks, (item) => [
      ...spanFaults(item.effectiveFrom, item.effectiveTo, 'effectiveTo'),
      ...summaryFaults(item),
    ]),
    ...ofEach('calendar', pack.calendar, (item) => spanFaults(item.dateFrom, item.dateTo, 'dateTo')),
    ...ofEach('rules', pack.rules, (item) => faultsOfRule(item, pack, indicators.get(item.indicator))),
  ];

  function ofEach<T>(table: PackTable, items: readonly T[], faultsOf: (item: T) => Fault[]): PackIssue[] {
    return items.flatMap((item, index) =>
      faultsOf(item).map(({ field, found, zh, en }) => ({
        ...originOf(table, index),
        field,
        found,
        expected: { zh, en },
      })),
    );
  }
}

/** Faults of pack.json against the tables: the city, and the numbers it promises. */
export function checkHead(pack: Pack): Fault[] {
  const cities = pack.regions.filter(({ kind }) => kind === 'city').map(({ code }) => code);
  const reporting = reportingRegions(pack.regions, pack.issued).length;
  const counts = [
    { field: 'expected.targets', promised: pack.expected.targets, there: pack.targets.length },
    { field: 'expected.tasks', promised: pack.expected.tasks, there: pack.tasks.length },
    { field: 'expected.reportingRegions', promised: pack.expected.reportingRegions, there: reporting },
  ];
  const cityFaults =
    cities.length === 1 && cities[0] === pack.cityRegion
      ? []
      : [
          {
            field: 'cityRegion',
            found: pack.cityRegion,
            zh: `regions.csv 中唯一的 city：${cities.join('、')}`,
            en: `the only city of regions.csv: ${cities.join(', ')}`,
          },
        ];
  return [
    ...cityFaults,
    ...counts
      .filter(({ promised, there }) => promised !== there)
      .map(({ field, promised, there }) => ({
        field,
        found: String(promised),
        zh: `表中的数目 ${there}`,
        en: `the number in the table, ${there}`,
      })),
  ];
}

function indicatorFaults(item: Indicator, all: ReadonlyMap<string, Indicator>): Fault[] {
  const faults: Fault[] = [];
  const whole = item.partOf === undefined ? undefined : all.get(item.partOf);
  if (whole && (whole === item || dimensionOf(whole) !== dimensionOf(item) || !isCount(item))) {
    faults.push({
      field: 'partOf',
      found: whole.code,
      zh: '同一量纲的另一个数量指标',
      en: 'another count of the same dimension',
    });
  }
  if (item.min !== undefined && item.max !== undefined && item.min > item.max) {
    faults.push({ field: 'max', found: String(item.max), zh: '不小于 min', en: 'not below min' });
  }
  if (
    (item.usualBasis === 'ytd' && item.measure !== 'flow') ||
    (item.usualBasis === 'ytd_mean' && isCount(item))
  ) {
    const [zh, en] = [`适合 ${item.measure} 的口径`, `a basis that fits a ${item.measure}`];
    faults.push({ field: 'usualBasis', found: item.usualBasis, zh, en });
  }
  return faults;
}

function targetFaults(target: Pack['targets'][number], indicator: Indicator | undefined): Fault[] {
  if (!indicator) return [];
  const value = fromBase(target.value, unitOf(indicator.displayUnit));
  if (value >= (indicator.min ?? -Infinity) && value <= (indicator.max ?? Infinity)) return [];
  const range = `${indicator.min ?? ''}…${indicator.max ?? ''} ${indicator.displayUnit}`;
  return [{ field: 'value', found: String(value), zh: `范围 ${range}`, en: `within ${range}` }];
}

function summaryFaults(task: Pack['tasks'][number]): Fault[] {
  const isAbsent = task.evidence === 'absent';
  const found = task.summaryZh + task.summaryEn;
  if (isAbsent && found !== '') {
    return [{ field: 'summaryZh', found, zh: '原文缺失，留空', en: 'empty, since the text is absent' }];
  }
  if (isAbsent || (task.summaryZh !== '' && task.summaryEn !== '')) return [];
  const field = task.summaryZh === '' ? 'summaryZh' : 'summaryEn';
  return [{ field, found: '', zh: '不留空', en: 'not empty' }];
}

function faultsOfRule(rule: Pack['rules'][number], pack: Pack, indicator: Indicator | undefined): Fault[] {
  const kinds = new Map(pack.regions.map(({ code, kind }) => [code, kind]));
  const regionKinds = rule.regions.map((code) => kinds.get(code) ?? 'division');
  const { condition } = rule;
  const other =
    condition.kind === 'gap' ? pack.indicators.find(({ code }) => code === condition.other) : undefined;
  return ruleFaults(rule, { indicator, other, regionKinds }).map(({ pointer, ...fault }) => ({
    ...fault,
    field: pointer.slice(1).replaceAll('/', '.'),
  }));
}

function spanFaults(from: string | undefined, to: string | undefined, field: string): Fault[] {
  if (from === undefined || to === undefined || from <= to) return [];
  return [{ field, found: to, zh: `不早于 ${from}`, en: `not before ${from}` }];
}

function isCount({ measure }: Indicator): boolean {
  return measure === 'flow' || measure === 'stock';
}

function dimensionOf(indicator: Indicator): string {
  return unitOf(indicator.displayUnit).dimension;
}
