import type { RuleCondition } from '#domain/rule.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/**
 * What a rule's number is where it is not the indicator's own value; undefined where it is. Without these words “新增就业
 * -12.3%” would read as a figure of jobs.
 */
export function statisticWords(condition: RuleCondition, nameOf: (code: string) => Words): Words | undefined {
  switch (condition.kind) {
    case 'level':
      return undefined;
    case 'change':
      return changeWords(condition.from, condition.years);
    case 'behind':
      return behindWords(condition.measure, condition.pace);
    case 'run':
      return condition.worse === 'rising'
        ? { zh: '连续上升', en: 'rising in a row for' }
        : { zh: '连续下降', en: 'falling in a row for' };
    case 'momentum':
      return condition.measure === 'low'
        ? { zh: '三个月均值减前十二个月最低均值', en: '3-month mean less the lowest of 12 months before' }
        : { zh: '三个月均值与上年同期之差', en: '3-month mean less a year before' };
    case 'xmr':
      return condition.of === 'value' ? undefined : changeWords('year-ago', 0);
    case 'counts':
      return { zh: '偏离基线', en: 'off its baseline by' };
    case 'gap': {
      const other = nameOf(condition.other);
      return { zh: `与${other.zh}背离`, en: `parted from ${other.en} by` };
    }
    case 'late':
      return { zh: '逾期', en: 'overdue by' };
    case 'coverage':
      return condition.measure === 'share'
        ? { zh: '已报区县占比', en: 'share of districts reported' }
        : { zh: '已报区县占比变动', en: 'change in share of districts reported' };
    case 'revision':
      return { zh: '修订幅度', en: 'revised by' };
    case 'event':
      if (condition.of === 'large-firms')
        return { zh: '大额裁员企业数', en: 'number of firms with large plans,' };
      return condition.of === 'firm'
        ? { zh: '单户企业规模', en: 'size of one firm’s' }
        : { zh: `近 ${condition.window} 个月合计`, en: `sum of ${condition.window} months` };
    default:
      return condition satisfies never;
  }
}

function changeWords(from: 'previous' | 'year-ago' | 'years-mean', years: number): Words {
  switch (from) {
    case 'previous':
      return { zh: '比上期变动', en: 'change on the period before' };
    case 'year-ago':
      return { zh: '比上年同期变动', en: 'change on a year before' };
    case 'years-mean':
      return { zh: `比前 ${years} 年同期平均变动`, en: `change on the mean of ${years} years` };
    default:
      return from satisfies never;
  }
}

function behindWords(measure: 'lead' | 'ratio' | 'projection', pace: 'calendar' | 'seasonal'): Words {
  const zh = pace === 'calendar' ? '按时间进度' : '按往年节奏';
  const en = pace === 'calendar' ? 'by the calendar' : 'by past years';
  switch (measure) {
    case 'lead':
      return { zh: `完成率减应完成（${zh}）`, en: `attainment less what is due (${en})` };
    case 'ratio':
      return { zh: `进度比（${zh}）`, en: `pace (${en})` };
    case 'projection':
      return { zh: '预计年底完成目标', en: 'year end foreseen, of the target' };
    default:
      return measure satisfies never;
  }
}
