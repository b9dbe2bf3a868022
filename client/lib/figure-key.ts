import { BASES } from '#domain/catalogue.ts';
import type { Basis } from '#domain/catalogue.ts';
import { parsePeriodId } from '#domain/period.ts';

/** Which figure the side panel tells about. */
export interface FigureKey {
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  readonly basis: Basis;
  /** Of one group or industry only. Missing: of all of them. */
  readonly group?: string;
  readonly industry?: string;
}

const WHOLE = 'total';

/**
 * One text for the address: `urban-new-jobs~500000~2020-09~ytd`, and `…~ytd~women~total` where it is of one group or
 * industry.
 */
export function figureParam({ indicator, region, period, basis, group, industry }: FigureKey): string {
  const parts = [indicator, region, period, basis];
  const isWhole = (group ?? WHOLE) === WHOLE && (industry ?? WHOLE) === WHOLE;
  return [...parts, ...(isWhole ? [] : [group ?? WHOLE, industry ?? WHOLE])].join('~');
}

/** The inverse of figureParam; undefined when a part is missing or is no period or basis. */
export function parseFigureParam(text: string): FigureKey | undefined {
  const [indicator, region, period, basisText, ...rest] = text.split('~');
  const [group, industry] = rest;
  const basis = BASES.find((each) => each === basisText);
  if (!indicator || !region || !period || !basis || !parsePeriodId(period)) return undefined;
  const whole = { indicator, region, period, basis };
  if (rest.length === 0) return whole;
  return group && industry && rest.length === 2 ? { ...whole, group, industry } : undefined;
}
