import type { ReactNode } from 'react';
import { cohortYear } from '#domain/judging/cohorts.ts';
import { daysBetween, parsePeriodId } from '#domain/period.ts';
import type { AttainmentDto } from '#contract/judgement.ts';
import type { ObservationDto } from '#contract/observations.ts';
import { useNames } from '#client/api/names.ts';
import { ChartFrame } from '#client/charts/chart-frame.tsx';
import { cohortCurves, cohortMonths } from '#client/charts/cohort-curves.ts';
import { CohortChart } from '#client/charts/lazy-charts.ts';
import { valueText } from '#client/lib/attainment-text.ts';
import { formatPeriod, monthName, unitWord } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useTargetWords } from '#client/lib/target-words.ts';
import { MILESTONES, nextMilestones } from './milestones.ts';

export interface CohortFrameProps {
  readonly item: AttainmentDto;
  readonly observations: readonly ObservationDto[];
  readonly cohortFrom: number;
  /** The day the page is seen from. Missing: undefined while it is not known, and no days are counted. */
  readonly today: string | undefined;
}

const HEIGHT = 300;

/** A rate of graduates: this cohort over its own year, those before it behind, and how long it is to the days that count. */
export function CohortFrame({ item, observations, cohortFrom, today }: CohortFrameProps): ReactNode {
  const { language, t } = useLanguage();
  const names = useNames();
  const words = useTargetWords().rate;
  const name = names.indicator(item.indicator);
  const curves = cohortCurves(observations, { cohortFrom, period: item.period });
  const months = cohortMonths(curves, cohortFrom);
  const at = parsePeriodId(item.period);
  const year = at ? cohortYear(at, cohortFrom) : 0;
  const text = (value: number): string => valueText(item, value, language);
  const milestone = (month: number): string => words.milestones[month] ?? '';
  // Before July the chart's cohort is last year's, whose days are over: those to come are of this year's graduates.
  const counted = at?.year ?? year;
  const left = today === undefined ? [] : nextMilestones(counted, today);
  const whose = counted === year ? '' : words.ofCohort(words.cohortName(counted));
  const past = curves.filter((curve) => curve.year < year).map((curve) => words.cohortName(curve.year));
  return (
    <ChartFrame
      title={words.cohorts(name)}
      unit={unitWord(item.unit, language)}
      source={names.indicatorOf(item.indicator)?.agency ?? ''}
      summary={words.cohortSummary(
        name,
        words.cohortName(year),
        formatPeriod(item.actualPeriod ?? item.period, language),
        item.actual === null ? t.chart.noFigure : text(item.actual),
        past.length === 0 ? words.noPastCohorts : past.join(t.terms.listComma),
      )}
      note={[
        ...left.map(
          ({ month, day }, index) =>
            (index === 0 ? whose : '') + words.daysLeft(milestone(month), daysBetween(today ?? day, day)),
        ),
        words.cohortNote,
      ].join(t.terms.listComma)}
      fileName={`${item.indicator}-${item.region}-${year}`}
      height={HEIGHT}
      table={{
        columns: [t.chart.month, ...curves.map((curve) => words.cohortName(curve.year))],
        rows: months.map((month, index) => [
          monthName(month, language),
          ...curves.map(({ values }) => values[index] ?? null),
        ]),
      }}
    >
      {({ width, height }) => (
        <CohortChart
          width={width}
          height={height}
          curves={curves}
          months={months}
          target={{ value: item.targetValue, label: t.chart.target(text(item.targetValue)) }}
          marks={MILESTONES.map(({ month }) => ({ month, label: words.milestoneDays[month] ?? '' }))}
          cohortName={words.cohortName}
          formatValue={text}
          formatMonth={(month) => monthName(month, language)}
        />
      )}
    </ChartFrame>
  );
}
