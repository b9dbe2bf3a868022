import { useState } from 'react';
import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { UploadDto } from '#contract/uploads.ts';
import { changesQuery } from '#client/api/uploads-query.ts';
import { CommitBar } from './commit-bar.tsx';
import { commitCounts } from './commit-counts.ts';
import { ConsequencesCard } from './consequences-card.tsx';
import { CountTiles } from './count-tiles.tsx';
import { DifferencesCard } from './differences-card.tsx';
import { GridCard } from './grid-card.tsx';
import { ProblemsCard } from './problems-card.tsx';
import { ReconciliationCard } from './reconciliation-card.tsx';
import { useAskedCell } from './show-cell.tsx';
import { useLeave } from '#client/lib/leave.ts';
import { useTicking } from './use-ticking.ts';

// Counting what a tick lets in needs every blocked cell; the server gives at most this many at once.
const ALL_BLOCKED = 1000;

export interface ReviewBodyProps {
  readonly upload: UploadDto;
  /** When the upload was last read; what it changes is asked for again with it. */
  readonly revision: number;
}

/** The review of a staged upload: differences, problems to tick, consequences, and the decision. */
export function ReviewBody({ upload, revision }: ReviewBodyProps): ReactNode {
  const [reason, setReason] = useState('');
  const ticking = useTicking(upload);
  const { may } = useLeave();
  const offered = may('commit') ? ticking : undefined;
  const accepted = new Set([...ticking.ticks.keys(), ...ticking.settled.keys()]);
  const asked = useAskedCell();
  const blocked = useInfiniteQuery(changesQuery({ id: upload.id, revision }, 'blocked', ALL_BLOCKED));
  const blockedTotal = blocked.data?.pages[0]?.total;
  const counts = commitCounts({
    upload,
    blocked: blocked.data?.pages.flatMap((page) => page.items) ?? [],
    blockedTotal: blockedTotal ?? 0,
    accepted,
  });

  return (
    <>
      <CountTiles summary={upload.summary} blocked={blockedTotal ?? 0} />
      <GridCard key={asked.key} upload={upload} revision={revision} target={asked.target} ticking={offered} />
      <DifferencesCard upload={upload} revision={revision} blockedTotal={blockedTotal} />
      <ProblemsCard upload={upload} ticking={offered} />
      <ReconciliationCard of={{ id: upload.id, revision }} />
      <ConsequencesCard of={{ id: upload.id, revision }} accepted={accepted} />
      <CommitBar upload={upload} counts={counts} ticks={ticking.ticks} reason={reason} onReason={setReason} />
    </>
  );
}
