import type { NewReturn } from '#contract/tasks.ts';
import { SAMPLE_MARK } from '#domain/sample-mark.ts';
import type { Ctx } from './context.ts';
import { fileReturn } from './tasks/file-return.ts';

/** What units might write in early July: made up, and every one of them says so. */
const RETURNS: readonly { readonly task: number; readonly words: Partial<NewReturn> }[] = [
  {
    task: 1,
    words: {
      progress: '社保费减免、缓缴按期执行，申请随到随办',
      problems: '部分个体户不了解政策',
      nextSteps: '七月开展一轮上门宣讲',
      confidence: 8,
    },
  },
  { task: 9, words: { progress: '裁员方案逐户登记，提前三十日说明的要求已发至各区县', confidence: 7 } },
  {
    task: 23,
    words: { progress: '见习补贴政策已公布，各区县开始受理', nextSteps: '核对到期日', confidence: 6 },
  },
  {
    task: 51,
    words: { progress: '各区县岗位信息已上网归集', problems: '个别区县更新不及时', confidence: 7 },
  },
  { task: 62, words: { progress: '月度统计按时汇总，迟报区县逐一提醒', confidence: 8 } },
];

/** Files sample returns for the first half of the pack’s year, in the units’ names. Answers how many. */
export async function fillSampleReturns(ctx: Ctx): Promise<number> {
  for (const { task, words } of RETURNS) {
    await fileReturn(ctx, task, {
      ...{ figures: '', confidence: words.confidence ?? null, period: '2020-H1' },
      progress: marked(words.progress),
      problems: marked(words.problems),
      nextSteps: marked(words.nextSteps),
      by: SAMPLE_MARK,
    });
  }
  return RETURNS.length;
}

/** Every part by itself: a report quotes them apart. */
function marked(text: string | undefined): string {
  return text === undefined ? '' : `${SAMPLE_MARK}：${text}`;
}
