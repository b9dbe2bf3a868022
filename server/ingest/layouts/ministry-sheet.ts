import { cleanText } from '#server/ingest/words/text.ts';
import { hasField } from '#server/ingest/layouts/table/found-table.ts';
import type { TableLayout } from './table-layout.ts';

const VALUE_HEADER = /^(?:数值|数据|绝对数|绝对量|指标值|本期数?)$/;

/** 部颁报表: class, running number, indicator, unit and one column of values, told by their labels. */
export const ministrySheetLayout: TableLayout = {
  name: 'ministry-sheet',
  looksFor: {
    zh: '部颁报表（类别、序号、指标、单位、数值各一列）',
    en: 'a ministry sheet (class, number, indicator, unit and value)',
  },
  fit: (table) => {
    const { columns } = table;
    if (hasField(table, 'region') || hasField(table, 'period') || !hasField(table, 'names')) return 0;
    const headed = columns.filter(({ header }) => header !== '');
    const isOne = headed.some(({ path }) =>
      VALUE_HEADER.test(cleanText(path.at(-1) ?? '').replace(/\s/g, '')),
    );
    const isPlain = headed.length <= 2 && hasField(table, 'unit');
    const hasClasses = hasField(table, 'heading') || hasField(table, 'serial');
    if (!isOne || !isPlain) return 0;
    return hasClasses ? 0.97 : 0.85;
  },
  isForOthers: true,
};
