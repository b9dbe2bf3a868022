import { hasField } from '#server/ingest/layouts/table/found-table.ts';
import type { TableLayout } from './table-layout.ts';

/** 区县表: regions down, columns of figures across, with titles above and remarks below. */
export const districtTableLayout: TableLayout = {
  name: 'district-table',
  looksFor: {
    zh: '区县表（一列区县名，各列为本月、累计等数值）',
    en: 'a district table (a column of region names, columns of figures)',
  },
  fit: (table) => (hasField(table, 'region') ? 0.9 * table.regionShare : 0),
  isForOthers: false,
};
