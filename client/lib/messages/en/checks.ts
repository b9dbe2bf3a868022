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
  scatter: {
    title: (a, b, region) => `${region}: ${a} and ${b}`,
    unit: 'index, mean of the base periods = 100',
    note: (count) =>
      count === 0
        ? 'Each point is a period; in none does the gap lie over 1.5 usual deviations off the others.'
        : `Each point is a period; the ${count} drawn as diamonds and named lie apart: the gap of the two indexes is over 1.5 usual deviations off the others.`,
    summary: (a, b, out) =>
      `Indexes of ${a} and ${b}, each point a period; ${out.length === 0 ? 'none lies apart' : `apart: ${out.join(', ')}`}.`,
    of: (name) => `Index of ${name}`,
    period: 'Period',
    off: 'Gap off by (deviations)',
    point: (period, a, b) => `${period}: ${a}, ${b}`,
  },
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
  conflicts: {
    title: 'Sources that disagree',
    note: 'The same figure, as named sources give it: the last word of each with its file and cell; the one that came in last counts. To let another count, report it again.',
    none: 'No sources disagree',
    noneText: 'Figures with a named source agree with each other.',
    figure: 'Figure',
    sources: 'Sources',
    spread: 'Apart by',
    counts: 'counts',
    more: (count: number) => `${count} more are not listed here; /api/v1/source-conflicts has all of them`,
  },
  bases: {
    title: 'Bases of the change on last year',
    note: 'The change of each month against every figure of the year before: the comparable one that was given, the published one, the one from a sheet. Where there is a comparable one it is used.',
    region: 'Region',
    month: 'Period',
    value: 'Figure',
    comparable: 'Comparable',
    published: 'Published',
    uploaded: 'From a sheet',
    used: 'Used',
    usedWords: { comparable: 'comparable', stored: 'as stored' },
    whyNot: { 'land-changed': 'boundaries changed: another area', 'not-known': 'no figure of last year' },
    none: 'No figures',
    noneText: 'Nothing of this indicator is stored for this region and year.',
  },
  noPairs: 'No rule sets two series side by side',
};
