import type { ReactNode } from 'react';
import type { UploadSummary } from '#contract/uploads.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';

export interface CountTilesProps {
  readonly summary: UploadSummary;
  /** Cells held back; undefined while they are being counted. */
  readonly blocked: number | undefined;
}

/** How many figures were read, and what becomes of them. */
export function CountTiles({ summary, blocked }: CountTilesProps): ReactNode {
  const texts = useUploadWords();
  const words = texts.counts;
  const tiles = [
    { key: 'cells', label: words.cells, count: summary.cells },
    { key: 'added', label: words.added, count: summary.added },
    { key: 'changed', label: words.changed, count: summary.changed },
    { key: 'unchanged', label: words.unchanged, count: summary.unchanged },
    ...(blocked === undefined ? [] : [{ key: 'check', label: words.check, count: blocked }]),
  ];
  return (
    <dl className="count-tiles">
      {tiles.map((tile) => (
        <div
          key={tile.key}
          className={
            tile.key === 'check' && tile.count > 0 ? 'card count-tile count-tile-check' : 'card count-tile'
          }
        >
          <dt>{tile.label}</dt>
          <dd>
            {tile.count} <small>{words.unit}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
