import { withoutBasis } from '#server/ingest/words/basis-text.ts';
import { withoutPeriods } from '#server/ingest/words/period-text.ts';
import { cleanText, nameKey } from '#server/ingest/words/text.ts';
import { withoutUnits } from '#server/ingest/words/unit-text.ts';

/** What a column is for when it is not a value: checked against the values, or passed over. */
export type CheckKind = 'change' | 'prior' | 'attainment' | 'schedule' | 'rank' | 'target' | 'other';

// In order: 比上年同期增长 is a change, 上年同期 a figure; 完成率 before 进度 before 目标.
const CHECK_WORDS: readonly (readonly [CheckKind, RegExp])[] = [
  ['other', /环比|上月|上期|上季|缺口|差距|差额|超欠|前年|(?:上|去)年(?:全年|年?[末底]|度(?!同期))/],
  ['change', /同比|增长|增减|增速|增幅|升降|比上年|较上年|比去年|较去年|±/],
  ['prior', /上年|去年|同期/],
  ['attainment', /完成率|完成比例|完成%|完成百分比|完成进度|占(?:年度|全年|年)?(?:目标|计划|任务)/],
  ['schedule', /序时|时序|进度/],
  ['rank', /排名|名次|位次|排位|排序|位列/],
  ['target', /目标|任务|计划|控制数/],
];

const SAYS_ACTUAL = /完成|实际|累计|本月|当月/;

/**
 * Whether a header, from the top row down, names a check column, and which. The lowest words decide: 完成数 under
 * 年度目标完成情况 is a figure, 增加人数 under 同比 a change.
 */
export function checkKind(path: readonly string[]): CheckKind | undefined {
  const words = path.map((part) => cleanText(part).replace(/\s/g, ''));
  const own = kindOf(words.at(-1) ?? '');
  const above = words
    .slice(0, -1)
    .map(kindOf)
    .find((kind) => kind !== undefined);
  if (own !== undefined || above === undefined) return own;
  return above === 'target' && SAYS_ACTUAL.test(words.at(-1) ?? '') ? undefined : above;
}

function kindOf(text: string): CheckKind | undefined {
  return CHECK_WORDS.find(([, words]) => words.test(text))?.[0];
}

/** Whether a header is of remarks or codes, which are passed over. */
export function isRemarkHeader(header: string): boolean {
  return /^(?:备注|说明|代码|编码|区划代码|行政区划|行政区划代码|片区|区域)$/.test(nameKey(header));
}

const SAYS_NOTHING =
  /^(?:实际|实绩|今年|本年|当年|完成|其中|合计|总计|小计|总数|总量|总体|全部|人数|人次|人次数|户数|数量|数值|数|值|人|个|情况|规模|指标值|绝对数|绝对量|金额|年度|目标|任务|计划|以来|底|末|count|number|total|of|the|[¦()])*$/;

/**
 * What a header says beyond unit, period, basis and words that say nothing: empty when it is all understood.
 * `leftoverWords('男性就业人数')` is 男性就业人数: such a column is never taken for the whole.
 */
export function leftoverWords(header: string): string {
  const rest = nameKey(withoutBasis(withoutPeriods(withoutUnits(header))));
  return SAYS_NOTHING.test(rest) ? '' : rest;
}

/** The header without unit, period and basis, for finding names in it. */
export function nameWords(header: string): string {
  return withoutBasis(withoutPeriods(withoutUnits(header)));
}
