import { BASES, type Basis, type Category, type Indicator, type Region, TOTAL } from '#domain/catalogue.ts';
import { dayAfterPeriod, addDays, type Period, periodKey } from '#domain/period.ts';
import { findUnit, type Unit, unitOf } from '#domain/unit.ts';
import { readBasis } from '#server/ingest/words/basis-text.ts';
import { unitIndex } from '#server/ingest/drafts.ts';
import type { ReadContext } from '#server/ingest/layout.ts';
import type { Lookup } from '#server/ingest/name-index.ts';
import { hasPersonalData } from '#server/ingest/words/personal-data.ts';
import { isTenOrOne, type PeriodReading, readPeriod } from '#server/ingest/words/period-text.ts';
import { impliedBasis, settlePeriod } from '#server/ingest/words/settle-period.ts';
import { remembered } from './memo.ts';

/** A label of a row resolved: the item with a small number of its own, or why there is none. */
export interface LabelOf<T> {
  readonly item: T | undefined;
  readonly id: number;
  readonly lookup: Lookup<T>;
  readonly personal: boolean;
}
/** A period cell; how it is kept depends on the basis and on what is counted. */
export interface PeriodLabel {
  readonly reading: PeriodReading | undefined;
  readonly personal: boolean;
  readonly settled: (SettledPeriod | undefined)[];
}
export interface SettledPeriod {
  readonly period: Period | undefined;
  readonly key: number;
  /** Index in BASES. */
  readonly basis: number;
}
export interface BasisLabel {
  /** Index in BASES; UNSAID when the cell is blank; undefined when it cannot be understood. */
  readonly code: number | undefined;
}
/** The unit of a row's value, or why there is none. */
export interface RowUnit {
  readonly unit: Unit;
  /** Index in UNITS. */
  readonly index: number;
  /** Base units in one of this unit. */
  readonly factor: number;
  readonly fault: 'unit.unknown' | 'unit.mismatch' | undefined;
}
interface UnitLabel {
  readonly text: string;
  readonly unit: Unit | undefined;
  readonly byIndicator: (RowUnit | undefined)[];
}
const UNSAID = BASES.length;

/** Resolvers of the labels of a tidy table; each text is understood once. */
export interface TidyLabels {
  indicator(text: string): LabelOf<Indicator>;
  region(text: string): LabelOf<Region>;
  group(text: string): LabelOf<Category>;
  industry(text: string): LabelOf<Category>;
  period(text: string): PeriodLabel;
  basis(text: string): BasisLabel;
  unit(text: string, indicator: LabelOf<Indicator>): RowUnit | undefined;
  /** How a period is kept for an indicator and the basis said; its `period` undefined when the months fit none. */
  settle(period: PeriodLabel, indicator: LabelOf<Indicator>, basis: BasisLabel): SettledPeriod;
  /** The region a name of several means on the last day of a period. */
  regionOn(text: string, period: Period): LabelOf<Region>;
}

export function tidyLabels({ index, hints }: ReadContext, defaultYear: number | undefined): TidyLabels {
  const indicators = numbered<Indicator>();
  const regions = numbered<Region>();
  const groups = numbered<Category>();
  const industries = numbered<Category>();
  const or = (text: string, hint: string | undefined): string => (text.trim() === '' ? (hint ?? '') : text);
  const units = remembered((text): UnitLabel => unitLabel(or(text, hints.unit)));
  return {
    indicator: remembered((text) => indicators(text, index.indicators.find(or(text, hints.indicator)))),
    region: remembered((text) => regions(text, index.findRegion(or(text, hints.region)))),
    group: remembered((text) => groups(text, index.groups.find(or(text, TOTAL)))),
    industry: remembered((text) => industries(text, index.industries.find(or(text, TOTAL)))),
    period: remembered((text) => readPeriodCell(or(text, hints.period), defaultYear)),
    basis: remembered((text) => readBasisCell(text, hints.basis)),
    unit: (text, { id, item }) => {
      const label = units(text);
      return item && (label.byIndicator[id] ??= rowUnit(label, unitOf(item.displayUnit)));
    },
    settle,
    regionOn: (text, period) =>
      regions(text, index.findRegion(or(text, hints.region), addDays(dayAfterPeriod(period), -1))),
  };
}

function numbered<T extends object>(): (text: string, lookup: Lookup<T>) => LabelOf<T> {
  const ids = new Map<T, number>();
  return (text, lookup) => {
    const item = lookup.kind === 'one' ? lookup.item : undefined;
    const id = item === undefined ? -1 : (ids.get(item) ?? ids.size);
    if (item !== undefined) ids.set(item, id);
    return { item, id, lookup, personal: hasPersonalData(text) };
  };
}

function readPeriodCell(text: string, defaultYear: number | undefined): PeriodLabel {
  const reading = isTenOrOne(text) ? undefined : readPeriod(text);
  const personal = hasPersonalData(text);
  if (!reading) return { reading, personal, settled: [] };
  return { reading: { ...reading, year: reading.year ?? defaultYear }, personal, settled: [] };
}

function readBasisCell(text: string, hinted: Basis | undefined): BasisLabel {
  if (text.trim() === '') return { code: hinted === undefined ? UNSAID : BASES.indexOf(hinted) };
  const reading = readBasis(text);
  return { code: reading && BASES.indexOf(reading.basis) };
}

function unitLabel(text: string): UnitLabel {
  return { text, unit: findUnit(text.replace(/\s/g, '')), byIndicator: [] };
}

function rowUnit({ text, unit }: UnitLabel, display: Unit): RowUnit {
  const own = unit ?? display;
  const isUnknown = unit === undefined && text.trim() !== '';
  const fault = isUnknown
    ? 'unit.unknown'
    : own.dimension === display.dimension
      ? undefined
      : 'unit.mismatch';
  return { unit: own, index: unitIndex(own), factor: 10 ** own.power, fault };
}

const UNSETTLED: SettledPeriod = { period: undefined, key: 0, basis: 0 };

function settle(
  { reading, settled }: PeriodLabel,
  { item: indicator, id }: LabelOf<Indicator>,
  { code }: BasisLabel,
): SettledPeriod {
  if (!reading || !indicator || code === undefined) return UNSETTLED;
  return (settled[id * (UNSAID + 1) + code] ??= settleNew(reading, indicator, code));
}

/** Whether a basis is none of the indicator's: a level or a rate does not add up, 累计 says nothing of it. */
export function isForeignBasis({ code }: BasisLabel, indicator: Indicator | undefined): boolean {
  const basis = code === undefined ? undefined : BASES[code];
  return basis === 'ytd' && indicator !== undefined && indicator.measure !== 'flow';
}

function settleNew(reading: PeriodReading, indicator: Indicator, code: number): SettledPeriod {
  if (isForeignBasis({ code }, indicator)) return UNSETTLED;
  const basis = BASES[code] ?? impliedBasis(reading, indicator.measure, indicator.usualBasis);
  const period = settlePeriod(reading, basis, indicator.measure);
  return { period, key: period ? periodKey(period) : 0, basis: BASES.indexOf(basis) };
}
