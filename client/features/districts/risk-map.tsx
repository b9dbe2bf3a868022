import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { DistrictRiskDto, RisksDto } from '#contract/risks.ts';
import { useNames } from '#client/api/names.ts';
import { RiskDot } from '#client/charts/risk-dot.tsx';
import { DOT_EDGES } from '#client/charts/risk-size.ts';
import { TileMap } from '#client/charts/tile-map.tsx';
import type { Tile } from '#client/charts/tile-map.tsx';
import { useRiskWords } from '#client/lib/risk-words.ts';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { registerOf, tileText } from './risk-text.ts';

const LEVELS = ['blue', 'yellow', 'orange', 'red'] as const;

/** The districts by place with their open plans and events; a tile leads to its entries. */
export function RiskMap({ risks }: { readonly risks: RisksDto }): ReactNode {
  const { hrefTo } = useView();
  const [, navigate] = useLocation();
  const names = useNames();
  const words = useRiskWords();
  const { items, below } = risks;
  const tiles = items.flatMap((item): Tile[] =>
    item.tile === null
      ? []
      : [
          {
            ...item.tile,
            key: item.region,
            name: names.shortRegion(item.region),
            value: <TileDots item={item} />,
            bin: item.state === 'not-reported' ? 'missing' : 'even',
            zone: item.kind === 'zone',
            label: tileText(item, names.region(item.region), below, words),
          },
        ],
  );
  const open = (region: string): void => {
    const item = items.find((each) => each.region === region);
    if (item) navigate(hrefTo(registerOf(item), { where: region }));
  };
  return (
    <Card title={words.title}>
      <TileMap
        label={words.mapLabel}
        caption={words.caption}
        tiles={tiles}
        marks={<DotKeys />}
        legend={[
          { bin: 'even', text: words.keys.reported },
          { bin: 'missing', text: words.keys.unreported },
        ]}
        onSelect={open}
      />
    </Card>
  );
}

function TileDots({ item: { plans, events } }: { readonly item: DistrictRiskDto }): ReactNode {
  return (
    <span className="risk-dots">
      {plans.cases > 0 && <RiskDot shape="round" {...plans} />}
      {events.cases > 0 && <RiskDot shape="square" {...events} />}
    </span>
  );
}

function DotKeys(): ReactNode {
  const words = useRiskWords();
  const { keys, levelOf } = words;
  const sizes = [`<${DOT_EDGES[0]}`, ...DOT_EDGES.map((edge) => `${edge}+`)];
  return (
    <>
      <Key text={keys.plans} dot={<RiskDot shape="round" level={null} persons={DOT_EDGES[0]} />} />
      <Key text={keys.events} dot={<RiskDot shape="square" level={null} persons={DOT_EDGES[0]} />} />
      {LEVELS.map((level) => (
        <Key
          key={level}
          text={levelOf[level]}
          dot={<RiskDot shape="round" level={level} persons={DOT_EDGES[0]} />}
        />
      ))}
      <Key text={keys.ungraded} dot={<RiskDot shape="round" level={null} persons={DOT_EDGES[0]} />} />
      <span className="tile-legend-item">{keys.sizes}</span>
      {sizes.map((text, step) => (
        <Key
          key={text}
          text={text}
          dot={<RiskDot shape="round" level={null} persons={DOT_EDGES[step - 1] ?? 0} />}
        />
      ))}
    </>
  );
}

function Key({ text, dot }: { readonly text: string; readonly dot: ReactNode }): ReactNode {
  return (
    <span className="tile-legend-item">
      {dot}
      {text}
    </span>
  );
}
