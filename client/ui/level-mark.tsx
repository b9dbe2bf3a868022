import type { ReactNode } from 'react';
import type { Level } from '#domain/rule.ts';
import { useT } from '#client/lib/language.tsx';
import './level-mark.css';

const ROMAN: Record<Level, string> = { blue: 'IV', yellow: 'III', orange: 'II', red: 'I' };

export interface LevelMarkProps {
  readonly level: Level;
  readonly long?: boolean;
}

/** A warning level: a shield with its grade and the word, so that no one takes it for a verdict on a target. */
export function LevelMark({ level, long = false }: LevelMarkProps): ReactNode {
  const t = useT();
  return (
    <span className={`level-mark level-${level}`}>
      <LevelShield level={level} />
      {long ? t.terms.levelLong[level] : t.terms.level[level]}
    </span>
  );
}

/** The shield alone, for where the word stands beside it. */
export function LevelShield({ level }: { readonly level: Level }): ReactNode {
  return (
    <svg className={`level-shield level-${level}`} viewBox="0 0 20 22" aria-hidden="true">
      <path d="M10 .8 18.6 3.6v7.2c0 5-3.6 8.6-8.6 10.4C5 19.4 1.4 15.8 1.4 10.8V3.6Z" />
      <text x="10" y="14.2" textAnchor="middle">
        {ROMAN[level]}
      </text>
    </svg>
  );
}
