import type { ReactNode } from 'react';
import type { AttainmentDto } from '#contract/judgement.ts';
import { isCeilingItem, paceOf, targetText, valueText } from '#client/lib/attainment-text.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { statusTone } from '#client/ui/status-tone.ts';
import { Bullet } from './bullet.tsx';

export interface AttainmentBulletProps {
  readonly item: AttainmentDto;
  /** What the indicator is called. */
  readonly name: string;
}

/** The standard bar of one target; nothing when it has no figure, or is a ceiling: being near a ceiling is no progress. */
export function AttainmentBullet({ item, name }: AttainmentBulletProps): ReactNode {
  const { language, t } = useLanguage();
  if (item.actual === null || isCeilingItem(item)) return null;
  const due = (share: number | null): number | null => (share === null ? null : share * item.targetValue);
  const calendar = due(item.schedule.calendar);
  const by = paceOf(item);
  const other = due(item.schedule[by]);
  const text = (value: number): string => valueText(item, value, language);
  const parts = [
    t.chart.bulletValue(name, text(item.actual)),
    targetText(item, { t, language }),
    ...(calendar === null ? [] : [t.chart.bulletCalendar(text(calendar))]),
    ...(other === null ? [] : [t.chart.bulletPace[by](text(other))]),
    ...(item.projection ? [t.chart.bulletRange(text(item.projection.low), text(item.projection.high))] : []),
  ];
  return (
    <Bullet
      label={t.chart.bullet(parts)}
      value={item.actual}
      target={item.targetValue}
      tone={statusTone(item.status, item.comparator === 'strive')}
      calendar={calendar}
      seasonal={other}
      range={item.projection}
    />
  );
}
