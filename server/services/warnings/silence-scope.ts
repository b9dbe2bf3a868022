import { levelSchema } from '#contract/primitives.ts';
import type { SilenceScope, SilenceTerm } from '#domain/silence.ts';
import type { SilenceRow } from '../../db/read/silences.ts';

/** What a stored silence covers. */
export function scopeOf(row: SilenceRow): SilenceScope {
  return {
    rule: row.rule ?? undefined,
    indicator: row.indicator ?? undefined,
    region: row.region ?? undefined,
    upTo: levelSchema.parse(row.up_to),
  };
}

/** When it holds. */
export function termOf(row: SilenceRow): SilenceTerm {
  return { from: row.starts_at, until: row.ends_at, endedAt: row.ended_at ?? undefined };
}
