import type { PastYear } from '#domain/judging/past-years.ts';

/** A past year known at one month and at its end. */
export function pastYear(year: number, month: number, toDate: number, total: number): PastYear {
  const months = Array.from({ length: 11 }, (_, index) => (index + 1 === month ? toDate : undefined));
  return { year, toDate: [...months, total], total };
}

/** The three years of the vector of methods 4.9: shares .78214, .78351, .78741 at September. */
export const VECTOR_YEARS: readonly PastYear[] = [
  pastYear(2019, 9, 78_214, 100_000),
  pastYear(2018, 9, 78_351, 100_000),
  pastYear(2017, 9, 78_741, 100_000),
];
