import type { RuleDto } from '#contract/rules.ts';
import type { WarningDto } from '#contract/warnings.ts';
import { addDecimals, subtractDecimals } from '#domain/decimal.ts';
import type { Level } from '#domain/rule.ts';

export interface EpisodeLine {
  readonly level: Level;
  readonly value: number;
}

/**
 * The level lines of an episode as values. A rule against the target gives only offsets; the episode knows where its
 * mildest line lay, so the others follow: mildest line 5.5, offsets 0 and 0.2 give 5.5 and 5.7.
 * Missing: without the rule, or where its lines move with the figures, the episode's own line alone.
 */
export function episodeLines(
  warning: Pick<WarningDto, 'line' | 'level'>,
  rule: RuleDto | undefined,
): EpisodeLine[] {
  if (!rule || rule.condition.kind === 'xmr') return [{ level: warning.level, value: warning.line }];
  const { condition } = rule;
  const { side, lines } = condition;
  if (condition.kind !== 'level' || condition.against === 'threshold')
    return lines.map(({ level, value }) => ({ level, value }));
  const offsets = lines.map((line) => line.value);
  const mildest = side === 'above' ? Math.min(...offsets) : Math.max(...offsets);
  const base = subtractDecimals(warning.line, mildest);
  return lines.map(({ level, value }) => ({ level, value: addDecimals(base, value) }));
}
