import type { ReleaseState, ReleaseStep } from '#domain/release.ts';

/** Texts about an upload’s way to being public: loaded with its page. */
export const release = {
  title: '审核与发布',
  states: {
    draft: '草稿',
    reported: '已报',
    reviewed: '已审',
    approved: '已核定',
    published: '已发布',
  } satisfies Record<ReleaseState, string>,
  stepState: { done: '已完成', current: '下一步', ahead: '未到' },
  did: {
    report: '入库',
    review: '审核',
    approve: '核定',
    publish: '发布',
    'send-back': '退回',
  } satisfies Record<ReleaseStep, string>,
  steps: {
    report: '入库',
    review: '审核通过',
    approve: '核定',
    publish: '发布',
    'send-back': '退回重审',
  } satisfies Record<ReleaseStep, string>,
  waiting: '未公布 内部使用：发布之前，只有市级分析员和名单里的人看得到这份报表的数值。',
  taken: (step: string, by: string, at: string, note: string) =>
    `${step}：${by}，${at}${note === '' ? '' : `（${note}）`}`,
  mine: (names: string) => `由 ${names} 制作，须由另一位市级分析员审核、核定。`,
  note: '意见',
  noteHint: '退回时必填',
  noteMissing: '请写明为什么退回',
  done: '已办理',
};
