import type { ReactNode } from 'react';
import { useWallWords } from '#client/lib/wall-words.ts';
import { Button } from '#client/ui/button.tsx';

export interface WallToolsProps {
  /** Whether there is more than fits at once. */
  readonly turns: boolean;
  readonly paused: boolean;
  readonly isPinned: boolean;
  readonly onPause: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onPin: () => void;
  readonly onLeave: () => void;
}

/** What whoever stands at the wall can do; keys do the same. */
export function WallTools(props: WallToolsProps): ReactNode {
  const { turns, paused, isPinned, onPause, onStep, onPin, onLeave } = props;
  const words = useWallWords();
  return (
    <div className="row wall-tools" role="group" aria-label={words.tools}>
      {turns && (
        <>
          <Button aria-label={words.previous} onClick={() => onStep(-1)}>
            ‹
          </Button>
          <Button onClick={onPause}>{paused ? words.resume : words.pause}</Button>
          <Button aria-label={words.next} onClick={() => onStep(1)}>
            ›
          </Button>
        </>
      )}
      {(turns || isPinned) && <Button onClick={onPin}>{turns ? words.pin : words.unpin}</Button>}
      {document.fullscreenEnabled && (
        <Button onClick={() => void document.documentElement.requestFullscreen()}>{words.full}</Button>
      )}
      <Button onClick={onLeave}>{words.exit}</Button>
    </div>
  );
}
