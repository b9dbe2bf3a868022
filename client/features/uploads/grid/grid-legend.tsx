import type { ReactNode } from 'react';
import { useGridWords } from '#client/lib/grid-words.ts';

const ROLES = ['title', 'header', 'label', 'value', 'check', 'ignored'] as const;
const KINDS = ['added', 'changed', 'blocked'] as const;

/** What the marks of the grid mean: every one has a word, and differs by more than colour. */
export function GridLegend({ compared }: { readonly compared: boolean }): ReactNode {
  const words = useGridWords();
  return (
    <ul className="sheet-legend" aria-label={words.legend}>
      {ROLES.map((role) => (
        <li key={role}>
          <span className="sheet-swatch" data-role={role} aria-hidden />
          {words.roles[role]}
        </li>
      ))}
      {compared &&
        KINDS.map((kind) => (
          <li key={kind}>
            <span className="sheet-swatch" data-role="value" data-kind={kind} aria-hidden />
            {words.kinds[kind]}
          </li>
        ))}
      <li>
        <span className="sheet-swatch" data-severity="warning" aria-hidden />
        {words.problem}
      </li>
    </ul>
  );
}
