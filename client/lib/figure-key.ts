import { BASES } from '#domain/catalogue.ts';
import type { Basis } from '#domain/catalogue.ts';
import { parsePeriodId } from '#domain/period.ts';

/** Which figure the side panel tells about. */
export interface FigureKey {
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  readonly basis: Basis;
}

/** One text for the address: `urban-new-jobs~500000~2020-09~ytd`. */
export function figureParam({ indicator, region, period, basis }: FigureKey): string {
  return [indicator, region, period, basis].join('~');
}

/** The inverse of figureParam; undefined when a part is missing or is no period or basis. */
export function parseFigureParam(text: string): FigureKey | undefined {
  const [indicator, region, period, basisText, ...rest] = text.split('~');
  const basis = BASES.find((each) => each === basisText);
  if (!indicator || !region || !period || !basis || rest.length > 0) return undefined;
  return parsePeriodId(period) ? { indicator, region, period, basis } : undefined;
}
