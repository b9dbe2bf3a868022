import type { checks as zh } from '../zh/checks.ts';

export const checks: typeof zh = {
  title: 'Cross-checks and hints',
  pairs: 'Two series side by side',
  pairsNote:
    'Series that should move together, each as an index; how many usual deviations their gap lies off decides the level by the rule’s lines. Aggregates only, no personal records.',
  hints: 'Hints on figures',
  hintsNote: 'For the analyst alone: a reason to look again, no finding, and in no overview or warning.',
  columns: { pair: 'Pair', region: 'Region', score: 'Off by', level: 'Level', trend: 'Latest indexes' },
  ran: (name) => `${name} ahead`,
  deviations: (score) => `${score} deviations`,
  index: (a, b) => `Indexes of ${a} and ${b}`,
  whyNot: {
    'no-figures': 'no figures',
    'no-counterpart': 'the other has no figures',
    'too-short': 'too little history to know what is usual',
  },
  off: 'rule switched off',
  indicator: 'Indicator',
  year: 'Year',
  hintNames: {
    'hugs-schedule': 'the total keeps to its schedule all along',
    repeated: 'months repeat the same value',
    'last-digits': 'last digits are mostly 0 and 5',
    'one-way-revisions': 'revisions all go one way',
  },
  seen: (seen, of) => `${seen} of ${of}`,
  chance: (percent) => `by chance about ${percent} of the time`,
  none: 'No hints',
  noneText: 'Nothing in the figures of this indicator and year asks for a second look.',
  noPairs: 'No rule sets two series side by side',
};
