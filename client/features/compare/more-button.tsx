import type { ReactNode } from 'react';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useChangeWords } from '#client/lib/change-words.ts';
import { Button } from '#client/ui/button.tsx';

/** Asks for the next page of a list. */
export function MoreButton({
  query,
}: {
  readonly query: Pick<UseInfiniteQueryResult, 'isFetchingNextPage' | 'fetchNextPage'>;
}): ReactNode {
  const words = useChangeWords().figures;
  return (
    <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      {words.more}
    </Button>
  );
}
