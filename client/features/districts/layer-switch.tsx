import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useRiskWords } from '#client/lib/risk-words.ts';
import { useView } from '#client/lib/view.ts';

export type Layer = 'jobs' | 'risk';

/** The layer the address names; that of jobs where it names none. */
export function layerIn(search: string): Layer {
  return new URLSearchParams(search).get('layer') === 'risk' ? 'risk' : 'jobs';
}

/** What the districts are looked at for: kept in the address. */
export function LayerSwitch({ layer }: { readonly layer: Layer }): ReactNode {
  const { hrefHere } = useView();
  const words = useRiskWords();
  return (
    <span className="layer-switch no-print" role="group" aria-label={words.layer}>
      {(['jobs', 'risk'] as const).map((each) => (
        <Link
          key={each}
          href={hrefHere({ layer: each === 'jobs' ? undefined : each })}
          aria-current={each === layer ? 'true' : undefined}
        >
          {words.layers[each]}
        </Link>
      ))}
    </span>
  );
}
