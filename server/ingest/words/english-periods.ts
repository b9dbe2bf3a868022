import { half, month, type Pattern, quarter, span, year } from './period-patterns.ts';

// Spaces are gone when these are tried: Jan 2020 is Jan2020.
const YEAR = '(?<y>(?:19|20)\\d{2})';
const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const REST_OF_NAME = '(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?';
const NAME = `(?:${NAMES.join('|')})`;
const ORDINALS = ['1st', '2nd', '3rd', '4th', 'first', 'second', 'third', 'fourth'] as const;
const ORDINAL = `(?:${ORDINALS.join('|')})`;

/** English names of months, and the forms of international data files: 2020M01, 2020-S1, 1Q20. */
export const ENGLISH_PATTERNS: readonly Pattern[] = [
  {
    source: `(?<a>${NAME})${REST_OF_NAME}(?:-|to|/)(?<b>${NAME})${REST_OF_NAME},?${YEAR}(?!\\d)`,
    read: ({ a, b }) => quarterOr(span(monthNamed(a), monthNamed(b))),
  },
  { source: `(?<a>${NAME})${REST_OF_NAME}[-,/]?${YEAR}(?!\\d)`, read: ({ a }) => month(monthNamed(a)) },
  { source: `${YEAR}[-,/]?(?<a>${NAME})${REST_OF_NAME}(?![a-z])`, read: ({ a }) => month(monthNamed(a)) },
  {
    source: `(?<a>${NAME})-(?<yy>\\d{2})`,
    wholeOnly: true,
    read: ({ a }) => month(monthNamed(a)),
  },
  { source: `(?<a>${NAME})${REST_OF_NAME}`, wholeOnly: true, read: ({ a }) => month(monthNamed(a)) },
  { source: `${YEAR}-?M(?<a>1[0-2]|0?[1-9])(?!\\d)`, read: ({ a }) => month(Number(a)) },
  { source: `${YEAR}-?S(?<h>[12])(?!\\d)`, read: ({ h }) => half(Number(h)) },
  { source: `(?<q>[1-4])Q-?${YEAR}(?!\\d)`, read: ({ q }) => quarter(Number(q)) },
  { source: `(?<q>[1-4])Q(?<yy>\\d{2})`, wholeOnly: true, read: ({ q }) => quarter(Number(q)) },
  { source: `(?:Q|Qtr\\.?)(?<q>[1-4])`, wholeOnly: true, read: ({ q }) => quarter(Number(q)) },
  {
    source: `(?<q>${ORDINAL})(?:quarter|qtr)(?:of)?,?(?:${YEAR})?`,
    wholeOnly: true,
    read: ({ q }) => quarter(ordinalNamed(q)),
  },
  { source: `(?:H|Half)-?(?<h>[12])(?:-?${YEAR})?`, wholeOnly: true, read: ({ h }) => half(Number(h)) },
  {
    source: `(?:annual(?:average|avg\\.?|total|mean)?|(?:full|whole)year|yeartotal)`,
    wholeOnly: true,
    read: () => year(),
  },
];

// Jan-Mar 2020 is a quarter; a Chinese 1-3月 would be a running total.
function quarterOr(reading: ReturnType<typeof span>): ReturnType<typeof span> {
  const isQuarter = reading && reading.to - reading.from === 2 && reading.to % 3 === 0;
  return isQuarter ? quarter(reading.to / 3) : reading;
}

function monthNamed(name: string | undefined): number {
  return NAMES.findIndex((each) => each === name?.toLowerCase()) + 1;
}

function ordinalNamed(name: string | undefined): number {
  return (ORDINALS.findIndex((each) => each === name?.toLowerCase()) % 4) + 1;
}
