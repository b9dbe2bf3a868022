import type { ReactNode } from 'react';
import { decimalPlaces, roundHalfUp } from '#domain/decimal.ts';
import { LEVELS, RULE_SIGNALS, type Level } from '#domain/rule.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { ruleWords } from '#client/lib/rule-words.ts';
import { LevelMark } from '#client/ui/level-mark.tsx';
import { NumberField, SelectField, Toggle } from './controls.tsx';
import { LateAgain } from './late-again.tsx';
import type { DraftCondition, LinedDraft, RuleDraft } from './draft.ts';

/** Between which values the statistic lies. */
export interface Reach {
  readonly min: number;
  readonly max: number;
}

export interface LinesFormProps {
  readonly draft: RuleDraft;
  readonly reach: Reach | undefined;
  readonly onChange: (part: Partial<RuleDraft>) => void;
}

/** The line of each level with a slider, how far back it must come, and how many periods confirm and release. */
export function LinesForm({ draft, reach, onChange }: LinesFormProps): ReactNode {
  const { language } = useLanguage();
  const words = ruleWords(language).editor;
  const { condition } = draft;
  const set = (next: DraftCondition): void => onChange({ condition: next });
  return (
    <fieldset className="rule-lines">
      <legend className="field-label">{condition.kind === 'xmr' ? words.signals : words.lines}</legend>
      {condition.kind === 'xmr' ? (
        <Signals condition={condition} onChange={set} />
      ) : (
        LEVELS.map((level) => (
          <LevelRow
            key={level}
            level={level}
            condition={condition}
            range={sliderRange(condition, reach)}
            onChange={set}
          />
        ))
      )}
      <div className="rule-fields">
        {condition.kind !== 'xmr' && condition.kind !== 'late' && (
          <NumberField
            label={words.recovery}
            value={condition.recovery}
            min={0}
            onChange={(recovery) => recovery !== null && set({ ...condition, recovery })}
          />
        )}
        {condition.kind === 'late' ? (
          <LateAgain condition={condition} onChange={set} />
        ) : (
          <>
            <Periods
              label={words.confirm}
              value={draft.confirmPeriods}
              onChange={(confirmPeriods) => onChange({ confirmPeriods })}
            />
            <Periods
              label={words.release}
              value={draft.releasePeriods}
              onChange={(releasePeriods) => onChange({ releasePeriods })}
            />
          </>
        )}
      </div>
    </fieldset>
  );
}

function Periods(props: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}): ReactNode {
  return (
    <NumberField
      label={props.label}
      value={props.value}
      min={1}
      step={1}
      onChange={(value) => value !== null && Number.isInteger(value) && value <= 12 && props.onChange(value)}
    />
  );
}

interface LevelRowProps {
  readonly level: Level;
  readonly condition: LinedDraft;
  readonly range: SliderRange;
  readonly onChange: (condition: LinedDraft) => void;
}

function LevelRow({ level, condition, range, onChange }: LevelRowProps): ReactNode {
  const { language, t } = useLanguage();
  const words = ruleWords(language).editor;
  const line = condition.lines.find((each) => each.level === level);
  const others = condition.lines.filter((each) => each.level !== level);
  const name = t.terms.level[level];
  const put = (part: Partial<NonNullable<typeof line>>): void => {
    const next = { level, value: startOf(condition, range), inclusive: false, ...line, ...part };
    onChange({ ...condition, lines: inOrder([...others, next]) });
  };
  const { min, max, step } = range;
  return (
    <div className="level-row">
      <Toggle
        label={
          <>
            <LevelMark level={level} />
            <span className="visually-hidden">{words.useLevel(name)}</span>
          </>
        }
        checked={line !== undefined}
        onChange={(on) => (on ? put({}) : onChange({ ...condition, lines: others }))}
      />
      {line ? (
        <>
          <input
            type="range"
            aria-label={words.lineValue(name)}
            min={min}
            max={max}
            step={step}
            value={line.value}
            onChange={(event) => put({ value: roundHalfUp(Number(event.target.value), decimalPlaces(step)) })}
          />
          <NumberField
            label={words.lineValue(name)}
            hideLabel
            value={line.value}
            onChange={(value) => value !== null && put({ value })}
          />
          <Toggle
            label={
              <>
                <span aria-hidden="true">{words.inclusiveShort}</span>
                <span className="visually-hidden">{words.inclusive(name)}</span>
              </>
            }
            checked={line.inclusive}
            onChange={(inclusive) => put({ inclusive })}
          />
        </>
      ) : (
        <span className="muted">{words.noLine}</span>
      )}
    </div>
  );
}

function inOrder<T extends { readonly level: Level }>(lines: readonly T[]): T[] {
  return [...lines].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

/** A new line starts a little beyond the gravest there is. */
function startOf({ lines, side }: LinedDraft, { step }: SliderRange): number {
  const last = inOrder(lines).at(-1)?.value ?? 0;
  return roundHalfUp(last + (side === 'above' ? 2 : -2) * step, decimalPlaces(step));
}

interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/**
 * One range for the sliders of all levels, so that they stand to each other as the lines do: what the statistic and the
 * lines span, with some room, in tens of steps. Values 4.8 to 6.2 and lines to 6.5 give 4.4 to 6.9 by 0.1.
 */
function sliderRange(condition: LinedDraft, reach: Reach | undefined): SliderRange {
  const values = condition.lines.map(({ value }) => value);
  const offsets = condition.kind === 'level' && condition.against === 'target';
  const all = offsets || !reach ? [0, ...values] : [...values, reach.min, reach.max];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const span = Math.max(high - low, Math.abs(high) / 10, 0.1);
  const step = 10 ** Math.floor(Math.log10(span) - 1);
  const places = decimalPlaces(step);
  return {
    min: roundHalfUp(low - span / 4, places),
    max: roundHalfUp(high + span / 4, places),
    step,
  };
}

function Signals({
  condition,
  onChange,
}: {
  readonly condition: Extract<DraftCondition, { kind: 'xmr' }>;
  readonly onChange: (condition: DraftCondition) => void;
}): ReactNode {
  const { language, t } = useLanguage();
  const { signals, editor } = ruleWords(language);
  return RULE_SIGNALS.map((signal) => {
    const others = condition.signals.filter((each) => each.signal !== signal);
    const level = condition.signals.find((each) => each.signal === signal)?.level;
    return (
      <SelectField
        key={signal}
        label={signals[signal]}
        value={level ?? ''}
        options={[
          { key: '', label: editor.noLine },
          ...LEVELS.map((each) => ({ key: each, label: t.terms.level[each] })),
        ]}
        onChange={(text) => {
          const found = LEVELS.find((each) => each === text);
          onChange({ ...condition, signals: found ? [...others, { signal, level: found }] : others });
        }}
      />
    );
  });
}
