import { type Basis, TOTAL } from '#domain/catalogue.ts';
import { periodId } from '#domain/period.ts';
import type { Bilingual } from '#server/ingest/words/text.ts';
import type { CellNames } from './cell-names.ts';
import { type CellTime, timeOfCell } from './cell-period.ts';
import { type CellUnit, unitOfCell } from './cell-unit.ts';
import type { ColumnFault } from './column-fault.ts';
import {
  type BrokenColumn,
  type ColumnBase,
  type IgnoredColumn,
  type ValueColumn,
  valueColumn,
} from './column-plan.ts';
import { type Counted, whatIsCounted } from './counted.ts';
import type { TableContext } from './table-context.ts';

const UNKNOWN: Bilingual = { zh: '不认识，未读入', en: 'not known, left out' };
const UNSETTLED: Bilingual = { zh: '未能确定含义，未读入', en: 'not settled, left out' };

/**
 * What the cells of a column hold in rows of these names: indicator, basis, period and unit. Words nobody knows leave
 * them out; a question left open breaks them and says which.
 */
export function planValue(
  names: CellNames,
  { at, header, region }: Omit<ColumnBase, 'why'> & { readonly region: string },
  context: TableContext,
): ValueColumn | IgnoredColumn | BrokenColumn {
  const base = { at, header };
  const counted = whatIsCounted(names, context);
  if ('strange' in counted) return { ...base, as: 'ignored', unknown: counted.strange, why: UNKNOWN };
  const broken = ({ fault, details }: ColumnFault): BrokenColumn => {
    return { ...base, as: 'broken', code: fault, details, why: UNSETTLED };
  };
  if ('fault' in counted) return broken(counted);
  const time = timeOfCell(names, counted.indicator, context);
  if ('fault' in time) return broken(time);
  const unit = unitOfCell(names, counted.indicator, context);
  if ('fault' in unit) return broken(unit);
  const why = explain(counted, time, unit, context);
  const { basis, period, isOwn, isBasisAssumed } = time;
  return valueColumn({
    ...base,
    ...counted,
    basis,
    period,
    isOwnPeriod: isOwn,
    isBasisAssumed,
    unit: unit.unit,
    isUnitAssumed: unit.isAssumed,
    region,
    why,
  });
}

export const BASIS_WORDS: Readonly<Record<Basis, Bilingual>> = {
  period: { zh: '当期', en: 'of the period' },
  ytd: { zh: '累计', en: 'year to date' },
  ytd_mean: { zh: '累计平均', en: 'mean of the year to date' },
};

function explain(
  { indicator, group, industry }: Counted,
  { basis, period, isOwn }: CellTime,
  { unit, unitFrom }: CellUnit,
  { periodFrom }: TableContext,
): Bilingual {
  const split = [group, industry].filter(({ code }) => code !== TOTAL);
  const id = periodId(period);
  const zh = [indicator.nameZh, ...split.map(({ nameZh }) => nameZh), BASIS_WORDS[basis].zh, id];
  const en = [indicator.nameEn, ...split.map(({ nameEn }) => nameEn), BASIS_WORDS[basis].en, id];
  const from = isOwn ? { zh: '取自表头或行名', en: 'from the header or the row’s name' } : periodFrom;
  return {
    zh: `${zh.join('，')}（期间${from.zh}）；单位 ${unit.code}（${unitFrom.zh}）`,
    en: `${en.join(', ')} (period ${from.en}); unit ${unit.code} (${unitFrom.en})`,
  };
}
