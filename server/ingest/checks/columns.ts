import type { Indicator } from '#domain/catalogue.ts';
import type { Judge } from './check.ts';
import { familyOf } from './district-sums.ts';

/**
 * What the file says of the districts for one set of figures and one period, most often a column of a table, in sums
 * that tell whether it is worth a second look. Repeats are left out.
 */
export interface Column {
  readonly indicator: Indicator;
  /** Period key. */
  readonly period: number;
  /** Drafts of districts without zones, and of both; blanks are among them. */
  divisions: number;
  count: number;
  /** Of both, with a figure; and of those, 0. */
  known: number;
  zeros: number;
  /** The least and the most figure above 0, base unit; Infinity and 0 when there is none. */
  least: number;
  most: number;
  /** Figures divisible by five, 0 left out. */
  fives: number;
  /** Its drafts in the order of the file’s series. */
  readonly drafts: () => number[];
}

/** With fewer districts than this a column tells nothing of itself. */
const FEWEST_DISTRICTS = 5;

const built = new WeakMap<Judge, readonly Column[]>();

/** The columns of districts that say anything new; put together in one pass for all checks. */
export function columnsOf(judge: Judge): readonly Column[] {
  const known = built.get(judge);
  if (known) return known;
  const columns = familiesOf(judge).flatMap((family) => columnsOfFamily(judge, family));
  built.set(judge, columns);
  return columns;
}

/** The drafts of a column that have a figure. */
export function knownOf({ batch }: Judge, { drafts }: Column): number[] {
  return drafts().filter((draft) => batch.missing[draft] === 0);
}

interface Member {
  readonly series: number;
  readonly isDivision: boolean;
}
interface Family {
  readonly indicator: Indicator;
  readonly members: Member[];
  hasNews: boolean;
}

function familiesOf({ batch, index, news }: Judge): Family[] {
  const families = new Map<string, Family>();
  for (const [series, key] of batch.seriesKeys.entries()) {
    const kind = index.regionOf(key.region)?.kind;
    const indicator = index.indicatorOf(key.indicator);
    if ((kind !== 'division' && kind !== 'zone') || !indicator) continue;
    const id = familyOf(key);
    const family = families.get(id) ?? { indicator, members: [], hasNews: false };
    families.set(id, family);
    family.members.push({ series, isDivision: kind === 'division' });
    family.hasNews ||= news[series] === 1;
  }
  return [...families.values()].filter(
    ({ members, hasNews }) => hasNews && members.length >= FEWEST_DISTRICTS,
  );
}

function columnsOfFamily(judge: Judge, family: Family): Column[] {
  const { batch, sorted, repeats } = judge;
  const columns: Column[] = [];
  const places = new Map<number, Column>();
  for (const { series, isDivision } of family.members) {
    // Series of one table have the same periods, so the next column is nearly always the one after the last.
    let next = 0;
    for (let at = sorted.starts[series] ?? 0; at < (sorted.starts[series + 1] ?? 0); at += 1) {
      const draft = sorted.order[at] ?? 0;
      if (repeats[draft] === 1) continue;
      const period = batch.period[draft] ?? 0;
      let column = columns[next];
      if (column?.period !== period) column = columnAt(judge, family, { period, places, columns });
      next += 1;
      if (isDivision) column.divisions += 1;
      column.count += 1;
      if (batch.missing[draft] === 0) addFigure(column, batch.value[draft] ?? 0);
    }
  }
  return columns.filter(({ count }) => count >= FEWEST_DISTRICTS);
}

function addFigure(column: Column, value: number): void {
  column.known += 1;
  if (value === 0) {
    column.zeros += 1;
    return;
  }
  if (value % 5 === 0) column.fives += 1;
  if (value > column.most) column.most = value;
  if (value > 0 && value < column.least) column.least = value;
}

function columnAt(
  judge: Judge,
  family: Family,
  at: { readonly period: number; readonly places: Map<number, Column>; readonly columns: Column[] },
): Column {
  const known = at.places.get(at.period);
  if (known) return known;
  const { period } = at;
  const made: Column = {
    indicator: family.indicator,
    period,
    divisions: 0,
    count: 0,
    known: 0,
    zeros: 0,
    least: Infinity,
    most: 0,
    fives: 0,
    drafts: () => draftsAt(judge, family, period),
  };
  at.places.set(period, made);
  at.columns.push(made);
  return made;
}

function draftsAt({ batch, sorted, repeats }: Judge, { members }: Family, period: number): number[] {
  const drafts: number[] = [];
  for (const { series } of members) {
    for (let at = sorted.starts[series] ?? 0; at < (sorted.starts[series + 1] ?? 0); at += 1) {
      const draft = sorted.order[at] ?? 0;
      if (batch.period[draft] === period && repeats[draft] !== 1) drafts.push(draft);
    }
  }
  return drafts;
}
