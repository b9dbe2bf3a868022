/** 草稿, 已报, 已审, 已核定, 已发布: how far an upload's figures are on the way to be public. */
export const RELEASE_STATES = ['draft', 'reported', 'reviewed', 'approved', 'published'] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

/** `report` is the commit itself; `send-back` asks for another look. */
export const RELEASE_STEPS = ['report', 'review', 'approve', 'publish', 'send-back'] as const;
export type ReleaseStep = (typeof RELEASE_STEPS)[number];

const AFTER: Readonly<Record<ReleaseState, Partial<Readonly<Record<ReleaseStep, ReleaseState>>>>> = {
  draft: { report: 'reported' },
  reported: { review: 'reviewed' },
  reviewed: { approve: 'approved', 'send-back': 'reported' },
  approved: { publish: 'published', 'send-back': 'reported' },
  // What is out is not called back: a wrong figure is withdrawn, as a new version.
  published: {},
};

/** The state after a step. Missing: undefined where the step is not its turn: `approve` of what nobody reviewed. */
export function stateAfter(state: ReleaseState, step: ReleaseStep): ReleaseState | undefined {
  return AFTER[state][step];
}

/** Where the steps taken lead, from a draft. Errors: throws for steps that cannot follow each other. */
export function releaseState(steps: readonly ReleaseStep[]): ReleaseState {
  return steps.reduce<ReleaseState>((state, step) => {
    const next = stateAfter(state, step);
    if (next === undefined) throw new Error(`release step ${step} in state ${state}`);
    return next;
  }, 'draft');
}

/** Steps somebody can take now, the commit left out. */
export function stepsFrom(state: ReleaseState): ReleaseStep[] {
  return RELEASE_STEPS.filter((step) => step !== 'report' && stateAfter(state, step) !== undefined);
}

/** Steps that say a figure is right: nobody says it of what they made themselves. */
export function isJudgement(step: ReleaseStep): boolean {
  return step === 'review' || step === 'approve';
}
