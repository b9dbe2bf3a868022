import { cleanText } from '#server/ingest/words/text.ts';
import { type FoundTable, hasField } from '#server/ingest/layouts/table/found-table.ts';
import type { TableLayout } from './table-layout.ts';

const HEAD_LINE = /^(?:数据库|时间|指标|地区)\s*[:：]/;

/** 国家统计数据下载: 数据库 and 时间 over it, months across (newest first) or down, indicators or provinces beside them. */
export const nationalDownloadLayout: TableLayout = {
  name: 'national-download',
  looksFor: {
    zh: '国家统计数据下载（表头为各月，首行“数据库：……”）',
    en: 'a download of national statistics (months across, 数据库：… at the head)',
  },
  fit: (table) => {
    if (!hasHeadLines(table)) return 0;
    const isAcross = table.columns.filter(({ namesPeriod }) => namesPeriod).length > 0;
    const hasNames = hasField(table, 'names') || hasField(table, 'region');
    if (isAcross && hasNames) return 0.98;
    return hasField(table, 'period') &&
      table.columns.some(({ namesIndicator, region }) => namesIndicator || region !== '')
      ? 0.98
      : 0;
  },
  isForOthers: true,
};

function hasHeadLines({ shape, rows }: FoundTable): boolean {
  return shape.titleRows.some((at) =>
    HEAD_LINE.test(cleanText(rows[at]?.find((cell) => cell.trim() !== '') ?? '')),
  );
}
