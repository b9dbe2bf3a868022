import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import {
  figureChangesQuery,
  verdictChangesQuery,
  warningChangesQuery,
  type SpanArgs,
} from '#client/api/changes-query.ts';
import { useChangeWords } from '#client/lib/change-words.ts';
import { useT } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';

/** How much changed, in five numbers. */
export function SummaryTiles({ asked }: { readonly asked: SpanArgs }): ReactNode {
  const t = useT();
  const { view } = useView();
  const words = useChangeWords().tiles;
  const figures = useInfiniteQuery(figureChangesQuery({ ...asked, indicator: undefined, kind: undefined }));
  const verdicts = useInfiniteQuery(verdictChangesQuery({ ...asked, period: view.period }));
  const warnings = useInfiniteQuery(warningChangesQuery(asked));
  const counts = figures.data?.pages[0]?.counts;
  const tiles = [
    { key: 'verdicts', label: words.verdicts, count: verdicts.data?.pages[0]?.total },
    { key: 'warnings', label: words.warnings, count: warnings.data?.pages[0]?.total },
    { key: 'added', label: words.added, count: counts?.added },
    { key: 'revised', label: words.revised, count: counts?.revised },
    { key: 'withdrawn', label: words.withdrawn, count: counts?.withdrawn },
  ];
  return (
    <dl className="compare-tiles" aria-label={words.label}>
      {tiles.map((tile) => (
        <div key={tile.key} className="card compare-tile">
          <dt>{tile.label}</dt>
          <dd>{tile.count ?? t.terms.none}</dd>
        </div>
      ))}
    </dl>
  );
}
