import type { DistrictRiskDto, RisksDto } from '#contract/risks.ts';

export const NO_CASES = { cases: 0, persons: 0, missing: null, unknown: 0, hidden: 0, level: null } as const;
export const UNREPORTED = { ...NO_CASES, persons: null, missing: 'not-reported' } as const;

/** A district of the risk map, on a tile of its own; nothing was ever registered there but what is said. */
export function aRisk(part: Partial<DistrictRiskDto> = {}): DistrictRiskDto {
  return {
    ...{ region: '500103', kind: 'division', state: 'not-reported', level: null, begun: 0, sample: false },
    tile: { column: 5, row: 6, columnSpan: 1, rowSpan: 1 },
    plans: { ...UNREPORTED, firms: 0 },
    events: UNREPORTED,
    ...part,
  };
}

export function aRiskMap(part: Partial<RisksDto> = {}): RisksDto {
  const items = part.items ?? [aRisk()];
  return {
    ...{ asOf: '2020-07-15', day: '2020-07-15', sample: false, below: null, sources: [], rules: [] },
    city: aRisk(),
    ...{ industries: [], items, total: items.length, next: null },
    ...part,
  };
}
