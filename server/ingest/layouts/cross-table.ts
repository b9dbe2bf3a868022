import { hasField } from '#server/ingest/layouts/table/found-table.ts';
import type { TableLayout } from './table-layout.ts';

/** 交叉表: regions by groups, industries or indicators, either of them down; and regions across, months down. */
export const crossTableLayout: TableLayout = {
  name: 'cross-table',
  looksFor: {
    zh: '交叉表（区县对群体、行业、指标或月份，横竖均可）',
    en: 'a cross table (regions by groups, industries, indicators or months, either way round)',
  },
  fit: (table) => {
    const { columns, hasRegionsAcross, regionShare } = table;
    if (hasRegionsAcross) {
      const isNamed = hasField(table, 'period') || hasField(table, 'names');
      return isNamed ? 0.95 : 0;
    }
    const crossed = columns.filter(({ namesCategory }) => namesCategory).length;
    if (hasField(table, 'region')) {
      const isCrossed = crossed > 1 || hasField(table, 'names') || hasField(table, 'period');
      return isCrossed ? 0.95 * regionShare : 0;
    }
    return hasField(table, 'names') && crossed > 1 ? 0.9 : 0;
  },
  isForOthers: false,
};
