import type { ReactNode } from 'react';
import type { OverviewDto } from '#contract/judgement.ts';
import { useNames } from '#client/api/names.ts';
import { figureText } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useWallWords } from '#client/lib/wall-words.ts';
import { LevelShield } from '#client/ui/level-mark.tsx';

const SHOWN_A_SIDE = 3;

export interface AlarmStripProps {
  readonly warnings: OverviewDto['warnings'];
  readonly side: number;
}

/** The gravest warnings that stand, always in sight and never moving: whoever looks up reads them at once. */
export function AlarmStrip({ warnings, side }: AlarmStripProps): ReactNode {
  const { language, t } = useLanguage();
  const words = useWallWords();
  const names = useNames();
  const [gravest] = warnings.items;
  const shown = warnings.items.slice(0, SHOWN_A_SIDE * side);
  return (
    <section
      className={`wall-alarms wall-alarms-${gravest?.level ?? 'none'}`}
      aria-label={words.alarms(warnings.active)}
    >
      <b className="wall-alarms-count">
        {warnings.active === 0 ? words.calm : words.alarms(warnings.active)}
      </b>
      <ul>
        {shown.map((item) => (
          <li key={item.id}>
            <LevelShield level={item.level} />
            <span className="wall-alarm-lines">
              <b>
                {t.terms.level[item.level]} · {names.shortRegion(item.region)}
                {item.value !== null &&
                  ` ${figureText({ value: item.value, unit: item.unit, decimals: item.decimals }, language)}`}
              </b>
              <span>{names.indicator(item.indicator)}</span>
            </span>
          </li>
        ))}
      </ul>
      {warnings.active > shown.length && <span>{words.more(warnings.active - shown.length)}</span>}
    </section>
  );
}
