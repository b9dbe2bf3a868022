import type { IsoDate } from '#domain/period.ts';
import { civilDayOf, instantOf } from '../../clock.ts';
import type { Ctx } from '../context.ts';

/** The state of knowledge of a read on tasks: up to which instant, and which day it is then. */
export interface KnownAt {
  readonly until: string;
  readonly day: IsoDate;
}

/** As known at the end of a day or at an instant; now when nothing was asked. */
export function knownAt(ctx: Ctx, asOf: string | undefined): KnownAt {
  // What is written in this very instant is known.
  if (asOf === undefined) return { until: '9999', day: ctx.clock.today() };
  return { until: instantOf(asOf), day: civilDayOf(asOf) };
}
