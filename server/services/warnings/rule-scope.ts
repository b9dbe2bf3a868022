import { TOTAL } from '#domain/catalogue.ts';
import { ALL_DISTRICTS, type Rule } from '#domain/rule.ts';
import type { InForce } from '#domain/rules/rule-facts.ts';
import type { Ctx } from '../context.ts';

/** One series a rule looks at, whatever its basis. */
export interface RulePlace extends InForce {
  readonly region: string;
  readonly group: string;
  readonly industry: string;
}

/** Every place in a rule's scope; `districts` names each district and zone that was ever in force. */
export function placesOf(ctx: Ctx, rule: Pick<Rule, 'regions' | 'groups' | 'industries'>): RulePlace[] {
  return regionsInScope(ctx, rule.regions).flatMap((region) =>
    rule.groups.flatMap((group) =>
      rule.industries.map((industry) => ({ region, group, industry, ...inForce(ctx, region) })),
    ),
  );
}

/** The codes of a rule's regions, `districts` written out. */
export function regionsInScope(ctx: Ctx, regions: readonly string[]): string[] {
  return [...new Set(regions.flatMap((each) => (each === ALL_DISTRICTS ? districtsOf(ctx) : [each])))];
}

/** The districts and zones that ever reported, in their order. */
export function districtsOf(ctx: Ctx): string[] {
  return ctx.catalogue.pack.regions
    .filter(({ kind }) => kind === 'division' || kind === 'zone')
    .sort((a, b) => a.order - b.order)
    .map(({ code }) => code);
}

/** From when to when a region is in force, and when its land changed. */
export function inForce(ctx: Ctx, region: string): InForce {
  const found = ctx.catalogue.findRegion(region);
  return {
    validFrom: found?.validFrom,
    validTo: found?.validTo,
    landChanges: ctx.catalogue.landChanges(found?.code ?? region),
  };
}

export function placeKey({ region, group, industry }: Omit<RulePlace, keyof InForce>): string {
  return `${region}|${group}|${industry}`;
}

/** A whole region: all groups, all industries. */
export function wholeOf(ctx: Ctx, region: string): RulePlace {
  return { region, group: TOTAL, industry: TOTAL, ...inForce(ctx, region) };
}

/** The indicators whose figures a rule looks at. */
export function indicatorsOf({ indicator, condition }: Pick<Rule, 'indicator' | 'condition'>): string[] {
  return condition.kind === 'gap' ? [indicator, condition.other] : [indicator];
}
