import type { ReactNode } from 'react';
import type { Rehearsal, RehearsalBody } from '#contract/rules.ts';
import { useNames } from '#client/api/names.ts';
import { RateTrend } from '#client/charts/rate-trend.tsx';
import { formatPeriod, unitWord } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { statisticText } from '#client/lib/rule-text.ts';
import { ruleWords } from '#client/lib/rule-words.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Field } from '#client/ui/field.tsx';
import { chartLines } from './chart-lines.ts';
import type { RuleDraft } from './draft.ts';
import { EpisodesTable } from './episodes-table.tsx';

export interface RehearsalCardProps {
  readonly rehearsal: Rehearsal;
  readonly draft: RuleDraft;
  readonly regions: readonly string[];
  readonly region: string;
  readonly onRegion: (region: string) => void;
  readonly knowledge: RehearsalBody['knowledge'];
  readonly onKnowledge: (knowledge: RehearsalBody['knowledge']) => void;
}

const BY_VERSION_NOT: ReadonlySet<string> = new Set(['late', 'coverage', 'revision', 'gap']);

/** When the rule would have fired: one series drawn with its lines, and every episode below. */
export function RehearsalCard(props: RehearsalCardProps): ReactNode {
  const { rehearsal, draft, region } = props;
  const wording = useLanguage();
  const { language } = wording;
  const names = useNames();
  const words = ruleWords(language).rehearsal;
  const points = rehearsal.chart?.points ?? [];
  const [first, last] = [points[0], points.at(-1)];
  const period = (id: string): string => formatPeriod(id, language);
  const title =
    first && last
      ? words.title(period(first.period), period(last.period), rehearsal.episodes.length)
      : words.nothing;
  const recoverAt = points.findLast((point) => point.recoverAt !== null)?.recoverAt ?? null;
  return (
    <div className="stack">
      <RateTrend
        title={title}
        seriesName={`${statisticText(draft.condition, wording, names.indicator)} · ${names.region(region)}`}
        fileName={`rehearsal-${draft.indicator}-${region}`}
        unit={unitWord(rehearsal.unit, language)}
        decimals={rehearsal.decimals}
        points={points}
        lines={chartLines(draft.condition, points)}
        side={draft.condition.side}
        target={recoverAt}
        targetLabel={words.recover}
        source={words.source}
        aside={<Choices {...props} />}
      />
      <EpisodesTable rehearsal={rehearsal} side={draft.condition.side} />
    </div>
  );
}

function Choices(props: RehearsalCardProps): ReactNode {
  const { language } = useLanguage();
  const names = useNames();
  const words = ruleWords(language).rehearsal;
  const { regions, region, onRegion, knowledge, onKnowledge, draft } = props;
  return (
    <div className="rehearsal-choices">
      {regions.length > 1 && (
        <Field label={words.series} inline>
          {(control) => (
            <select
              {...control}
              className="select"
              value={region}
              onChange={(event) => onRegion(event.target.value)}
            >
              {regions.map((code) => (
                <option key={code} value={code}>
                  {names.region(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {!BY_VERSION_NOT.has(draft.condition.kind) && (
        <Field label={words.knowledge} inline>
          {(control) => (
            <select
              {...control}
              className="select"
              value={knowledge}
              onChange={(event) => onKnowledge(event.target.value === 'first' ? 'first' : 'latest')}
            >
              <option value="latest">{words.knowledges.latest}</option>
              <option value="first">{words.knowledges.first}</option>
            </select>
          )}
        </Field>
      )}
      <Badge tone="idle">{words.periods(props.rehearsal.periods)}</Badge>
    </div>
  );
}
