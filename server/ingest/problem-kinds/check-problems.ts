import { kind, type ProblemKind } from './problem-kind.ts';

/** What the checks find in figures that could be read. */
export const CHECK_PROBLEMS = {
  'region.not.in.force': kind(
    'warning',
    [
      '{region} 在 {period} 不是有效区划（有效期 {expected}）',
      '{region} is not in force in {period} (in force {expected})',
    ],
    [
      '核对区划与期间；过渡期确需沿用的请勾选并说明',
      'Check region and period; if the old unit still reports, tick this and say so',
    ],
  ),
  'period.future': kind(
    'error',
    ['期间 {found} 还没有结束（今天 {expected}）', 'The period {found} has not ended (today is {expected})'],
    ['核对年份和月份', 'Check year and month'],
  ),
  'value.impossible': kind(
    'error',
    ['{found} 不可能成立，应为 {expected}', '{found} cannot be true, expected {expected}'],
    ['核对数值与单位', 'Check the figure and its unit'],
  ),
  'value.implausible': kind(
    'warning',
    [
      '{found} 可能成立但少见，失业率通常在 {expected}',
      '{found} is possible but rare: an unemployment rate is usually {expected}',
    ],
    ['核对数值和指标；属实请勾选并说明', 'Check the figure and the indicator; if true, tick this and say so'],
  ),
  'value.beyond.people': kind(
    'warning',
    [
      '{found} 比{names}的常住人口 {expected} 还多',
      '{found} is more than the {expected} who live in {names}',
    ],
    [
      '核对单位是人还是万人；属实请勾选并说明',
      'Check the unit: persons or 万人; if true, tick this and say so',
    ],
  ),
  'value.fractional': kind(
    'warning',
    [
      '{found} 不是整数：人、户、家不会有小数',
      '{found} is no whole number: people, households and firms are counted whole',
    ],
    [
      '核对单位和小数点；属推算数请勾选并说明',
      'Check the unit and the decimal point; if it is an estimate, tick this and say so',
    ],
  ),
  'value.duplicate': kind(
    'error',
    [
      '同一数值出现两次{how}：{found} 与 {expected} 的 {other}',
      'The same figure twice{how}: {found} and {other} in {expected}',
    ],
    ['保留正确的一个', 'Keep the right one'],
  ),
  'value.blanked': kind(
    'warning',
    [
      '此格为空，但库中已有 {expected}；入库会改为缺报',
      'The cell is blank but {expected} is stored; it would become missing',
    ],
    ['漏填请补上；确需撤销该数请勾选', 'Fill it in, or tick this if the figure is to be taken back'],
  ),
  'value.vanished': kind(
    'note',
    [
      '库中已有而本表没有的数 {found} 个：{names}',
      'The statistics have {found} figures that this file leaves out: {names}',
    ],
    [
      '库中的数不因此改变；确需撤销请填空白后重报，或撤回原报表',
      'They stay as they are; to take them back send blanks, or withdraw the earlier file',
    ],
  ),
  'ytd.fell': kind(
    'warning',
    [
      '累计数 {found} 与 {period} 的 {expected} 不合：累计应逐月不减',
      'The year-to-date {found} does not go with {expected} in {period}: it should never fall',
    ],
    ['核对两期；确为更正的请勾选并说明', 'Check both; if it is a correction, tick this and say so'],
  ),
  'month.ytd.mismatch': kind(
    'warning',
    [
      '本月数 {found}，按两期累计相减应为 {expected}',
      'The month is {found}, the two year-to-date figures give {expected}',
    ],
    ['核对本月数和累计数', 'Check the month and the year-to-date figures'],
  ),
  'joint.disagrees': kind(
    'warning',
    [
      '{months} 为 {found}，与一并上报的 {period} {expected} 不合',
      '{months} is {found}, which does not go with {expected} reported jointly for {period}',
    ],
    [
      '核对：1—2月合并数不能再填作2月数；单月数之和应等于合并数',
      'The joint figure is not February’s; the two months must add up to it',
    ],
  ),
  'unchanged.from.last.month': kind(
    'warning',
    ['与 {period} 的数完全相同：{found}', 'The same as in {period}: {found}'],
    ['核对是否沿用了上月的数', 'Check whether last month’s figure was left in'],
  ),
  'basis.assumed': kind(
    'warning',
    [
      '表里几个月并列，没有写明是本月数还是累计数，按累计读：{before} 之后是 {found}',
      'Months stand side by side and nothing says whether they are single months or running totals; taken as totals: {before}, then {found}',
    ],
    [
      '是累计数请勾选；是各月的数，请在修改识别时把口径选为当期，或在标题里写明“各月”“本月”',
      'Tick it if they are totals; if single months, set the basis to the period, or write 各月 or 本月 in the title',
    ],
  ),
  'basis.usual': kind(
    'note',
    [
      '没有写明“{found}”是当月数还是累计数，{indicator}按常用的累计读入',
      'Nothing says whether {found} is the month alone or the year so far: {indicator} was taken as the year so far, as is usual',
    ],
    [
      '是累计数即可入库；是当月数，请在修改识别时把口径选为当期，或在列名、标题里写明“本月”',
      'Nothing to do if it is the year so far; if it is the month alone, set the basis to the period, or write 本月 in the header or the title',
    ],
  ),
  'unit.assumed': kind(
    'warning',
    [
      '表中没有写明单位：{indicators}等按“{expected}”读，第一个数 {found} 即 {found}{expected}',
      'Nothing says the unit: {indicators} was read in {expected}, the first figure as {found}{expected}',
    ],
    [
      '是这个单位请勾选；不是，请在上传时指定单位，或在标题、列名里写明，如 单位：人',
      'Tick it if that is the unit; if not, name the unit when uploading, or write it in title or header, as in 单位：人',
    ],
  ),
  'unit.slip': kind(
    'warning',
    [
      '疑似单位错误：{found} 约为 {period}（{expected}）的 {ratio} 倍',
      'A unit slip? {found} is about {ratio} times the {expected} of {period}',
    ],
    ['核对单位是人还是万人', 'Check the unit: persons or 万人'],
  ),
  jump: kind(
    'warning',
    [
      '变动异常：{what}{found}，近期通常在 {expected}{why}',
      'An unusual change: {what}{found}, usually {expected}{why}',
    ],
    ['核对；属实请勾选并说明原因', 'Check it; if true, tick this and give the reason'],
  ),
  'part.exceeds.whole': kind(
    'warning',
    [
      '{found} 大于其总体“{whole}”的 {expected}',
      '{found} is more than the {expected} of the whole, “{whole}”',
    ],
    ['核对两个数和各自的口径', 'Check both figures and what they count'],
  ),
  'total.mismatch': kind(
    'warning',
    [
      '合计 {found} 与区县之和 {expected} 相差 {difference}{why}',
      'The total {found} and the districts’ sum {expected} differ by {difference}{why}',
    ],
    [
      '核对合计行与各区县，以及功能区是否已含在所在区县内',
      'Check total and districts, and whether zones are counted in their hosts',
    ],
  ),
  'total.incomplete': kind(
    'warning',
    [
      '合计 {found} 只等于表内 {present} 个区县之和，全市应有 {expected} 个',
      'The total {found} is the sum of the {present} districts listed; the city has {expected}',
    ],
    [
      '若合计确为全市数请勾选；否则删去合计行',
      'Tick this if it is the whole city’s figure; else remove the row',
    ],
  ),
  'industries.mismatch': kind(
    'warning',
    [
      '{count} 个行业之和 {found} 与合计 {expected} 相差 {difference}',
      'The {count} industries add up to {found}, {difference} apart from {expected} in all',
    ],
    ['核对合计与各行业', 'Check the whole and its industries'],
  ),
  'region.absent': kind(
    'note',
    [
      '表内有 {found} 个区县，应有 {expected} 个，缺：{names}',
      'The table lists {found} of {expected} districts; absent: {names}',
    ],
    ['如有数请补报；不补则按未报处理', 'Send them if there are figures; else they count as not reported'],
  ),
  'zeros.only': kind(
    'note',
    ['本列 {found} 个数全为 0', 'All {found} figures of this column are 0'],
    [
      '没有数的请留空或填“—”；0 表示确实为零',
      'Leave blank or write — where there is no figure; 0 means none at all',
    ],
  ),
  'digits.heaped': kind(
    'note',
    [
      '末位为 0 或 5 的数偏多：{found}，通常约 {expected}，像是估计数',
      'Many last digits are 0 or 5: {found}, usually about {expected}; the figures look estimated',
    ],
    ['请向报送单位核实是否为实际统计数', 'Ask the sender whether these were counted'],
  ),
  'total.fits': kind(
    'note',
    ['合计等于区县之和：{why}', 'The total is the districts’ sum: {why}'],
    ['无需处理', 'Nothing to do'],
  ),
  'rate.contradicts': kind(
    'warning',
    [
      '表中{rate}为 {found}，按数计算应为 {expected}',
      'The typed {rate} is {found}, the figures give {expected}',
    ],
    ['核对数值、目标与上年同期数', 'Check the figure, the target and last year’s figure'],
  ),
} as const satisfies Record<string, ProblemKind>;
