import { useEffect } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { OverviewDto } from '#contract/judgement.ts';
import { overviewQuery } from '#client/api/overview-query.ts';
import { useT } from '#client/lib/language.tsx';
import { useOnline } from '#client/lib/use-online.ts';
import { useView } from '#client/lib/view.ts';
import { useWallWords } from '#client/lib/wall-words.ts';
import { Loading, ProblemView, Skeleton } from '#client/ui/states.tsx';
import { AlarmStrip } from './alarm-strip.tsx';
import { useWindowSize } from './use-window-size.ts';
import { WallHead } from './wall-head.tsx';
import { WallPanels } from './wall-panels.tsx';
import { aspectFor, fitScene, readWall, SCENES } from './wall-state.ts';
import './wall-tokens.css';
import './wall.css';
import './wall-panels.css';

/** Also asked for without an event: what the stream missed is made up for, and a lost server is noticed. */
const REFRESH_MS = 60_000;

/** 大屏: one scene of fixed proportions for a wall, scaled as one; everything on it is the overview’s answer. */
export function WallPage(): ReactNode {
  const t = useT();
  const words = useWallWords();
  const { view, search } = useView();
  const window = useWindowSize();
  const online = useOnline();
  const { aspect = aspectFor(window.width, window.height) } = readWall(search);
  const scene = SCENES[aspect];
  const { scale, left, top } = fitScene(scene, window);
  const query = useQuery({
    ...overviewQuery(view),
    refetchInterval: REFRESH_MS,
    refetchIntervalInBackground: true,
  });

  useEffect(() => {
    document.title = `${words.title} · ${t.app.name}`;
  }, [t, words]);

  const style: CSSProperties = {
    width: scene.width,
    height: scene.height,
    transform: `translate(${left}px, ${top}px) scale(${scale})`,
  };
  return (
    <main className="wall-screen">
      <h1 className="visually-hidden">{words.title}</h1>
      <div className="wall-scene" style={style} data-aspect={aspect}>
        {query.data ? (
          <Scene
            overview={query.data}
            side={scene.side}
            lostAt={query.isRefetchError || !online ? query.dataUpdatedAt : undefined}
            updatedAt={query.dataUpdatedAt}
          />
        ) : query.isError ? (
          <ProblemView error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Loading>
            <Skeleton height={900} />
          </Loading>
        )}
      </div>
    </main>
  );
}

interface SceneProps {
  readonly overview: OverviewDto;
  readonly side: number;
  readonly lostAt: number | undefined;
  readonly updatedAt: number;
}

function Scene({ overview, side, lostAt, updatedAt }: SceneProps): ReactNode {
  return (
    <>
      <WallHead overview={overview} lostAt={lostAt} />
      <AlarmStrip warnings={overview.warnings} side={side} />
      <WallPanels overview={overview} side={side} updatedAt={updatedAt} />
    </>
  );
}
