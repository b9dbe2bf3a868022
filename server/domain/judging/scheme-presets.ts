import type { Scheme, ScoreItem } from './scoring.ts';

const JOBS = 'urban-new-jobs';
const REEMPLOYED = 'unemployed-reemployed';
const HARD_TO_PLACE = 'hard-to-place-employed';
const GRADUATES = 'graduate-employment-rate';
const REGISTERED = 'registered-unemployment-rate';

function item(
  indicator: string,
  weight: number,
  rule: ScoreItem['rule'],
  more: Partial<ScoreItem> = {},
): ScoreItem {
  return { indicator, weight, rule, ...more };
}

/**
 * Real schemes as templates, with the items Qingyu has indicators for; another office's scheme is another entry.
 * Source: reference practice 2.4, 1 to 4.
 */
export const SCHEME_PRESETS: readonly Scheme[] = [
  {
    id: 'all-or-nothing',
    nameZh: '完成得分、未完成不得分',
    nameEn: 'All or nothing',
    sourceZh:
      '广东省就业指标任务考核表（约2010年）：新增就业、再就业、困难人员就业各3分，登记失业率4分，毕业生就业率3分',
    sourceEn:
      'A Guangdong province table of about 2010: new jobs, re-employed, hard to place 3 each, registered rate 4, graduates 3',
    items: [
      item(JOBS, 3, { kind: 'all-or-nothing' }),
      item(REEMPLOYED, 3, { kind: 'all-or-nothing' }),
      item(HARD_TO_PLACE, 3, { kind: 'all-or-nothing' }),
      item(REGISTERED, 4, { kind: 'all-or-nothing' }),
      item(GRADUATES, 3, { kind: 'all-or-nothing' }),
    ],
  },
  {
    id: 'stepped-deduction',
    nameZh: '按差额分档扣分',
    nameEn: 'Stepped deduction',
    sourceZh: '广东某市：每项5分，差额5%以内扣2分，5%—10%扣4分，10%以上扣6分，扣完为止',
    sourceEn:
      'A Guangdong city: of 5 points, short by up to 5 % minus 2, to 10 % minus 4, beyond minus 6, never below 0',
    items: [JOBS, REEMPLOYED, HARD_TO_PLACE].map((indicator) =>
      item(indicator, 5, {
        kind: 'stepped-deduction',
        steps: [
          { above: 0, deduct: 2 },
          { above: 0.05, deduct: 4 },
          { above: 0.1, deduct: 6 },
        ],
      }),
    ),
  },
  {
    id: 'stepped-share',
    nameZh: '按完成率分档得分',
    nameEn: 'Stepped attainment',
    sourceZh: '某县2012年考核表：完成100%得满分，80%以上得一半，50%以上得四分之一，其余不得分',
    sourceEn: 'A county bureau of 2012: full at 100 %, half from 80 %, a quarter from 50 %, none below',
    items: [JOBS, REEMPLOYED, HARD_TO_PLACE].map((indicator) =>
      item(indicator, 5, {
        kind: 'stepped-share',
        steps: [
          { from: 1, share: 1 },
          { from: 0.8, share: 0.5 },
          { from: 0.5, share: 0.25 },
        ],
      }),
    ),
  },
  {
    id: 'typed-items',
    nameZh: '超额不加分、超额加分、一票否决',
    nameEn: 'Typed items: no bonus, bonus, veto',
    sourceZh:
      '兰州市2012年：项目分为超额不加分、超额加分、未完成一票否决三类；加分幅度未见，此处每超10%加1分、最多加2分，为建议值',
    sourceEn:
      'Lanzhou 2012: items without bonus, with bonus, and with veto; the bonus itself was not seen, here 1 point for each 10 % beyond, at most 2, suggested',
    items: [
      item(REEMPLOYED, 30, { kind: 'proportional' }),
      item(HARD_TO_PLACE, 30, { kind: 'proportional' }, { bonus: { perRatio: 10, cap: 2 } }),
      item(JOBS, 40, { kind: 'proportional' }, { veto: true }),
    ],
  },
];
