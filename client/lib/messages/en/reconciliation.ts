import type { reconciliation as zh } from '../zh/reconciliation.ts';

export const reconciliation: typeof zh = {
  title: 'Months against running totals',
  intro: 'A total should be the one before plus the month. Each that is not comes with a likely cause.',
  agreed: (agreed: number, total: number) => `${agreed} of ${total} agree`,
  differing: (count: number) => (count === 1 ? '1 differs' : `${count} differ`),
  allAgree: 'Every month agrees with its running totals.',
  nothing: 'Nothing to hold together: a region needs a month’s figure and a running total.',
  first: (shown: number, all: number) => `${all} differ; the first ${shown} are listed.`,
  cell: 'Cell',
  what: 'Figure',
  month: 'Month',
  ytd: 'Total',
  previous: 'Total before',
  difference: 'Difference',
  cause: 'Likely cause',
  proposal: 'What to do',
  apply: 'Apply',
  applying: 'Applying…',
  applyFor: (cell: string, words: string) => `${cell}: ${words}`,
  noProposal: 'Ask who reported it',
  applied: 'Applied and compared again',
};
