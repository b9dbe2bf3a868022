import type { ReactNode } from 'react';
import { Skeleton } from '#client/ui/states.tsx';

/** The overview's shape before its figures: cards in their places, so that nothing jumps. */
export function OverviewSkeleton(): ReactNode {
  return (
    <div className="stack">
      <Skeleton height={64} width="82%" />
      <div className="target-cards">
        {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
          <div key={key} className="card target-card">
            <Skeleton height={20} width="60%" />
            <Skeleton height={58} width="45%" />
            <Skeleton height={70} />
          </div>
        ))}
      </div>
      <div className="columns columns-wide-narrow">
        <Skeleton height={420} />
        <Skeleton height={420} />
      </div>
    </div>
  );
}
