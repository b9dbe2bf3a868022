import type { Indicator } from '#domain/catalogue.ts';
import type { LayOff } from '#domain/registers/lay-offs.ts';
import type { SeasonalSettings } from '#domain/judging/past-years.ts';
import type { IsoDate, Period } from '#domain/period.ts';
import type { Sending } from '#domain/reporting.ts';
import type { RuleError } from '#domain/level.ts';
import type { Target } from '#domain/target.ts';
import type { Unit } from '#domain/unit.ts';
import type { SeriesByBasis } from '#domain/year-to-date.ts';

/** One part of a region: a district of the city, in the periods it is in force. */
export interface RulePart extends InForce {
  readonly series: SeriesByBasis;
}

/** First and first-no-longer day of a region. Missing: undefined for no bound. */
export interface InForce {
  readonly validFrom: IsoDate | undefined;
  readonly validTo: IsoDate | undefined;
  /** Days on which it went on with other land, in order. Missing: left out for none. */
  readonly landChanges?: readonly IsoDate[] | undefined;
}

/** The other series of a gap rule. */
export interface Counterpart {
  readonly indicator: Indicator;
  readonly unit: Unit;
  readonly series: SeriesByBasis;
}

/** Everything a rule may look at for one region, group and industry. All values in base units. */
export interface RuleFacts extends InForce {
  readonly indicator: Indicator;
  readonly unit: Unit;
  readonly series: SeriesByBasis;
  /** The day that decides what is due and which target is in force. */
  readonly today: IsoDate;
  /** All versions of the region's targets for this indicator. */
  readonly targets: readonly Target[];
  readonly seasonal: SeasonalSettings;
  /** Of gap rules: the other series. Missing: undefined for other rules. */
  readonly counterpart?: Counterpart | undefined;
  /** Of coverage rules. */
  readonly parts?: readonly RulePart[] | undefined;
  /** Of event rules: the plans of single firms filed in the region. Missing: undefined where nobody keeps any. */
  readonly plans?: readonly LayOff[] | undefined;
  /** Of revision rules: by period key every known value ever said, oldest first. */
  readonly releases?: ReadonlyMap<number, readonly number[]> | undefined;
  /** Of late rules: what was said in answer for a period, oldest first. */
  readonly sendingsOf?: ((period: Period) => readonly Sending[]) | undefined;
  /** Of late rules: the day on which the first report of the indicator came in from any of the rule's regions. */
  readonly reportedSince?: IsoDate | undefined;
  /** 上年同期（可比）by period key, where the value came with one. */
  readonly comparablePriors?: ReadonlyMap<number, number> | undefined;
  /** The same of the running totals, for months that are worked out from them. */
  readonly comparableTotals?: ReadonlyMap<number, number> | undefined;
}

/** The statistic of a period that has its figure, or why there is none. */
export type Statistic = number | RuleError;
