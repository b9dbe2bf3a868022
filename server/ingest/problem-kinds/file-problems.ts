import { kind, type ProblemKind } from './problem-kind.ts';

/** Problems of a file, its tables, headers and rows. */
export const FILE_PROBLEMS = {
  'file.empty': kind(
    'error',
    ['文件里没有内容', 'The file has nothing in it'],
    ['请核对所选文件', 'Check that this is the file you meant'],
  ),
  'file.too.large': kind(
    'error',
    ['文件过大：{found}，上限 {expected}', 'The file is too large: {found}, at most {expected}'],
    ['请拆分后分次上传', 'Split it and upload the parts'],
  ),
  'file.too.slow': kind(
    'error',
    ['读取这份文件超时，已停止', 'Reading the file took too long and was stopped'],
    [
      '请另存一份、删去多余的工作表和格式，或拆分后分次上传',
      'Save it anew without spare sheets and formats, or split it',
    ],
  ),
  'file.too.heavy': kind(
    'error',
    [
      '读取这份文件所需内存超出上限，已停止',
      'Reading the file needed more memory than allowed and was stopped',
    ],
    [
      '请另存一份、删去多余的工作表和格式，或拆分后分次上传',
      'Save it anew without spare sheets and formats, or split it',
    ],
  ),
  'file.type': kind(
    'error',
    ['这是{what}，目前只能读取文本表格（CSV）', 'This is {what}; only text tables (CSV) can be read so far'],
    [
      '在 Excel 或 WPS 中“另存为”→“CSV UTF-8（逗号分隔）”，再上传',
      'In Excel or WPS choose Save As, CSV UTF-8 (comma delimited), and upload that',
    ],
  ),
  'file.encoding': kind(
    'error',
    [
      '文件编码读不通：按 {found} 解码时遇到无效字节，文件可能已损坏',
      'The bytes are no valid {found} text; the file may be damaged',
    ],
    ['请从原系统重新导出，或另存为 CSV UTF-8', 'Export it again, or save it as CSV UTF-8'],
  ),
  'file.quotes': kind(
    'error',
    [
      '第 {row} 行的双引号没有成对，后面的单元格无法分清',
      'A double quote in row {row} is not closed, so the cells after it cannot be told apart',
    ],
    ['补上或删去该行多余的双引号', 'Close or remove the stray double quote in that row'],
  ),
  'file.already.uploaded': kind(
    'note',
    ['同样内容的文件已入库：{found}', 'A file with the same content is in already: {found}'],
    ['无需重复入库；未变的数值不会再写', 'No need to load it again; unchanged figures are not written twice'],
  ),
  'layout.unrecognised': kind(
    'error',
    ['认不出这张表的格式。已依次查找：{looked}', 'The layout is not recognised. Looked for: {lookedEn}'],
    [
      '请对照模板调整表头，或按“长表”整理：指标,区县,期间,数值,单位',
      'Adjust the header, or arrange it in the tidy form: indicator,region,period,value,unit',
    ],
  ),
  'personal.data': kind(
    'error',
    [
      '单元格疑似含身份证号或手机号。系统只收汇总数，整个文件已拒收',
      'The cell seems to hold an identity or mobile phone number. Only aggregates are kept: the whole file is refused',
    ],
    [
      '删去个人信息后重新上传；若确为金额等大数，请改用千位分隔符或“万元”',
      'Remove personal data and upload again; write a large amount with thousands separators or in 万元',
    ],
  ),
  'column.missing': kind(
    'error',
    ['长表缺少“{expected}”列', 'The tidy table has no column for {expected}'],
    ['补上该列，或在上传时指定该项', 'Add the column, or name it when uploading'],
  ),
  'header.unknown': kind(
    'note',
    ['不认识的列“{found}”，未读入', 'The column “{found}” is not known and was left out'],
    ['如需读入，请在“修改映射”中指定其含义', 'To read it, say what it is in the mapping'],
  ),
  'table.unread': kind(
    'note',
    [
      '认不出第 {found} 行起的另一张表，未读入',
      'Another table from row {found} on is of no known layout and was left out',
    ],
    ['如需读入，请另存为单独的文件', 'To read it, save it as a file of its own'],
  ),
  'rows.outside': kind(
    'note',
    [
      '有 {count} 行的名称不在目录中，未读入：{found}',
      '{count} rows bear names outside the catalogue and were left out: {found}',
    ],
    ['如需读入，请先把指标或地区加入目录', 'To read them, add the indicator or region to the catalogue'],
  ),
  'row.ignored': kind(
    'note',
    ['“{found}”是小计行，只作核对，不入库', '“{found}” is a subtotal: checked, not loaded'],
    ['无需处理', 'Nothing to do'],
  ),
  'row.extra.cells': kind(
    'error',
    [
      '本行有 {found} 个单元格，表头只有 {expected} 个，列已错位，整行未读入',
      'The row has {found} cells and the header {expected}: columns have shifted, the row was left out',
    ],
    ['常见原因是数字里的千位逗号没有加引号，如 1,234', 'Often a thousands comma outside quotes, as in 1,234'],
  ),
  'row.short': kind(
    'error',
    [
      '本行只有 {found} 个单元格，表头有 {expected} 个，整行未读入',
      'The row has only {found} cells and the header {expected}: it was left out',
    ],
    ['补齐缺少的单元格', 'Fill in the missing cells'],
  ),
  'period.disagrees': kind(
    'warning',
    ['标题写的是 {found}，{where}写的是 {expected}', 'The title says {found}, the {where} says {expected}'],
    [
      '核对是否用上月的表改的、漏改了标题',
      'Check whether last month’s sheet was reused without changing its title',
    ],
  ),
} as const satisfies Record<string, ProblemKind>;
