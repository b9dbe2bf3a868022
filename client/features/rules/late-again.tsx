import type { ReactNode } from 'react';
import { LEVELS } from '#domain/rule.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { ruleWords } from '#client/lib/rule-words.ts';
import { NumberField, SelectField } from './controls.tsx';
import type { DraftCondition } from './draft.ts';

type LateDraft = Extract<DraftCondition, { kind: 'late' }>;

export interface LateAgainProps {
  readonly condition: LateDraft;
  readonly onChange: (condition: LateDraft) => void;
}

const TWO_IN_A_ROW = 2;
const MOST_PERIODS = 12;

/** The level of a report that is late again and again, however few the days. */
export function LateAgain({ condition, onChange }: LateAgainProps): ReactNode {
  const { language, t } = useLanguage();
  const words = ruleWords(language).editor;
  const { again } = condition;
  return (
    <>
      <SelectField
        label={words.againLevel}
        value={again?.level ?? ''}
        options={[
          { key: '', label: words.noLine },
          ...LEVELS.map((level) => ({ key: level, label: t.terms.level[level] })),
        ]}
        onChange={(text) => {
          const level = LEVELS.find((each) => each === text);
          onChange({ ...condition, again: level ? { periods: TWO_IN_A_ROW, ...again, level } : null });
        }}
      />
      {again && (
        <NumberField
          label={words.againPeriods}
          value={again.periods}
          min={TWO_IN_A_ROW}
          step={1}
          onChange={(periods) =>
            periods !== null &&
            Number.isInteger(periods) &&
            periods <= MOST_PERIODS &&
            onChange({ ...condition, again: { ...again, periods } })
          }
        />
      )}
    </>
  );
}
