import type { release as zh } from '../zh/release.ts';

export const release: typeof zh = {
  title: 'Review and publishing',
  states: {
    draft: 'Draft',
    reported: 'Reported',
    reviewed: 'Reviewed',
    approved: 'Approved',
    published: 'Published',
  },
  stepState: { done: 'done', current: 'next', ahead: 'ahead' },
  did: {
    report: 'Committed',
    review: 'Reviewed',
    approve: 'Approved',
    publish: 'Published',
    'send-back': 'Sent back',
  },
  steps: {
    report: 'Commit',
    review: 'Reviewed',
    approve: 'Approve',
    publish: 'Publish',
    'send-back': 'Send back',
  },
  waiting:
    'Not published, internal: before it is, the city’s analysts and those on the list alone see its figures.',
  taken: (step, by, at, note) => `${step}: ${by}, ${at}${note === '' ? '' : ` (${note})`}`,
  mine: (names) => `Made by ${names}: another of the city’s analysts reviews and approves it.`,
  note: 'Remark',
  noteHint: 'needed to send it back',
  noteMissing: 'Say why it is sent back',
  done: 'Done',
};
