import type { NewTarget, TargetDto } from '#contract/judgement.ts';
import type { Indicator } from '#domain/catalogue.ts';
import { isCeiling, type Evaluation, type Target } from '#domain/target.ts';
import { findUnit, fromBase, type Unit } from '#domain/unit.ts';
import { listTargetVersions, type StoredTarget } from '../db/read/targets.ts';
import { withTransaction } from '../db/transaction.ts';
import { recordAudit } from '../db/write/audit.ts';
import { insertTarget } from '../db/write/targets.ts';
import { insertVersion } from '../db/write/versions.ts';
import type { Ctx } from './context.ts';
import { notFound, refusedAt } from './errors.ts';
import { courseOf } from './target-course.ts';
import { requirePossibleTarget } from './possible-target.ts';
import { requireExact } from './exact-value.ts';
import { evaluateRules } from './warnings/evaluate-rules.ts';
import { tellWarnings } from './warnings/tell-warnings.ts';

/**
 * Sets a yearly target, or changes it: then a new version beside the old ones. Warnings that look at it are judged
 * again.
 * Errors: not.found for unknown names; request.invalid for a unit, a number or an evaluation that does not fit.
 */
export async function setTarget(ctx: Ctx, input: NewTarget): Promise<TargetDto> {
  const indicator = ctx.catalogue.indicator(input.indicator);
  const region = ctx.catalogue.region(input.region);
  const unit = unitFor(ctx, indicator, input.unit);
  const value = requireExact(input.value, unit, '/value');
  const at = ctx.clock.now();
  const { stored, changes } = await withTransaction(ctx.store, async (tx) => {
    const versions = await listTargetVersions(tx.reader, {
      indicator: indicator.code,
      region: region.code,
      year: input.year,
    });
    const last = versions.at(-1);
    const comparator = input.comparator;
    const evaluation = input.evaluation ?? last?.evaluation ?? usualEvaluation(indicator, comparator);
    requirePossibleTarget(indicator, { value, unit: ctx.catalogue.unit(indicator), evaluation });
    const target: Target = {
      id: last?.id ?? targetId(ctx, indicator, region.code, input.year),
      indicator: indicator.code,
      region: region.code,
      year: input.year,
      comparator,
      evaluation,
      value,
      ...courseOf(input, { comparator, evaluation, value, unit }),
      tolerance:
        input.tolerance === undefined
          ? comparator === 'around'
            ? ctx.catalogue.pack.judgement.aroundTolerance.value
            : undefined
          : requireExact(input.tolerance, unit, '/tolerance'),
      document: input.document,
      clause: input.clause,
      wording: input.wording,
      effectiveFrom: input.effectiveFrom,
      version: (last?.version ?? 0) + 1,
      note: input.note,
    };
    const version = await insertVersion(tx, {
      at,
      kind: 'target',
      uploadId: null,
      actor: ctx.actor,
      reason: input.document,
    });
    await insertTarget(tx, target, { version: version.version, at: version.at, by: ctx.actor });
    const changes = await evaluateRules(tx, ctx, { indicators: [indicator.code] });
    await recordAudit(tx, {
      at,
      actor: ctx.actor,
      action: 'target.set',
      subject: `target:${target.id}`,
      detail: { ...target, before: last?.value ?? null },
    });
    const recorded = { recordedVersion: version.version, recordedAt: version.at, recordedBy: ctx.actor };
    return { stored: { ...target, ...recorded }, changes };
  });
  ctx.events.emit({ event: 'statistics', data: { version: stored.recordedVersion } });
  tellWarnings(ctx, changes.list);
  return targetDto(ctx, stored);
}

/** A target as other programs see it: in the indicator's display unit. */
export function targetDto(ctx: Ctx, target: StoredTarget): TargetDto {
  const unit = ctx.catalogue.unit(ctx.catalogue.indicator(target.indicator));
  return {
    id: target.id,
    indicator: target.indicator,
    region: target.region,
    year: target.year,
    comparator: target.comparator,
    evaluation: target.evaluation,
    value: fromBase(target.value, unit),
    unit: unit.code,
    tolerance: inUnitOrNull(target.tolerance, unit),
    path: target.path?.map((each) => fromBase(each, unit)) ?? null,
    commit: inUnitOrNull(target.commit, unit),
    stretch: inUnitOrNull(target.stretch, unit),
    document: target.document,
    clause: target.clause,
    wording: target.wording,
    effectiveFrom: target.effectiveFrom,
    version: target.version,
    note: target.note,
    recordedAt: target.recordedAt,
    recordedBy: target.recordedBy,
  };
}

function inUnitOrNull(value: number | undefined, unit: Unit): number | null {
  return value === undefined ? null : fromBase(value, unit);
}

/** All versions of one target, oldest first. Errors: not.found. */
export async function listVersionsOf(ctx: Ctx, id: string): Promise<TargetDto[]> {
  const versions = await listTargetVersions(ctx.store.read, { id });
  if (versions.length === 0) throw notFound('target', id);
  return versions.map((target) => targetDto(ctx, target));
}

function unitFor(ctx: Ctx, indicator: Indicator, asked: string | undefined): Unit {
  const own = ctx.catalogue.unit(indicator);
  if (asked === undefined) return own;
  const unit = findUnit(asked);
  if (unit?.dimension === own.dimension) return unit;
  throw refusedAt(
    '/unit',
    'unit.mismatch',
    '计量单位与指标不符 · the unit does not fit the indicator',
    `${asked} ≠ ${own.code}`,
  );
}

// The pack's own year keeps the notice's ids; others carry region and year.
function targetId(ctx: Ctx, indicator: Indicator, region: string, year: number): string {
  const { pack } = ctx.catalogue;
  return region === pack.cityRegion && year === pack.year
    ? indicator.code
    : `${indicator.code}:${region}:${year}`;
}

function usualEvaluation(indicator: Indicator, comparator: Target['comparator']): Evaluation {
  if (indicator.measure === 'flow') return 'cumulative';
  return isCeiling({ comparator, evaluation: 'ytd-mean' }) ? 'ytd-mean' : 'year-end';
}
