import { hasField } from '#server/ingest/layouts/table/found-table.ts';
import type { TableLayout } from './table-layout.ts';

/**
 * 区县月报: indicators (or groups of one) down, 本月, 累计, 上年同期 across; or months down and indicators across. Of one
 * region.
 */
export const indicatorRowsLayout: TableLayout = {
  name: 'indicator-rows',
  looksFor: {
    zh: '一地的指标表（一列指标名，各列为本月、累计等数值；或一列月份，各列为指标）',
    en: 'the indicators of one region (a column of indicators, columns such as 本月 and 累计; or a column of months, columns of indicators)',
  },
  fit: (table) => {
    const { columns, context, hasRegionsAcross } = table;
    if (hasRegionsAcross || hasField(table, 'region')) return 0;
    if (hasField(table, 'names')) return 0.8;
    const isCounted = context.names.indicator.kind === 'one' || columns.some((each) => each.namesIndicator);
    return hasField(table, 'period') && isCounted ? 0.7 : 0;
  },
  isForOthers: false,
};
