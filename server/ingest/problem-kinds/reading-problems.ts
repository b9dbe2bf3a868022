import { kind, type ProblemKind } from './problem-kind.ts';

/** Problems of reading one cell. */
export const READING_PROBLEMS = {
  'region.unknown': kind(
    'error',
    ['区县名录中没有“{found}”', 'No region is called “{found}”'],
    ['改成名录中的名称或代码{near}', 'Use a name or code of the list{near}'],
  ),
  'region.ambiguous': kind(
    'error',
    ['“{found}”可指多个区县：{expected}', '“{found}” can mean several regions: {expected}'],
    ['改写全称或代码', 'Write the full name or the code'],
  ),
  'region.missing': kind(
    'error',
    [
      '标题、工作表名、填报单位和文件名都没有写明是哪个地区的数，整张表未读入',
      'Neither title, sheet, sender nor file name says which region the figures are of: the table was left out',
    ],
    ['在上传时指定地区，或在标题里写明', 'Name the region when uploading, or write it in the title'],
  ),
  'region.disagrees': kind(
    'warning',
    ['表中写的是 {found}，{where}写的是 {expected}', 'The table says {found}, the {where} says {expected}'],
    ['核对是哪个区县的报表', 'Check which region the sheet is of'],
  ),
  'nothing.read': kind(
    'error',
    [
      '认出了表的格式，却没有读到任何数值：没有一列、一行认得是哪个指标的数',
      'The layout is known, but not one figure was read: no column or row is known to be of an indicator',
    ],
    [
      '在列名、行名或标题里写明指标，或在“修改识别”中指定各列的含义',
      'Name the indicator in a header, a row or the title, or say in the mapping what the columns are',
    ],
  ),
  'indicator.unknown': kind(
    'error',
    ['指标目录中没有“{found}”', 'No indicator is called “{found}”'],
    [
      '改成目录中的名称或代码{near}，或在上传时指定指标',
      'Use a name or code of the catalogue{near}, or name it',
    ],
  ),
  'indicator.ambiguous': kind(
    'error',
    ['“{found}”可指多个指标：{expected}', '“{found}” can mean several indicators: {expected}'],
    ['写明指标全称，或在上传时指定', 'Write the full name, or name it when uploading'],
  ),
  'group.unknown': kind(
    'error',
    ['群体目录中没有“{found}”，或有歧义', 'No single group is called “{found}”'],
    [
      '改成目录中的名称或代码；总体请写 total 或留空',
      'Use a name or code; for all write total or leave blank',
    ],
  ),
  'industry.unknown': kind(
    'error',
    ['行业目录中没有“{found}”，或有歧义', 'No single industry is called “{found}”'],
    [
      '改成目录中的名称或代码；合计请写 total 或留空',
      'Use a name or code; for all write total or leave blank',
    ],
  ),
  'period.unknown': kind(
    'error',
    ['期间读不懂：“{found}”{why}', 'The period cannot be read: “{found}”{why}'],
    [
      '写成 2020-06、2020年1—6月 这样的形式，或在上传时指定期间',
      'Write it as 2020-06, or name it when uploading',
    ],
  ),
  'basis.unknown': kind(
    'error',
    ['口径不明：“{found}”', 'It is not clear whether this is of the period or year to date: “{found}”'],
    ['写明“本月”“累计”或“累计平均”', 'Write 本月, 累计 or 累计平均 (period, ytd, ytd_mean)'],
  ),
  'unit.unknown': kind(
    'error',
    ['计量单位不明：“{found}”', 'The unit is not clear: “{found}”'],
    ['在列名或标题中写明单位，如（万人）', 'Write the unit in the header or the title, as in (万人)'],
  ),
  'unit.mismatch': kind(
    'error',
    [
      '单位“{found}”与指标“{indicator}”不符，应为 {expected} 一类',
      'The unit “{found}” does not fit “{indicator}”, which is counted in {expected}',
    ],
    ['核对指标与单位；户不能换算成人', 'Check indicator and unit; households are never turned into persons'],
  ),
  'value.unreadable': kind(
    'error',
    ['不是可读的数：“{found}”{why}', 'This is not a readable number: “{found}”{why}'],
    ['改成一个数；没有数据时留空或填“—”', 'Write one number; where there is none leave blank or write —'],
  ),
  'value.repeated': kind(
    'note',
    [
      '“累计”栏与本月数相同：{found}；这类指标没有累计数，不另入库',
      'The year-to-date cell repeats the month’s {found}: such a figure has no running total, it is not kept twice',
    ],
    ['无需处理', 'Nothing to do'],
  ),
  'value.missing': kind(
    'note',
    ['没有数：{reason}', 'No figure: {reason}'],
    ['如有数请补上；空白不等于 0', 'Fill it in if there is one; blank is not 0'],
  ),
} as const satisfies Record<string, ProblemKind>;
