import type { CSSProperties, ReactNode } from 'react';
import type { TileBin } from './tile-bins.ts';
import './tile-map.css';

export interface Tile {
  readonly key: string;
  readonly column: number;
  readonly row: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly name: string;
  readonly value: ReactNode;
  readonly bin: TileBin;
  /** Functional zones lie inside districts: they are drawn dashed. */
  readonly zone: boolean;
  /** The tile in one sentence. */
  readonly label: string;
}

export interface TileMapProps {
  readonly label: string;
  readonly caption: string;
  readonly tiles: readonly Tile[];
  readonly legend: readonly { readonly bin: TileBin; readonly text: string }[];
  /** What else is drawn on the tiles. */
  readonly marks?: ReactNode;
  readonly onSelect: (key: string) => void;
}

/** Districts as a grid of tiles, in the map's rough order and with no boundary drawn. */
export function TileMap({ label, caption, tiles, legend, marks, onSelect }: TileMapProps): ReactNode {
  const inReadingOrder = [...tiles].sort((a, b) => a.row - b.row || a.column - b.column);
  return (
    <figure className="tile-map">
      <div className="tile-scroll" role="group" aria-label={label} ref={startInTheMiddle}>
        <div className="tile-grid">
          {inReadingOrder.map((tile) => (
            <button
              key={tile.key}
              type="button"
              className={`tile tile-${tile.bin}${tile.zone ? ' tile-zone' : ''}`}
              style={place(tile)}
              title={tile.label}
              aria-label={tile.label}
              onClick={() => onSelect(tile.key)}
            >
              <span className={tile.name.length > 4 ? 'tile-name tile-name-long' : 'tile-name'}>
                {tile.name}
              </span>
              <span className="tile-value">{tile.value}</span>
            </button>
          ))}
        </div>
      </div>
      <figcaption className="tile-caption">
        <span>{caption}</span>
        <span className="tile-legend">
          {marks}
          {legend.map((item) => (
            <span key={item.bin} className="tile-legend-item">
              <i className={`tile-key tile-${item.bin}`} aria-hidden="true" />
              {item.text}
            </span>
          ))}
        </span>
      </figcaption>
    </figure>
  );
}

// On a narrow screen the map scrolls; its ends are mostly empty, so it starts between them.
function startInTheMiddle(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return undefined;
  // When it has been laid out and not before: asking for its width earlier makes the browser lay the whole page out.
  const observer = new IntersectionObserver(() => {
    observer.disconnect();
    element.scrollLeft = (element.scrollWidth - element.clientWidth) / 2;
  });
  observer.observe(element);
  return () => observer.disconnect();
}

function place(tile: Tile): CSSProperties {
  return {
    gridColumn: `${tile.column + 1} / span ${tile.columnSpan}`,
    gridRow: `${tile.row + 1} / span ${tile.rowSpan}`,
  };
}
