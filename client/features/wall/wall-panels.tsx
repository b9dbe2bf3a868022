import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { OverviewDto } from '#contract/judgement.ts';
import { formatInstant } from '#client/lib/format.ts';
import { useT } from '#client/lib/language.tsx';
import { useKeys } from '#client/lib/use-keys.ts';
import { useView } from '#client/lib/view.ts';
import { useWallWords } from '#client/lib/wall-words.ts';
import { ComingPanel } from './coming-panel.tsx';
import { DistrictsPanel } from './districts-panel.tsx';
import { TargetsPanel } from './targets-panel.tsx';
import { UnemploymentPanel } from './unemployment-panel.tsx';
import { useRotation } from './use-rotation.ts';
import { WallTools } from './wall-tools.tsx';
import { PANELS, panelsAt, readWall, type PanelKey } from './wall-state.ts';
import { WarningsPanel } from './warnings-panel.tsx';

export interface WallPanelsProps {
  readonly overview: OverviewDto;
  /** How many panels stand beside each other. */
  readonly side: number;
  readonly updatedAt: number;
}

/** The panels in turn, or pinned; the address says which, so that each screen of a wall can show its own. */
export function WallPanels({ overview, side, updatedAt }: WallPanelsProps): ReactNode {
  const t = useT();
  const words = useWallWords();
  const { search, setParams, hrefTo } = useView();
  const [, navigate] = useLocation();
  const [paused, setPaused] = useState(false);
  const { panels, everyMs } = readWall(search);
  const turns = panels.length > side;
  const rotation = useRotation({ count: panels.length, everyMs, running: turns && !paused });
  const shown = panelsAt(panels, rotation.at, side);
  const leave = (): void => navigate(hrefTo('/'));
  useKeys({
    Escape: leave,
    ArrowRight: () => rotation.step(1),
    ArrowLeft: () => rotation.step(-1),
    p: () => setPaused(!paused),
  });
  return (
    <>
      <div className="wall-panels">
        {shown.map((panel) => (
          <section key={panel} className="wall-panel" aria-labelledby={`wall-${panel}`}>
            <h2 id={`wall-${panel}`}>{words.panels[panel]}</h2>
            <Panel panel={panel} overview={overview} />
          </section>
        ))}
      </div>
      <footer className="wall-foot">
        <WallTools
          turns={turns}
          paused={paused}
          isPinned={!turns && panels.length < PANELS.length}
          onPause={() => setPaused(!paused)}
          onStep={rotation.step}
          onPin={() => setParams({ panels: turns ? shown.join(',') : undefined })}
          onLeave={leave}
        />
        <p>
          {overview.recordedAt === null
            ? t.terms.none
            : words.version(overview.version, formatInstant(overview.recordedAt))}
          {' · '}
          {words.updated(formatInstant(new Date(updatedAt).toISOString()))}
        </p>
      </footer>
    </>
  );
}

interface PanelProps {
  readonly panel: PanelKey;
  readonly overview: OverviewDto;
}

function Panel({ panel, overview }: PanelProps): ReactNode {
  switch (panel) {
    case 'targets':
      return <TargetsPanel targets={overview.targets} />;
    case 'unemployment':
      return <UnemploymentPanel unemployment={overview.unemployment} region={overview.region} />;
    case 'districts':
      return <DistrictsPanel overview={overview} />;
    case 'warnings':
      return <WarningsPanel warnings={overview.warnings} />;
    case 'coming':
      return <ComingPanel overview={overview} />;
    default:
      return panel satisfies never;
  }
}
