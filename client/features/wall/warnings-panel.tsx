import type { ReactNode } from 'react';
import type { OverviewDto } from '#contract/judgement.ts';
import { useNames } from '#client/api/names.ts';
import { figureText, formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useWallWords } from '#client/lib/wall-words.ts';
import { LevelMark } from '#client/ui/level-mark.tsx';
import { Empty } from '#client/ui/states.tsx';

/** The warnings that stand, the gravest first, as many as the overview tells. */
export function WarningsPanel({ warnings }: { readonly warnings: OverviewDto['warnings'] }): ReactNode {
  const { language, t } = useLanguage();
  const names = useNames();
  const words = useWallWords();
  if (warnings.items.length === 0) return <Empty title={words.calm} />;
  return (
    <ul className="wall-warnings">
      {warnings.items.map((item) => (
        <li key={item.id} className={`wall-warning wall-warning-${item.level}`}>
          <LevelMark level={item.level} long />
          <span className="wall-warning-what">
            <b>
              {names.region(item.region)} · {names.indicator(item.indicator)}
            </b>
            <span>{language === 'zh' ? item.ruleZh : item.ruleEn}</span>
          </span>
          <b className="wall-warning-value">
            {item.value === null
              ? t.chart.noFigure
              : figureText({ value: item.value, unit: item.unit, decimals: item.decimals }, language)}
          </b>
          <span className="wall-warning-state">
            {words.since(formatPeriod(item.since, language))}
            <br />
            {item.acknowledged ? words.acknowledged : words.unacknowledged}
          </span>
        </li>
      ))}
    </ul>
  );
}
