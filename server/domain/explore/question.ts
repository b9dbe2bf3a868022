import type { Basis, MeasureKind } from '#domain/catalogue.ts';

/** What a table of the explorer can go by, down its side. */
export const ROW_DIMENSIONS = ['region', 'group', 'industry'] as const;
export type RowDimension = (typeof ROW_DIMENSIONS)[number];

/** … and across its top. */
export const COLUMN_DIMENSIONS = ['period', 'region', 'group', 'industry'] as const;
export type ColumnDimension = (typeof COLUMN_DIMENSIONS)[number];

export const STEPS = ['month', 'quarter', 'half', 'year'] as const;
/** How long the periods of a table are. */
export type Step = (typeof STEPS)[number];

export const SHOWS = ['value', 'year-on-year', 'period-on-period', 'share', 'index'] as const;
/** What stands in the cells: the figure, 同比, 环比, its share of the whole, or an index of 100 in a base period. */
export type Show = (typeof SHOWS)[number];

/** How an indicator is read: what it is, and on which basis. */
export interface ReadAs {
  readonly measure: MeasureKind;
  readonly basis: Basis;
}

/**
 * Why a statistic cannot be shown. `running-figure`: a running total has no 环比, it only grows until January;
 * `not-an-amount`: rates have neither shares nor an index; `groups-overlap`: one person is in several groups.
 */
export type WhyNotShown = 'running-figure' | 'not-an-amount' | 'groups-overlap';

/**
 * Whether a statistic can be shown of figures read in a way, down some dimension.
 * Missing: undefined when it can. A share of a rate is `not-an-amount`; a share by group `groups-overlap`.
 */
export function whyNotShown(
  show: Show,
  { measure, basis }: ReadAs,
  rows: RowDimension,
): WhyNotShown | undefined {
  switch (show) {
    case 'value':
    case 'year-on-year':
      return undefined;
    case 'period-on-period':
      return basis === 'period' ? undefined : 'running-figure';
    case 'share':
      if (!isAmount(measure)) return 'not-an-amount';
      return rows === 'group' ? 'groups-overlap' : undefined;
    case 'index':
      return isAmount(measure) ? undefined : 'not-an-amount';
    default:
      return show satisfies never;
  }
}

/** Flows and stocks can be added, divided among parts and indexed; rates and ratios never. */
export function isAmount(measure: MeasureKind): boolean {
  return measure === 'flow' || measure === 'stock';
}
