import type { ReactNode } from 'react';
import type { AttainmentDto } from '#contract/judgement.ts';
import { useNames } from '#client/api/names.ts';
import { AttainmentBullet } from '#client/charts/attainment-bullet.tsx';
import { rangeText, statusDetail, targetText, valueText, type Wording } from '#client/lib/attainment-text.ts';
import { formatFigure, formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { floorPercent } from '#client/lib/number.ts';
import { useWallWords } from '#client/lib/wall-words.ts';
import { Empty } from '#client/ui/states.tsx';
import { StatusWord } from '#client/ui/status-word.tsx';

/** The targets as cards that can be read from across a room. */
export function TargetsPanel({ targets }: { readonly targets: readonly AttainmentDto[] }): ReactNode {
  const words = useWallWords();
  if (targets.length === 0) return <Empty title={words.noTargets} />;
  return (
    <div className="wall-cards">
      {targets.map((item) => (
        <WallCard key={item.target} item={item} />
      ))}
    </div>
  );
}

function WallCard({ item }: { readonly item: AttainmentDto }): ReactNode {
  const wording = useLanguage();
  const { language, t } = wording;
  const names = useNames();
  const words = useWallWords();
  const name = names.indicator(item.indicator);
  const figure =
    item.actual === null
      ? undefined
      : formatFigure({ value: item.actual, unit: item.unit, decimals: item.decimals }, language);
  return (
    <article className="wall-card">
      <header>
        <h3>{name}</h3>
        <StatusWord
          status={item.status}
          detail={statusDetail(item, wording)}
          lenient={item.comparator === 'strive'}
        />
      </header>
      <p className="wall-figure">
        {figure ? (
          <>
            <b>{figure.text}</b> {figure.unit}
          </>
        ) : (
          <b className="wall-missing">{t.terms.missing[item.missing ?? 'not-reported']}</b>
        )}
        <span className="wall-of">
          {targetText(item, wording)}
          {item.actualPeriod !== null && item.actualPeriod !== item.period && (
            <> · {formatPeriod(item.actualPeriod, language)}</>
          )}
        </span>
      </p>
      <AttainmentBullet item={item} name={name} />
      <dl className="wall-facts">
        {factsOf(item, wording, words).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

function factsOf(
  item: AttainmentDto,
  wording: Wording,
  words: ReturnType<typeof useWallWords>,
): (readonly [string, string])[] {
  const { attainment, schedule, projection, requiredPerMonth, latest } = item;
  return [
    ...(latest === null || item.evaluation !== 'ytd-mean'
      ? []
      : [
          [
            formatPeriod(latest.period, wording.language),
            valueText(item, latest.value, wording.language),
          ] as const,
        ]),
    ...(attainment === null ? [] : [[words.attainment, `${floorPercent(attainment)}%`] as const]),
    ...(schedule.calendar === null || item.actual === null
      ? []
      : [[words.due, `${floorPercent(schedule.calendar)}%`] as const]),
    ...(projection === null ? [] : [[words.projection, rangeText(item, projection, wording)] as const]),
    ...(requiredPerMonth === null || requiredPerMonth <= 0 || projection !== null
      ? []
      : [[words.required, valueText(item, requiredPerMonth, wording.language)] as const]),
  ];
}
