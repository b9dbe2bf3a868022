import type { CascadeDto } from '#contract/cascade.ts';
import { cascade, type Cascade } from '#domain/judging/cascade.ts';
import { fromBase, type Unit } from '#domain/unit.ts';
import { targetInForce } from '#domain/target.ts';
import type { ReadDb } from '../../db/open.ts';
import { listTargetVersions, type StoredTarget } from '../../db/read/targets.ts';
import { resolveAsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { inUnit } from './in-unit.ts';

export interface CascadeQuestion {
  readonly indicator: string;
  readonly year: number;
  readonly asOf?: string | undefined;
}

interface Held {
  readonly inForce: StoredTarget;
  readonly first: StoredTarget;
}

/**
 * The city's target of a year beside those passed on to its districts: their sum, the slack and the coefficient, as
 * known on a day, each with what it was at first where it was changed.
 * Errors: not.found for an unknown indicator, or a year the city has no running total to reach.
 */
export async function cascadeTarget(db: ReadDb, ctx: Ctx, question: CascadeQuestion): Promise<CascadeDto> {
  const indicator = ctx.catalogue.indicator(question.indicator);
  const { year } = question;
  const asOf = await resolveAsOf(db, question.asOf, ctx.clock.today());
  const versions = await listTargetVersions(db, { year, indicator: indicator.code, asOf: asOf.version });
  const held = new Map(
    [...Map.groupBy(versions, ({ region }) => region)].flatMap(([region, list]) => {
      const found = heldOf(list, asOf.day);
      return found && found.inForce.evaluation === 'cumulative' ? [[region, found] as const] : [];
    }),
  );
  const { cityRegion } = ctx.catalogue.pack;
  const whole = held.get(cityRegion);
  if (!whole) throw notFound('target', `${indicator.code} ${year}`);
  // Targets are set in spring, for those that report then.
  const districts = ctx.catalogue.reporting(`${year}-03-31`);
  const unit = ctx.catalogue.unit(indicator);
  const passed = (kind: 'division' | 'zone') =>
    districts
      .filter((region) => region.kind === kind)
      .map(({ code }) => ({ code, value: held.get(code)?.inForce.value }));
  const divisions = passed('division');
  const zones = passed('zone').filter(({ value }) => value !== undefined);
  const total = whole.inForce.value;
  const ofDistricts = cascade(total, divisions);
  return {
    indicator: indicator.code,
    year,
    unit: unit.code,
    decimals: indicator.decimals,
    whole: heldDto(cityRegion, whole, unit),
    parts: districts.flatMap(({ code, kind }) => {
      const own = held.get(code);
      if (!own || (kind !== 'division' && kind !== 'zone')) return [];
      return [{ ...heldDto(code, own, unit), kind, share: total > 0 ? own.inForce.value / total : 0 }];
    }),
    districts: sumDto(ofDistricts, unit),
    withZones: zones.length === 0 ? null : sumDto(cascade(total, [...divisions, ...zones]), unit),
    missing: [...ofDistricts.missing],
    asOf: asOf.text,
  };
}

function heldOf(versions: readonly StoredTarget[], day: string): Held | undefined {
  const inForce = targetInForce(versions, day)?.version;
  const found = versions.find(({ version }) => version === inForce);
  const [first] = versions;
  return found && first ? { inForce: found, first } : undefined;
}

function heldDto(region: string, { inForce, first }: Held, unit: Unit): CascadeDto['whole'] {
  const version = (target: StoredTarget) => ({
    value: fromBase(target.value, unit),
    version: target.version,
    document: target.document,
    effectiveFrom: target.effectiveFrom,
  });
  return {
    region,
    target: inForce.id,
    inForce: version(inForce),
    original: first.version === inForce.version ? null : version(first),
  };
}

function sumDto({ sum, slack, coefficient }: Cascade, unit: Unit): CascadeDto['districts'] {
  return { sum: inUnit(sum, unit), slack: inUnit(slack, unit), coefficient: coefficient ?? null };
}
