import type { AttainmentDto } from '#contract/judgement.ts';
import { tidyQuotient } from '#domain/decimal.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { Paced } from '#domain/judge.ts';
import { beginsCohort, cohortLead } from '#domain/judging/cohorts.ts';
import { noPriorReason } from '#domain/land.ts';
import { readZones } from '#domain/judging/zones.ts';
import { known } from '#domain/measure.ts';
import { periodId } from '#domain/period.ts';
import { yearOnYear } from '#domain/series.ts';
import { fromBase, type Unit } from '#domain/unit.ts';
import type { Ctx } from '../context.ts';
import type { JudgedTargetOf } from './judge-targets.ts';
import type { TracedPoint } from './load-series.ts';
import { comparablePriorOf, isSample, noteOf, type Traces } from './load-traces.ts';
import { assuranceDto } from './assurance-dto.ts';
import { inUnit } from './in-unit.ts';
import { seasonDto } from './season-dto.ts';

/** A verdict in the indicator's display unit, with where its figure comes from. */
export function verdictDto(ctx: Ctx, judged: JudgedTargetOf, traces: Traces, asOf: string): AttainmentDto {
  const { target, evidence, judgement } = judged;
  const indicator = ctx.catalogue.indicator(target.indicator);
  const unit = ctx.catalogue.unit(indicator);
  const shown = (value: number | undefined): number | null =>
    value === undefined ? null : inUnit(value, unit);
  const yoy = yearOnYearOf(judged, traces);
  const { latest } = evidence;
  return {
    target: target.id,
    targetVersion: target.version,
    targetValue: fromBase(target.value, unit),
    original: originalDto(judged, unit),
    tolerance: target.tolerance === undefined ? null : fromBase(target.tolerance, unit),
    path: target.path?.map((value) => fromBase(value, unit)) ?? null,
    zones: zonesDto(judged, unit),
    comparator: target.comparator,
    evaluation: target.evaluation,
    wording: target.wording,
    indicator: target.indicator,
    region: target.region,
    period: periodId(evidence.asked),
    actualPeriod: evidence.figure ? periodId(evidence.figure.period) : null,
    actual: shown(evidence.figure?.value),
    missing: evidence.figure ? null : (evidence.missing ?? 'not-reported'),
    unit: unit.code,
    decimals: indicator.decimals,
    attainment: judgement.attainment ?? null,
    schedule: pacedDto(judgement.schedule),
    lead: pacedDto(judgement.lead),
    pace: pacedDto(judgement.pace),
    gap: shown(judgement.gap ?? judgement.headroom),
    gapSeasonal: shown(judgement.seasonalGap),
    gapTyped: shown(judgement.typedGap),
    requiredPerMonth: shown(judgement.requiredPerMonth),
    strain: judgement.strain ?? null,
    ...seasonDto(ctx, judged, unit),
    ...assuranceDto(ctx, judged, unit),
    latest: latest
      ? {
          period: periodId(latest.point.period),
          value: inUnit(latest.point.measure.value, unit),
          change: beginsCohort(indicator.cohortFrom, latest.point.period) ? null : shown(latest.change),
        }
      : null,
    yoy: yoy?.value === undefined ? null : yoy.kind === 'difference' ? inUnit(yoy.value, unit) : yoy.value,
    yoyBasis: yoy?.basis ?? null,
    cohorts: cohortsDto(judged, unit),
    yoyWhyNot: yoy ? null : noYearOnYear(ctx, judged),
    status: judgement.status,
    statusReason: judgement.reason,
    coverage: evidence.coverage,
    provenance: provenanceOf(evidence, traces),
    sample: isSample(pointsOf(evidence), traces),
    asOf,
  };
}

/** Where the figure lies between what was committed to, the target and what is striven for. */
function zonesDto({ target, evidence }: JudgedTargetOf, unit: Unit): AttainmentDto['zones'] {
  const { value, commit, stretch } = target;
  if (commit === undefined && stretch === undefined) return null;
  const marks = { base: 0, commit: commit ?? value, target: value, stretch: stretch ?? value };
  const reading = evidence.figure && readZones(marks, evidence.figure.value);
  return {
    commit: commit === undefined ? null : fromBase(commit, unit),
    stretch: stretch === undefined ? null : fromBase(stretch, unit),
    reached: reading?.zone ?? null,
  };
}

// Only a running total has an attainment: of a rate the change of target alone is told.
function originalDto(
  { original, evidence, judgement }: JudgedTargetOf,
  unit: Unit,
): AttainmentDto['original'] {
  if (!original) return null;
  const { figure } = evidence;
  const isShare = judgement.attainment !== undefined && original.value > 0;
  const attainment = isShare && figure ? tidyQuotient(figure.value / original.value) : null;
  return { value: fromBase(original.value, unit), attainment };
}

function pacedDto({ calendar, seasonal, typed }: Paced): AttainmentDto['pace'] {
  return { calendar: calendar ?? null, seasonal: seasonal ?? null, typed: typed ?? null };
}

interface YearOnYear {
  readonly value: number | undefined;
  readonly kind: 'ratio' | 'difference';
  readonly basis: 'comparable' | 'stored';
}

/** 同比 of the judged figure: against the 上年同期(可比) figure of its own row when there is one, else the stored history. */
function yearOnYearOf({ target, evidence, before }: JudgedTargetOf, traces: Traces): YearOnYear | undefined {
  const { figure } = evidence;
  if (!figure) return undefined;
  const kind = target.evaluation === 'cumulative' ? 'ratio' : 'difference';
  const comparable = comparablePriorOf(traces, figure.from);
  if (comparable !== undefined) {
    return { value: yearOnYear(known(figure.value), known(comparable), kind), kind, basis: 'comparable' };
  }
  if (!before) return undefined;
  return { value: yearOnYear(known(figure.value), known(before.value), kind), kind, basis: 'stored' };
}

/** Before the year's end: the same point of past cohorts. Missing: null for what is judged otherwise. */
function cohortsDto({ target, evidence, cohorts }: JudgedTargetOf, unit: Unit): AttainmentDto['cohorts'] {
  const { figure } = evidence;
  if (target.evaluation !== 'year-end' || !figure || figure.period.month === 12) return null;
  const lead = cohortLead(figure.value, cohorts);
  return {
    lead: lead === undefined ? null : inUnit(lead, unit),
    past: cohorts.map(({ year, then, end }) => ({
      year,
      then: inUnit(then, unit),
      end: end === undefined ? null : inUnit(end, unit),
    })),
  };
}

function noYearOnYear(ctx: Ctx, { target, evidence }: JudgedTargetOf): AttainmentDto['yoyWhyNot'] {
  const { figure } = evidence;
  return figure ? noPriorReason(ctx.catalogue.landChanges(target.region), figure.period) : null;
}

function provenanceOf(evidence: Evidence<TracedPoint>, traces: Traces): AttainmentDto['provenance'] {
  const points = pointsOf(evidence);
  const newest = points.toSorted((a, b) => b.version - a.version)[0];
  const upload = newest && traces.uploads.get(newest.uploadId);
  if (!newest || !upload) return null;
  return {
    upload: upload.public_id,
    file: upload.file_name,
    source: noteOf(traces, newest)?.source ?? null,
    recordedAt: traces.instants.get(newest.version) ?? upload.created_at,
    version: newest.version,
    derived: evidence.figure?.derived ?? false,
  };
}

function pointsOf(evidence: Evidence<TracedPoint>): readonly TracedPoint[] {
  if (evidence.figure) return evidence.figure.from;
  return evidence.latest ? [evidence.latest.point] : [];
}
