import type { Indicator, Region } from '#domain/catalogue.ts';
import { levelRank, type Lined, type Rule, type XmrRule } from '#domain/rule.ts';
import { reachFaults } from './reach-faults.ts';

/** What of a rule cannot be meant, with the field and what would be right. */
export interface RuleFault {
  /** JSON pointer inside the rule. */
  readonly pointer: string;
  readonly found: string;
  readonly zh: string;
  readonly en: string;
}

type Checked = Pick<Rule, 'indicator' | 'basis' | 'condition' | 'groups' | 'industries'>;

/** What a rule is judged with: its indicator, and the kinds of its regions. */
export interface RuleScope {
  readonly indicator: Pick<Indicator, 'measure' | 'frequency' | 'dueDays' | 'min' | 'max'> | undefined;
  /** The one a gap is measured to. */
  readonly other?: Pick<Indicator, 'measure'> | undefined;
  readonly regionKinds: readonly Region['kind'][];
}

/**
 * Settings that contradict each other or the indicator. A rule without faults can be judged.
 * Missing: an unknown indicator is the caller's to refuse; nothing that depends on it is said then.
 */
export function ruleFaults(rule: Checked, scope: RuleScope): RuleFault[] {
  const { condition } = rule;
  const { indicator } = scope;
  const faults = condition.kind === 'xmr' ? signalFaults(condition) : lineFaults(condition);
  if (!indicator) return faults;
  const ofBasis = basisFaults('/basis', rule.basis, indicator);
  if (ofBasis.length > 0) return [...faults, ...ofBasis];
  const isInOrder = condition.kind !== 'xmr' && faults.length === 0;
  const ofReach = isInOrder ? reachFaults(condition, indicator) : [];
  return [...faults, ...ofReach, ...kindFaults(rule, { ...scope, indicator })];
}

function signalFaults({ signals }: XmrRule): RuleFault[] {
  const names = signals.map(({ signal }) => signal);
  if (new Set(names).size === names.length) return [];
  return [fault('/condition/signals', names.join(), '每种信号一级', 'one level a signal')];
}

function lineFaults({ lines, side }: Lined): RuleFault[] {
  const sorted = [...lines].sort((a, b) => levelRank(a.level) - levelRank(b.level));
  const sign = side === 'above' ? 1 : -1;
  const isOrdered = sorted.every((line, index) => {
    const milder = sorted[index - 1];
    return !milder || (milder.level !== line.level && (line.value - milder.value) * sign > 0);
  });
  if (isOrdered) return [];
  return [
    {
      pointer: '/condition/lines',
      found: sorted.map(({ level, value }) => `${level} ${value}`).join(', '),
      zh: '每级一条线，级别越高越远',
      en: 'one line a level, each graver level further out',
    },
  ];
}

function kindFaults(
  { basis, condition, groups, indicator: ofIndicator }: Checked,
  { indicator, other, regionKinds }: RuleScope & { readonly indicator: NonNullable<RuleScope['indicator']> },
): RuleFault[] {
  switch (condition.kind) {
    case 'gap': {
      if (condition.other === ofIndicator && condition.otherBasis === basis) {
        const en = 'another series: this one has no gap with itself';
        return [fault('/condition/other', condition.other, '另一项指标', en)];
      }
      return other ? basisFaults('/condition/otherBasis', condition.otherBasis, other) : [];
    }
    case 'level':
    case 'revision':
    case 'event':
      return [];
    case 'change':
      return condition.from === 'previous' ? notCumulative(basis, indicator) : [];
    case 'run':
      return condition.from === 'previous' ? notCumulative(basis, indicator) : [];
    case 'behind':
      return basis === 'ytd'
        ? []
        : [fault('/basis', basis, '累计（ytd）', 'ytd: a running total has a pace')];
    case 'momentum': {
      const isNational = regionKinds.every((kind) => kind === 'nation');
      const onlyBlue = condition.lines.every(({ level }) => level === 'blue');
      const faults =
        indicator.measure === 'rate' ? [] : [fault('/indicator', indicator.measure, '比率类指标', 'a rate')];
      if (indicator.frequency !== 'month') {
        faults.push(fault('/indicator', indicator.frequency, '按月的指标', 'a monthly indicator'));
      }
      if (condition.measure !== 'low' || isNational || onlyBlue) return faults;
      const zh = '市级和区县未经季节调整：只用蓝色提示，或改用同比（year-on-year）';
      const en = 'below the nation rates are not seasonally adjusted: blue only, or measure year-on-year';
      return [...faults, fault('/condition/lines', 'low', zh, en)];
    }
    case 'xmr':
      return condition.of === 'value' ? notCumulative(basis, indicator) : [];
    case 'counts': {
      const isCount = indicator.measure === 'flow' || indicator.measure === 'stock';
      const faults = isCount ? [] : [fault('/indicator', indicator.measure, '计数类指标', 'a count')];
      return [...faults, ...notCumulative(basis, indicator)];
    }
    case 'late': {
      const faults = groups.every((group) => group === 'total')
        ? []
        : [fault('/groups', groups.join(), 'total：报表整体是否按时', 'total: a report is late as a whole')];
      const { again, lines } = condition;
      if (again && lines.every(({ level }) => levelRank(level) >= levelRank(again.level))) {
        faults.push(
          fault('/condition/again', again.level, '比最轻的一级更高', 'a level graver than the mildest line'),
        );
      }
      if (indicator.dueDays !== undefined) return faults;
      const zh = '有上报期限的指标';
      return [...faults, fault('/indicator', 'dueDays', zh, 'an indicator with a due day')];
    }
    case 'coverage': {
      if (regionKinds.every((kind) => kind === 'city')) return [];
      return [
        fault(
          '/regions',
          regionKinds.join(),
          '只填全市：按其区县的报送算',
          'the city: its districts are counted',
        ),
      ];
    }
    default:
      return condition satisfies never;
  }
}

// Rates and levels are never summed, and what adds up has no mean of the year.
function basisFaults(
  pointer: string,
  basis: Rule['basis'],
  { measure }: Pick<Indicator, 'measure'>,
): RuleFault[] {
  if (basis === 'ytd' && measure !== 'flow') {
    const zh = '当期（period）或累计平均（ytd_mean）：率和时点数不能累加';
    return [fault(pointer, basis, zh, 'period or ytd_mean: rates and levels are never added up')];
  }
  if (basis === 'ytd_mean' && measure === 'flow') {
    const zh = '当期（period）或累计（ytd）：逐月相加的数没有累计平均';
    return [fault(pointer, basis, zh, 'period or ytd: what adds up has no mean of the year to date')];
  }
  return [];
}

function notCumulative(basis: Rule['basis'], { measure }: Pick<Indicator, 'measure'>): RuleFault[] {
  if (basis === 'period' || measure !== 'flow') return [];
  const zh = '当期（period）：累计数逐月必升，不能与上期相比';
  return [
    fault(
      '/basis',
      basis,
      zh,
      'period: a running total always rises, so it has no change on the month before',
    ),
  ];
}

function fault(pointer: string, found: string, zh: string, en: string): RuleFault {
  return { pointer, found, zh, en };
}
