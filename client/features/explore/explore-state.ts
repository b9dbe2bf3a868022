import type { ExploreArgs } from '#client/api/explore-query.ts';
import { useView } from '#client/lib/view.ts';

export const SHADINGS = ['columns', 'table', 'off'] as const;
/** Cells shaded by their place in their column, in the whole table, or not. */
export type Shading = (typeof SHADINGS)[number];

/** How the table stands on screen: what it is sorted by, which rows are drawn and how, and how cells are shaded. */
export interface TableState {
  /** A column’s code; undefined for the order of the catalogue. */
  readonly sortBy: string | undefined;
  readonly isDescending: boolean;
  /** Codes of rows. Missing: undefined where nobody chose. */
  readonly picks: readonly string[] | undefined;
  readonly chart: 'lines' | 'bars';
  readonly shading: Shading;
}

export interface ExploreState {
  readonly args: ExploreArgs;
  readonly table: TableState;
  readonly set: (patch: Readonly<Record<string, string | undefined>>) => void;
}

/** What is asked and how it is looked at: all of it in the address. */
export function useExploreState(): ExploreState {
  const { view, search, setParams } = useView();
  const params = new URLSearchParams(search);
  const at = (name: string): string | undefined => params.get(name) ?? undefined;
  const [sortBy, direction] = (at('sort') ?? '').split(':');
  return {
    args: {
      ...{ indicator: at('indicator'), rows: at('rows'), columns: at('columns') },
      ...{ region: view.region, group: at('group'), industry: at('industry') },
      ...{ step: at('step'), from: at('from'), to: at('to') ?? view.period },
      ...{ basis: at('basis'), show: at('show'), base: at('base'), asOf: view.asOf },
    },
    table: {
      sortBy: sortBy === '' ? undefined : sortBy,
      isDescending: direction !== 'up',
      picks: at('pick')
        ?.split(',')
        .filter((code) => code !== ''),
      chart: at('chart') === 'bars' ? 'bars' : 'lines',
      shading: SHADINGS.find((each) => each === at('shade')) ?? 'columns',
    },
    set: setParams,
  };
}
