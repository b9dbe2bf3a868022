import type { Level } from '#domain/rule.ts';

export interface LevelLineAt {
  readonly level: Level;
  readonly value: number;
}

export interface Band {
  readonly level: Level;
  readonly from: number;
  readonly to: number;
}

/**
 * The coloured bands behind a line: each level from its own line to the next graver one, the gravest to the edge.
 * Shape: lines in any order; out in order of gravity. Lines outside the scale are cut at its edge.
 */
export function levelBands(
  lines: readonly LevelLineAt[],
  { side, min, max }: { readonly side: 'above' | 'below'; readonly min: number; readonly max: number },
): Band[] {
  const outward = side === 'above' ? 1 : -1;
  const edge = side === 'above' ? max : min;
  const ordered = [...lines].sort((a, b) => (a.value - b.value) * outward);
  const inside = (value: number): number => Math.min(max, Math.max(min, value));
  return ordered.map((line, index) => {
    const ends = [inside(line.value), inside(ordered[index + 1]?.value ?? edge)];
    return { level: line.level, from: Math.min(...ends), to: Math.max(...ends) };
  });
}
