import { isIsoDate, parsePeriodId } from './period.ts';

/** What the address of a page says about the month, the region and the day it is seen from. */
export interface PagePlace {
  /** A month, `2020-09`; undefined lets the server choose. */
  readonly period: string | undefined;
  readonly region: string | undefined;
  /** A civil date; undefined is now. */
  readonly asOf: string | undefined;
}

/** Reads it from the parameters of the address; what is malformed counts as absent, so an old link still opens. */
export function readPlace(parameter: (name: string) => string | null): PagePlace {
  const period = parameter('period') ?? '';
  const region = parameter('region') ?? '';
  const asOf = parameter('asOf') ?? '';
  return {
    period: parsePeriodId(period)?.months === 1 ? period : undefined,
    region: /^[\w-]{1,20}$/.test(region) ? region : undefined,
    asOf: isIsoDate(asOf) ? asOf : undefined,
  };
}
