import { hasField } from '#server/ingest/layouts/table/found-table.ts';
import type { TableLayout } from './table-layout.ts';

/** 区县月报: indicators (or groups of one) down, 本月, 累计, 上年同期 across; of one region. */
export const indicatorRowsLayout: TableLayout = {
  name: 'indicator-rows',
  looksFor: {
    zh: '一地的指标表（一列指标名，各列为本月、累计等数值）',
    en: 'the indicators of one region (a column of indicators, columns such as 本月 and 累计)',
  },
  fit: (table) => {
    const { hasRegionsAcross } = table;
    if (hasRegionsAcross || hasField(table, 'region') || !hasField(table, 'names')) return 0;
    return 0.8;
  },
  isForOthers: false,
};
