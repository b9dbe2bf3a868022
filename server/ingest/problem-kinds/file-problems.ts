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
    [
      '这是{what}，能读取的是 Excel 工作簿（.xlsx、.xls）、网页表格和 CSV',
      'This is {what}; Excel workbooks (.xlsx, .xls), HTML tables and CSV can be read',
    ],
    [
      '在 Excel 或 WPS 中打开，“另存为”→“Excel 工作簿（.xlsx）”，再上传',
      'Open it in Excel or WPS, choose Save As, Excel Workbook (.xlsx), and upload that',
    ],
  ),
  'file.encrypted': kind(
    'error',
    ['文件有打开密码，无法读取', 'The file is protected by a password and cannot be read'],
    [
      '在 Excel 或 WPS 中打开，于“文件—信息—保护工作簿”里清空密码，保存后再上传',
      'Open it in Excel or WPS, clear the password under File, Info, Protect Workbook, save and upload again',
    ],
  ),
  'file.damaged': kind(
    'error',
    ['文件已损坏：{what}', 'The file is damaged: {what}'],
    [
      '请在 Excel 或 WPS 中打开原文件，另存为新的 .xlsx 再上传；打不开时请从原系统重新导出',
      'Open the original in Excel or WPS and save it as a new .xlsx; if it does not open, export it again',
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
  'template.misfit': kind(
    'note',
    [
      '记住的改正“{found}”与这份表不合，未套用',
      'The remembered correction “{found}” does not fit this sheet and was not used',
    ],
    [
      '核对识别结果；需要时改正并重新记住',
      'Check what was recognised; correct it and remember it anew where needed',
    ],
  ),
  'layout.unrecognised': kind(
    'error',
    ['认不出这张表的格式。已依次查找：{looked}', 'The layout is not recognised. Looked for: {lookedEn}'],
    [
      '请对照模板调整表头，或按“长表”整理：指标,区县,期间,数值,单位',
      'Adjust the header, or arrange it in the tidy form: indicator,region,period,value,unit',
    ],
  ),
  'sheet.hidden': kind(
    'note',
    ['工作表“{found}”是隐藏的，未读入', 'The sheet “{found}” is hidden and was left out'],
    ['如需读入，请取消隐藏后重新上传', 'To read it, unhide it and upload again'],
  ),
  'sheet.unread': kind(
    'note',
    [
      '认不出工作表“{found}”的格式，未读入',
      'The layout of the sheet “{found}” is not recognised: it was left out',
    ],
    [
      '如其中有要上报的数，请对照模板调整表头，或另存为单独的文件',
      'If it holds figures to report, adjust its header or save it as a file of its own',
    ],
  ),
  'rows.hidden': kind(
    'note',
    ['第 {found} 行是隐藏的，已照常读入', 'Hidden rows were read like the others: {found}'],
    ['请核对隐藏的行是否应当上报', 'Check that the hidden rows are meant to be reported'],
  ),
  'columns.hidden': kind(
    'note',
    ['第 {found} 列是隐藏的，已照常读入', 'Hidden columns were read like the others: {found}'],
    ['请核对隐藏的列是否应当上报', 'Check that the hidden columns are meant to be reported'],
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
    [
      '如需读入，请在“修改识别”中指定其含义；指标、群体、行业目录里没有的（如三次产业）不能入库',
      'To read it, say what it is in the mapping; what none of the catalogues has, such as the three sectors, cannot be kept',
    ],
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
