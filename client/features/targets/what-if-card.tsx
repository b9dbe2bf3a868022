import { useState } from 'react';
import type { ReactNode } from 'react';
import { roundHalfUp } from '#domain/decimal.ts';
import type { AttainmentDto } from '#contract/judgement.ts';
import { whatIf } from '#client/charts/year-points.ts';
import { valueText } from '#client/lib/attainment-text.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useTargetWords } from '#client/lib/target-words.ts';
import { floorPercent } from '#client/lib/number.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Field } from '#client/ui/field.tsx';

export interface WhatIfCardProps {
  readonly item: AttainmentDto;
  readonly actual: number;
  readonly month: number;
}

/** The year's end if each remaining month brought so much. */
export function WhatIfCard({ item, actual, month }: WhatIfCardProps): ReactNode {
  const { language } = useLanguage();
  const texts = useTargetWords();
  const step = 10 ** -item.decimals;
  const mean = actual / Math.max(1, month);
  const needed = Math.max(0, item.requiredPerMonth ?? 0);
  // The needed amount is rounded up: rounded down, it would end a step short of the target.
  const start = needed === 0 ? roundHalfUp(mean, item.decimals) : roundUp(needed, item.decimals);
  const top = roundHalfUp(Math.max(start, mean) * 2, item.decimals);
  const [perMonth, setPerMonth] = useState(start);
  const { total, attainment } = whatIf({ actual, month, perMonth, target: item.targetValue });
  const words = texts.whatIf;
  const text = (value: number): string => valueText(item, value, language);
  return (
    <Card
      title={words.title}
      actions={
        <Button tone="quiet" onClick={() => setPerMonth(start)}>
          {words.reset}
        </Button>
      }
    >
      <div className="what-if">
        <Field label={words.label(12 - month)}>
          {(control) => (
            <div className="what-if-slider">
              <input
                {...control}
                type="range"
                min={0}
                max={top}
                step={step}
                value={perMonth}
                aria-valuetext={text(perMonth)}
                onChange={(event) => setPerMonth(roundHalfUp(Number(event.target.value), item.decimals))}
              />
              <output>{text(perMonth)}</output>
            </div>
          )}
        </Field>
        <p className="what-if-result" aria-live="polite">
          <span>
            {words.total} <b>{text(total)}</b>
          </span>
          <span>
            {words.attainment} <b>{floorPercent(attainment)}%</b>
          </span>
          <span className="muted">
            {total >= item.targetValue ? words.reached : words.short(text(item.targetValue - total))}
          </span>
        </p>
      </div>
    </Card>
  );
}

function roundUp(value: number, places: number): number {
  const rounded = roundHalfUp(value, places);
  return rounded >= value ? rounded : roundHalfUp(rounded + 10 ** -places, places);
}
