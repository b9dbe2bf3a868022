import { readCell } from '#server/ingest/cell.ts';
import { markedMissing, withoutFlag } from '#server/ingest/words/data-marks.ts';
import { findPeriods, readPeriod } from '#server/ingest/words/period-text.ts';
import { cleanText } from '#server/ingest/words/text.ts';

/** A digit, or the # of an Excel error, which stands where a number was meant. */
const MAY_BE_FIGURE = /[0-9０-９#]/;

/**
 * What a cell looks like before anything is known of its table: a number, a placeholder such as — or …, words, or
 * words that name a period. Numbers such as 2019 and 2020.06 are figures that may be periods.
 */
export type CellKind = 'blank' | 'figure' | 'mark' | 'period' | 'words';

export function cellKind(cell: string): CellKind {
  const text = cleanText(cell);
  if (text === '') return 'blank';
  const reading = readCell(text);
  if (reading.kind === 'number') return 'figure';
  if (reading.kind === 'missing') return 'mark';
  if (markedMissing(text)) return 'mark';
  if (withoutFlag(text) !== undefined) return 'figure';
  if (reading.hint === 'brackets' && isColumnNumber(text)) return 'words';
  if (reading.hint !== 'text' && reading.hint !== 'target' && reading.hint !== 'range') return 'figure';
  return readPeriod(text) ? 'period' : 'words';
}

/** Whether a cell is a number of some kind. Quick where there is no digit at all. */
export function isFigure(cell: string): boolean {
  return MAY_BE_FIGURE.test(cell) && cellKind(cell) === 'figure';
}

/** Whether a figure can be a period in a header: a year, 2020.06, 202006. */
export function isPeriodLike(cell: string): boolean {
  const text = cleanText(cell);
  return /^(?:19|20)\d{2}(?:\.\d{1,2})?$/.test(text) || /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])$/.test(text);
}

const META_LABEL =
  /^[([（【]?(?:制表|填报|填表|报送|编制|报表|统计|数据库|数据来源|资料来源|来源|表号|文号|制定|批准|有效期|综合|计量单位|单位\s*[:：]|报出日期|日期|时间\s*[:：]|指标\s*[:：])/;

/** Whether a cell speaks of the table and not of a column: 单位：人, 填报日期：…, 数据库：…. */
export function isMetaCell(cell: string): boolean {
  return META_LABEL.test(cleanText(cell));
}

/** 甲 乙 丙, 1 2 3: the numbers of columns under a header. */
export function isColumnNumber(cell: string): boolean {
  return /^(?:[甲乙丙丁戊己庚辛]|栏次|\(?\d{1,2}\)?|[A-Z])$/.test(cleanText(cell));
}

const LABEL_HEADER =
  /^(?:序号|编号|区县.*|地区.*|区域|省份|省市|指标.*|项目|名称|单位名称|时间|年份|月份|日期|行业.*|群体.*|区划|行政区划|.*\\.*|region|district|area|indicator|year|month|date|period)$/i;

/** Whether a header names rows: 区县, 地区, 指标, 时间 …. */
export function isLabelHeader(cell: string): boolean {
  return LABEL_HEADER.test(cleanText(cell).replace(/\s/g, ''));
}

/** Whether a row label is a remark under the table: 注：, 数据来源：, a signature. */
export function isFootnote(cell: string): boolean {
  return /^(?:[*＊]?注|说明|备注|附注|数据来源|资料来源|来源|单位负责人|统计负责人|负责人|填表人|制表人|审核|联系)/.test(
    cleanText(cell),
  );
}

/** Whether a longer text names a period somewhere. */
export function namesPeriod(text: string): boolean {
  return findPeriods(text).length > 0;
}
