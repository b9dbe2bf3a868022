import type { AttainmentDto } from '#contract/judgement.ts';
import { assuranceOf } from '#domain/judging/assurance.ts';
import type { Unit } from '#domain/unit.ts';
import type { Ctx } from '../context.ts';
import { inUnit } from './in-unit.ts';
import type { JudgedTargetOf } from './judge-targets.ts';

/** Whether a level as it runs meets its target, in the unit shown; a running total has no such thing. */
export function assuranceDto(
  ctx: Ctx,
  { target, evidence, series }: JudgedTargetOf,
  unit: Unit,
): Pick<AttainmentDto, 'assurance' | 'assuranceWhyNot'> {
  if (target.evaluation === 'cumulative') return { assurance: null, assuranceWhyNot: 'running-total' };
  const { direction } = ctx.catalogue.indicator(target.indicator);
  const found = assuranceOf(series.period, evidence.asked, { target: target.value, direction });
  if (typeof found === 'string') return { assurance: null, assuranceWhyNot: found };
  const { variation, assurance = null, trial, months } = found;
  const shown = (value: number): number => inUnit(value, unit);
  return {
    assurance: {
      ...{ variation, assurance, trial, months },
      ...{ mean: shown(found.mean), lower: shown(found.lower), upper: shown(found.upper) },
    },
    assuranceWhyNot: null,
  };
}
